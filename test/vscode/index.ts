import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMocha } from '../harness/runMocha';
import { testFiles } from '../harness/testFiles';

/** Called by the extension host: runs the in-editor tests that lie beside this file, and throws when one fails. */
export async function run(): Promise<void> {
	const files = testFiles(dirname(fileURLToPath(import.meta.url)));
	const failures = await runMocha({ files, timeoutMs: 30_000, report: false });
	if (failures > 0) {
		throw new Error(`${failures} test(s) failed.`);
	}
}
