import { textInLf } from '../core/text/textInLf';
import { type BlamedLines, blameFile } from '../core/trace/blameFile';
import { readRootHistories } from '../core/trace/readRootHistories';
import { servedRequirements } from '../core/trace/servedRequirements';
import type { LocatedSpec } from './locateSpec';

/** A file with who made its lines. */
export interface BlamedFile {
	/** From the Root. */
	readonly path: string;
	/** In LF. */
	readonly text: string;
	readonly runs: readonly BlamedLines[];
}

/**
 * Find out which cycles made the lines of a file, over all histories of the Root.
 *
 * @param paths What the file may be called from the Root: the first that there is, is taken.
 * @returns `undefined` where none of them is a file of text.
 */
export async function blameOne({ host }: LocatedSpec, paths: readonly string[]): Promise<BlamedFile | undefined> {
	for (const path of paths) {
		const isInside = (await host.disk.realPath(path).catch(() => undefined)) === path;
		const text = isInside ? textInLf(await host.disk.read(path).catch(() => undefined)) : undefined;
		if (text !== undefined) {
			const linesOf = await blameFile(host, await readRootHistories(host), path);
			return { path, text, runs: linesOf(text) };
		}
	}
	return undefined;
}

/** The same as `history --json` tells it: `lines` is in order and holds every line; requirements are named where it is certain. */
export function blameDocument({ path, runs }: BlamedFile) {
	return {
		path,
		lines: runs.map(({ first, last, step, isExact }) => ({
			first,
			last,
			cycle: step?.cycle.number ?? null,
			id: step?.cycle.id ?? null,
			exact: isExact,
			requirements:
				step && isExact ? servedRequirements(step).map(({ specPath, id, text }) => ({ spec: specPath, id, text })) : [],
		})),
	};
}
