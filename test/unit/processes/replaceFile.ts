import { nodeDisk } from '../../../src/adapters/nodeDisk';
import { DiskError } from '../../../src/core/host';

/** A process that replaces `file` in a folder, and says what came of it. */

const [folder = ''] = process.argv.slice(2);
const disk = nodeDisk(folder);
try {
	await disk.writeNew('temp', new TextEncoder().encode('new'), 0o644);
	await disk.rename('temp', 'file');
	process.stdout.write('replaced');
} catch (error) {
	process.stdout.write(error instanceof DiskError ? error.code : String(error));
}
