import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { projectRoot } from './projectRoot';

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

/** Keep what is in a temporary folder for a person to look at. @returns Path of the copy, below `out`. */
export function keepFolder(folder: string): string {
	const kept = join(projectRoot, 'out/kept', basename(folder));
	// Sockets of processes that are gone cannot be copied.
	cpSync(folder, kept, { recursive: true, filter: name => !name.endsWith('.sock') });
	return kept;
}

function removeAll(): void {
	for (const folder of made) {
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	}
}
