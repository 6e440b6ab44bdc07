/** `npm start`: sets itself up from a fresh clone, then opens the example in an editor. */
import { setUp } from './setUp.mjs';

try {
	await setUp();
	const { start } = await import('../../out/test/harness/run/start.js');
	await start({ check: process.argv.includes('--check') });
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
