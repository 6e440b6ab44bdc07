import { findRoot } from '../adapters/findRoot';
import { historyPathOf } from '../core/spec/specPaths';
import { findConflictMarkers } from '../core/text/findConflictMarkers';
import { textInLf } from '../core/text/textInLf';
import type { CommandContext } from './command';

/** The specs of the nearest Root that are in a merge conflict, or whose history is: one of each folder, from the Root. */
export async function findConflicted({ io, openHost }: CommandContext): Promise<readonly string[]> {
	const found = await findRoot(io.cwd);
	if (!found) {
		return [];
	}
	const { disk } = openHost(found.root);
	const isMarked = async (path: string) => {
		const text = await disk.read(path).then(textInLf, () => undefined);
		return text !== undefined && findConflictMarkers(text).length > 0;
	};
	const conflicted = new Map<string, string>();
	for (const spec of found.specs) {
		const history = historyPathOf(spec);
		if (!conflicted.has(history) && ((await isMarked(spec)) || (await isMarked(history)))) {
			conflicted.set(history, spec);
		}
	}
	return [...conflicted.values()];
}
