import { sha256 } from '../../hash';
import type { GitHistory } from '../../host';
import { textInLf } from '../../text/textInLf';
import type { Baseline, Cycle, History } from '../history';
import { digestOf } from '../identity';
import type { Digest } from '../record';
import { findIntroduction } from './findIntroduction';
import { moversOf } from './movers';
import { replay } from './replay';

export interface BaselineRequest {
	readonly history: History;
	/** Path of apply.md from the Root. */
	readonly historyPath: string;
	/** Path of the spec from the Root. */
	readonly specPath: string;
	/** The spec as it is now, in LF without BOM. */
	readonly specText: string;
	readonly git: GitHistory;
	/** Stored texts in LF without BOM; what it gives is checked. */
	readonly objects: { read(digest: Digest): Promise<string | undefined> };
}

/**
 * Find the spec as the last cycle that moved its baseline left it.
 *
 * A recorded cycle: a stored or the present text with its digest, else the records replayed, else Git.
 * One written by hand: the spec in the commit that introduced the cycle's heading. Where neither gives it, the nearest
 * guess, called `approximate`: the last recorded text, else HEAD, else nothing. Without any such cycle it is `empty`.
 */
export async function findBaseline(request: BaselineRequest): Promise<Baseline> {
	const last = moversOf(request.history, request.historyPath, request.specPath).next().value;
	if (!last) {
		return baseline('empty', '', undefined, null);
	}
	const recorded = await recordedText(request, last);
	if (recorded !== undefined) {
		return baseline('recorded', recorded, last, null);
	}
	return (await fromGit(request, last)) ?? (await guess(request));
}

/** The text that a recorded cycle left, checked by its digest. */
async function recordedText(request: BaselineRequest, cycle: Cycle): Promise<string | undefined> {
	const digest = cycle.record?.begin.spec.after;
	if (digest === undefined) {
		return undefined;
	}
	// Stored first: its digest is known from the time before, while what is typed is another text each time.
	const stored = await request.objects.read(digest);
	if (stored !== undefined && digestOf(stored) === digest) {
		return stored;
	}
	if (digestOf(request.specText) === digest) {
		return request.specText;
	}
	const replayed = replay(request.history, cycle);
	return replayed.kind === 'replayed' ? replayed.text : undefined;
}

/** The spec in the commit that introduced the cycle; a guess where a record says that it was another text. */
async function fromGit(request: BaselineRequest, cycle: Cycle): Promise<Baseline | undefined> {
	const { git, history, historyPath, specPath } = request;
	const commit = await findIntroduction(git, historyPath, history, cycle);
	const text = commit === undefined ? undefined : textInLf(await git.show(commit, specPath));
	if (commit === undefined || text === undefined) {
		return undefined;
	}
	const digest = cycle.record?.begin.spec.after;
	const sure = digest === undefined || digestOf(text) === digest;
	return baseline(sure ? 'git' : 'approximate', text, cycle, commit);
}

async function guess(request: BaselineRequest): Promise<Baseline> {
	const { history, historyPath, specPath } = request;
	// Of thousands written by hand, none is read further than to see that it has no record.
	const cycles = history.cycles.filter(({ record }) => record !== null);
	for (const cycle of moversOf({ cycles, problems: [] }, historyPath, specPath)) {
		const text = await recordedText(request, cycle);
		if (text !== undefined) {
			return baseline('approximate', text, cycle, null);
		}
	}
	const head = await request.git.head();
	const text = head === undefined ? undefined : textInLf(await request.git.show(head, request.specPath));
	return baseline('approximate', text ?? '', undefined, text === undefined ? null : (head ?? null));
}

function baseline(source: Baseline['source'], text: string, cycle: Cycle | undefined, commit: string | null): Baseline {
	return {
		source,
		cycle: cycle?.number ?? null,
		date: cycle?.date ?? null,
		commit: commit?.slice(0, shortHash) ?? null,
		text,
		sha256: sha256(text),
	};
}

/** Digits that Git shows of a commit's hash. */
const shortHash = 7;
