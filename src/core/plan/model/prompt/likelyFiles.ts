import type { CancellationToken } from '../../../host';
import { withoutFormat } from '../../../text/withoutFormat';
import { findNeedles } from '../../literal/findNeedles';
import { searchTexts } from '../../literal/searchTexts';
import type { PlanRequest } from '../../planner';
import { estimateTokens } from '../estimateTokens';
import type { KeptBack } from '../secrets/keepBack';

export interface LikelyFile {
	readonly path: string;
	/** In LF without BOM and without keys. */
	readonly text: string;
}

/** Files of a project so small that all of them may matter, and UTF-16 units up to which one of them is shown. */
const smallProject = 60;
const smallUnits = 8000;
/** Files that are looked at where the model cannot look for itself. */
const lookedAt = 1000;
/** UTF-16 units above which the text of a file is not shown whole. */
const longest = 40_000;

/**
 * The files that are likely to matter to the changes, whole, as many as fit into the tokens: those that earlier cycles
 * made for these requirements, those of other cycles, those that hold what the statements name, and in a
 * small project the others.
 *
 * @param isAll Whether the others are shown of a larger project, too: for a model that cannot read them.
 */
export async function likelyFiles(
	request: PlanRequest,
	paths: readonly string[],
	keptBack: KeptBack,
	tokens: number,
	token: CancellationToken,
	isAll = false,
): Promise<readonly LikelyFile[]> {
	const { history, spec, files, changes } = request;
	const needles = findNeedles(changes);
	const searched = await searchTexts(history, spec.path, files, needles, token);
	const listed = new Set(paths);
	const own = new Set(changes.flatMap(change => [...searched.ownOf(change)]));
	const ranked = searched.texts
		.filter(({ path, text }) => listed.has(path) && text.length <= longest)
		.map(file => ({ file, rank: own.has(file.path) ? Number.POSITIVE_INFINITY : scoreOf(file.text, needles) }))
		.sort((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank));
	const chosen = new Map<string, LikelyFile>();
	let room = tokens;
	const take = (path: string, stored: string) => {
		const text = withoutFormat(stored);
		const size = estimateTokens(text) + estimateTokens(path);
		if (!chosen.has(path) && size <= room && !keptBack.isKept(path)) {
			chosen.set(path, { path, text: keptBack.mask(path, text) });
			room -= size;
		}
	};
	for (const { file } of ranked) {
		take(file.path, file.text);
	}
	const others =
		paths.length > smallProject && !isAll ? [] : paths.filter(path => !isOwnFile(path, spec.path) && !chosen.has(path));
	for (const path of others.slice(0, lookedAt)) {
		const text = token.isCancellationRequested || room <= 0 ? undefined : await files.readText(path);
		if (text !== undefined && text.length <= (isAll ? longest : smallUnits)) {
			take(path, text);
		}
	}
	return [...chosen.values()];
}

/** How many of the needles a text holds; only so many are looked for. */
function scoreOf(text: string, needles: readonly string[]): number {
	return needles.slice(0, 50).filter(needle => text.includes(needle)).length;
}

/** The spec is shown by itself, and its history is told. */
function isOwnFile(path: string, specPath: string): boolean {
	return path === specPath || path.endsWith('/apply.md') || path === 'apply.md';
}
