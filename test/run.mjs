/** `npm test`: sets itself up from a fresh clone, then runs every stage, or those named on the command line. */
import { setUp } from './harness/setUp.mjs';

try {
	await setUp();
	const { runStages } = await import('../out/test/harness/run/stages.js');
	process.exitCode = await runStages(process.argv.slice(2));
} catch (error) {
	console.error(error);
	console.log('0 passed, 1 failed');
	process.exitCode = 1;
}
