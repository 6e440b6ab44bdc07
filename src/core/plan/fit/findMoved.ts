import { sha256, sha256OfGrown } from '../../hash';
import type { FileState } from '../../history/record';
import type { Host } from '../../host';
import { historyPathOf } from '../../spec/specPaths';
import { gitModeOf } from '../files/fileState';
import type { Plan } from '../plan';

/**
 * Find what differs from what the plan was made from: other bytes, or made executable or not since.
 *
 * @returns Paths from the Root of the spec, apply.md, and every file that the plan touches or would
 * create, each once; empty where the plan still fits.
 */
export async function findMoved(host: Host, plan: Plan): Promise<readonly string[]> {
	const moved: string[] = [];
	if ((await currentHash(host, plan.spec.path)) !== plan.spec.sha256) {
		moved.push(plan.spec.path);
	}
	const historyPath = historyPathOf(plan.spec.path);
	// An absent history and an empty one are the same.
	if (((await currentHash(host, historyPath, sha256OfGrown)) ?? sha256('')) !== plan.history.sha256) {
		moved.push(historyPath);
	}
	for (const [path, expected] of expectedStates(plan)) {
		if (!(await isAsExpected(host, path, expected))) {
			moved.push(path);
		}
	}
	return moved;
}

/** State that each touched path must have; `null` where nothing may stand. */
function expectedStates({ edits, made }: Plan): ReadonlyMap<string, FileState | null> {
	const states = new Map<string, FileState | null>();
	if (made) {
		return new Map(edits.flatMap(({ path, from, after }) => [[path, after], ...goneEnd(from)]));
	}
	for (const { path, from, before } of edits) {
		states.set(path, from === undefined ? before : null);
	}
	for (const { from, before } of edits) {
		if (from !== undefined) {
			states.set(from, before);
		}
	}
	return states;
}

/** The old path of a rename, at which nothing stands any more. */
function goneEnd(from: string | undefined): readonly (readonly [string, null])[] {
	return from === undefined ? [] : [[from, null]];
}

async function isAsExpected(host: Host, path: string, expected: FileState | null): Promise<boolean> {
	if ((await currentHash(host, path)) !== (expected?.sha256 ?? null)) {
		return false;
	}
	const entry = expected && (await host.disk.stat(path));
	return !entry || gitModeOf(entry.mode) === expected.mode;
}

/** `null` where nothing stands; a word that is no hash where no regular file does. */
async function currentHash(
	host: Host,
	path: string,
	hashOf: (bytes: Uint8Array) => string = sha256,
): Promise<string | null> {
	const entry = await host.disk.stat(path);
	if (!entry) {
		return null;
	}
	const bytes = entry.kind === 'file' ? await host.disk.read(path) : undefined;
	return bytes ? hashOf(bytes) : entry.kind;
}
