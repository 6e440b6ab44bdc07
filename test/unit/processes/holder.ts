import { nodeLock } from '../../../src/adapters/nodeLock';

/** A process that takes the lock of a Root, says so, and gives it back when it is told to on its standard input. */

const [folder = ''] = process.argv.slice(2);
const lock = await nodeLock(folder).acquire();
process.stdout.write(`${lock.kind}\n`);
process.stdin.once('data', async () => {
	if (lock.kind === 'locked') {
		await lock.release();
	}
	process.exit(0);
});
