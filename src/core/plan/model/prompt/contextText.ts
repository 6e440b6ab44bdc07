import type { CancellationToken } from '../../../host';
import { historyPathOf } from '../../../spec/specPaths';
import { checkPath } from '../../guard/checkPath';
import type { PlanRequest } from '../../planner';
import { estimateTokens } from '../estimateTokens';
import type { KeptBack } from '../secrets/keepBack';
import { keyMask } from '../secrets/maskKeys';
import { listing } from '../tools/listFiles';
import { fenced } from './fenced';
import { likelyFiles } from './likelyFiles';
import { specExcerpt } from './specExcerpt';
import { tellStory } from './tellStory';

export interface PlanContext {
	readonly text: string;
	/** Paths of the files whose text is in it. */
	readonly files: readonly string[];
	/** Those of them of which nothing was kept back. */
	readonly wholeFiles: readonly string[];
}

/** Paths that are listed at once. */
const listedPaths = 400;

/**
 * What a model is shown of the project before it is asked: spec, story of the requirements, list of files and the
 * likely ones, the same through all turns of a plan. What looks like a key is kept back.
 *
 * @param tokens That it may have, about.
 * @param isAll Whether it is all that the model will see, so that as many files are shown as there is room for.
 */
export async function contextText(
	request: PlanRequest,
	keptBack: KeptBack,
	tokens: number,
	token: CancellationToken,
	isAll = false,
): Promise<PlanContext> {
	const { spec, files } = request;
	const paths = await files.listFiles();
	const excerpt = keptBack.mask(spec.path, specExcerpt(request, Math.floor(tokens / 2)));
	const story = fitting(
		tellStory(request).map(told => keptBack.mask(historyPathOf(spec.path), told)),
		Math.floor(tokens / 8),
	);
	const list = paths.length === 0 ? 'There are no files yet.' : listing(paths, listedPaths);
	const head = [
		`# The spec, ${JSON.stringify(spec.path)}`,
		fenced(excerpt),
		...(story.length > 0 ? ['# What earlier cycles did and why, the newest first', ...story.map(fenced)] : []),
		'# Files of the project',
		fenced(list),
	].join('\n\n');
	const rest = Math.max(0, tokens - estimateTokens(head));
	const open = paths.filter(path => checkPath(path) === undefined);
	const likely = token.isCancellationRequested ? [] : await likelyFiles(request, open, keptBack, rest, token, isAll);
	const shown = likely.map(({ path, text }) => `## ${JSON.stringify(path)}\n\n${fenced(text)}`);
	const body = shown.length > 0 ? ['# Text of files that may matter', ...shown] : [];
	return {
		text: [head, ...body].join('\n\n'),
		files: likely.map(({ path }) => path),
		wholeFiles: likely.filter(({ text }) => !text.includes(keyMask)).map(({ path }) => path),
	};
}

/** As many of the texts, from the first on, as fit into the tokens. */
function fitting(texts: readonly string[], tokens: number): readonly string[] {
	let room = tokens;
	return texts.filter(text => {
		room -= estimateTokens(text);
		return room >= 0;
	});
}
