import { type Failure, failed } from '../../core/failure';
import { checkHistory } from '../../core/history/checkHistory';
import { findRewrite } from '../../core/history/findRewrite';
import type { Cycle } from '../../core/history/history';
import { decodeHistory } from '../../core/history/read/decodeHistory';
import { forgetRead } from '../../core/history/read/forgetRead';
import type { Host } from '../../core/host';
import { readHistory } from '../../core/plan/state/readHistory';
import type { Problem } from '../../core/spec/spec';
import { historyPathOf } from '../../core/spec/specPaths';
import { count } from '../../core/text/words';
import { chooseCycles } from '../chooseCycles';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import { locateToRead } from '../locateToRead';
import { renderHistory } from '../render/history';

const nothingChanged = 'Nothing was changed.';

/** `spec-ops history`: the applied cycles of a spec, or those about one requirement or one file. */
export async function history(context: CommandContext): Promise<CommandResult> {
	const { args, palette } = context;
	const located = await locateToRead(context);
	if (located.kind === 'failed') {
		return located;
	}
	const path = historyPathOf(located.path);
	const read = await readHistory(located.host, path, 'look');
	if (read.kind === 'failed') {
		return read;
	}
	const { text, history: parsed } = read;
	const rewritten = args.flags.has('check') ? await findRewritten(context, located.host, path, text) : [];
	if ('kind' in rewritten) {
		return rewritten;
	}
	const problems = [...parsed.problems, ...checkHistory(text, parsed), ...rewritten].sort((a, b) => a.line - b.line);
	const chosen = await chooseCycles(context, located, parsed);
	if (chosen.kind === 'failed') {
		return chosen;
	}
	const told = chosen.isPart ? problems.filter(({ line }) => isWithin(line, chosen.cycles)) : problems;
	const cycles = { [Symbol.iterator]: () => toDocuments(chosen.cycles, parsed.cycles.length) };
	const found = {
		document: { version: documentVersion, cycles, problems: told, ...chosen.document },
		get text() {
			return [...chosen.head, renderHistory(chosen.cycles, told, palette, chosen.noteOf)].join('\n');
		},
	};
	const broken = args.flags.has('check') ? refuseBroken(path, problems) : undefined;
	return broken
		? { kind: 'refused', failure: broken, exit: exitCode.error, found }
		: Object.assign(found, { kind: 'done', exit: exitCode.done } as const);
}

/** What scripts get of cycles, each made when it is asked for. */
function* toDocuments(cycles: readonly Cycle[], among: number): Generator<ReturnType<typeof toDocument>> {
	for (const cycle of cycles) {
		yield toDocument(cycle);
		forgetRead(cycle, among);
	}
}

/** What scripts get of a cycle. */
function toDocument({
	number,
	id,
	date,
	title,
	propose,
	spec,
	changes,
	verify,
	status,
	evidence,
	line,
	record,
}: Cycle) {
	return { number, id, date, title, propose, spec, changes, verify, status, evidence, line, record };
}

/** Where the history is not what a commit has: an error for one that the call names, else only told of the last one. */
async function findRewritten(
	{ args }: CommandContext,
	{ git }: Host,
	path: string,
	text: string,
): Promise<readonly Problem[] | Failure> {
	const named = args.values.get('since')?.at(-1);
	const commit = named === undefined ? await git.head() : await git.commitOf(named);
	if (commit === undefined) {
		const message = `Git knows no commit “${named}” here.`;
		return named === undefined ? [] : failed('usage', message, nothingChanged, 'Name a commit that “git log” shows.');
	}
	const bytes = await git.show(commit, path);
	const decoded = bytes && decodeHistory(bytes);
	const when = `in commit ${commit.slice(0, 7)}`;
	const severity = named === undefined ? 'warning' : 'error';
	const found = decoded?.kind === 'text' ? findRewrite(decoded.document.text, text, when, severity) : undefined;
	return found ? [found] : [];
}

function refuseBroken(path: string, problems: readonly Problem[]): Failure | undefined {
	const errors = problems.filter(problem => problem.severity === 'error');
	if (errors.length === 0) {
		return undefined;
	}
	const message = `${path} has ${count(errors.length, 'error')}; the first is on line ${errors[0]?.line}.`;
	const isConflict = errors.some(({ rule }) => rule === 'conflict-marker');
	const next = isConflict
		? 'Merge its two versions with “spec-ops merge”.'
		: 'Each problem is listed with its line; “git log -p” on the file shows who changed what.';
	return { ...failed('history.broken', message, nothingChanged, next), details: { problems } };
}

function isWithin(line: number, cycles: readonly Cycle[]): boolean {
	return cycles.some(cycle => line >= cycle.line && line <= cycle.endLine);
}
