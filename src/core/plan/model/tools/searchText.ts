import type { CancellationToken } from '../../../host';
import { inBatches } from '../../../inBatches';
import { createPause } from '../../../pause';
import { toLf } from '../../../text/decodeText';
import { modelLimits } from '../modelLimits';
import { within } from './listFiles';
import { done, type Outcome, refuse } from './outcome';
import type { Workbench } from './workbench';

export interface TextQuery {
	/** Plain text of one line, case sensitive. */
	readonly pattern: string;
	/** A file, or a folder; absent: everywhere. */
	readonly path?: string | undefined;
}

/** Files read at the same time. */
const batch = 64;

/**
 * The lines that hold a text: as whole words where there are such places, else anywhere.
 *
 * Looks at the files as the model left them.
 */
export async function searchText(bench: Workbench, query: TextQuery, token: CancellationToken): Promise<Outcome> {
	const { pattern } = query;
	if (pattern.trim() === '' || pattern.includes('\n')) {
		return refuse('model.bad_call', 'The pattern must be plain text of one line.');
	}
	const { overlay, keptBack } = bench;
	const found: string[] = [];
	const pause = createPause();
	for await (const { path, text } of candidates(bench, query, token)) {
		await pause();
		if (text.includes(pattern) && !keptBack.isKept(path)) {
			found.push(...matchingLines(path, keptBack.mask(path, text), pattern));
		}
		if (token.isCancellationRequested || found.length > modelLimits.foundLines) {
			break;
		}
	}
	if (found.length === 0) {
		const where = within(await overlay.paths(), query.path ?? '').length === 0 ? ' There are no files there.' : '';
		return done(`The text stands nowhere.${where}`);
	}
	const more = found.length > modelLimits.foundLines ? ['… and more; narrow the search with a path.'] : [];
	return done([...found.slice(0, modelLimits.foundLines), ...more].join('\n'));
}

interface Candidate {
	readonly path: string;
	readonly text: string;
}

/** The changed files, then the stored ones that hold the text as whole words; where there are none, all others. */
async function* candidates(
	{ overlay, request }: Workbench,
	{ pattern, path = '' }: TextQuery,
	token: CancellationToken,
): AsyncGenerator<Candidate, undefined> {
	const paths = within(await overlay.paths(), path);
	const inScope = new Set(paths);
	let count = 0;
	for (const changed of paths.filter(one => overlay.isChanged(one))) {
		const text = (await overlay.read(changed)) ?? '';
		count += text.includes(pattern) ? 1 : 0;
		yield { path: changed, text };
	}
	const { texts } = await request.files.search([pattern], token);
	for (const { path: stored, text } of texts) {
		if (inScope.has(stored) && !overlay.isChanged(stored)) {
			count++;
			yield { path: stored, text: toLf(text) };
		}
	}
	const others = count === 0 ? paths.filter(other => !overlay.isChanged(other)) : [];
	for (let at = 0; at < others.length && !token.isCancellationRequested; at += batch) {
		const slice = others.slice(at, at + batch);
		const read = await inBatches(slice, batch, other => overlay.read(other));
		yield* slice.map((other, index) => ({ path: other, text: read[index] ?? '' }));
	}
}

function matchingLines(path: string, text: string, pattern: string): readonly string[] {
	const found: string[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		const at = line.indexOf(pattern);
		if (at >= 0) {
			const from = Math.max(0, at - modelLimits.lineUnits / 2);
			found.push(`${path}:${index + 1}: ${line.slice(from, from + modelLimits.lineUnits)}`);
		}
		if (found.length > modelLimits.foundLines) {
			break;
		}
	}
	return found;
}
