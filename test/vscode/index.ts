import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readChosenFiles } from '../harness/chosenFiles';
import { runMocha } from '../harness/runMocha';
import { testFiles } from '../harness/testFiles';

/** Called by the extension host: runs the in-editor tests that lie beside this file, or those chosen, and throws when one fails. */
export async function run(): Promise<void> {
	const chosen = readChosenFiles();
	const files = testFiles(dirname(fileURLToPath(import.meta.url))).filter(file => chosen?.includes(file) ?? true);
	const failures = await runMocha({ files, timeoutMs: 30_000, report: false });
	if (failures > 0) {
		throw new Error(`${failures} test(s) failed.`);
	}
}
