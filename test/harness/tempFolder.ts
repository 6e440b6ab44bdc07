import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set<string>();

/** Make a new temporary folder, which is deleted when this process ends. */
export function tempFolder(purpose: string): string {
	// The real path, because editors and Git report that one.
	const folder = realpathSync(mkdtempSync(join(tmpdir(), `spec-ops-${purpose}-`)));
	if (made.size === 0) {
		process.once('exit', removeAll);
	}
	made.add(folder);
	return folder;
}

/** Leave a temporary folder behind for a person to look at. */
export function keepFolder(folder: string): void {
	made.delete(folder);
}

function removeAll(): void {
	for (const folder of made) {
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	}
}
