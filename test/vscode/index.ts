import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMocha } from '../harness/runMocha';

/** Called by the extension host: runs the in-editor tests that lie beside this file, and throws when one fails. */
export async function run(): Promise<void> {
	const folder = dirname(fileURLToPath(import.meta.url));
	const failures = await runMocha({ folder, timeoutMs: 30_000, report: false });
	if (failures > 0) {
		throw new Error(`${failures} test(s) failed.`);
	}
}
