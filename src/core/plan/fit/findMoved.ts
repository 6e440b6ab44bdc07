import { sha256 } from '../../hash';
import type { Host } from '../../host';
import { historyPathOf } from '../../spec/specPaths';
import type { Plan } from '../plan';

/**
 * Find what has other bytes than the plan was made from.
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
	if (((await currentHash(host, historyPath)) ?? sha256('')) !== plan.history.sha256) {
		moved.push(historyPath);
	}
	for (const [path, expected] of expectedStates(plan)) {
		if ((await currentHash(host, path)) !== expected) {
			moved.push(path);
		}
	}
	return moved;
}

/** SHA-256 that each touched path must have; `null` where nothing may stand. */
function expectedStates({ edits }: Plan): ReadonlyMap<string, string | null> {
	const states = new Map<string, string | null>();
	for (const { path, from, before } of edits) {
		states.set(path, from === undefined ? (before?.sha256 ?? null) : null);
	}
	for (const { from, before } of edits) {
		if (from !== undefined) {
			states.set(from, before?.sha256 ?? null);
		}
	}
	return states;
}

/** `null` where nothing stands; a word that is no hash where no regular file does. */
async function currentHash(host: Host, path: string): Promise<string | null> {
	const entry = await host.disk.stat(path);
	if (!entry) {
		return null;
	}
	const bytes = entry.kind === 'file' ? await host.disk.read(path) : undefined;
	return bytes ? sha256(bytes) : entry.kind;
}
