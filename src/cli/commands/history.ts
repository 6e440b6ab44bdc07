import { relative, resolve, sep } from 'node:path';
import { type Failure, failed } from '../../core/failure';
import { checkHistory } from '../../core/history/checkHistory';
import { cyclesOfFile, cyclesOfRequirement } from '../../core/history/filterCycles';
import type { Cycle, History } from '../../core/history/history';
import { readHistory } from '../../core/plan/state/readHistory';
import { readSpecFile } from '../../core/plan/state/readSpecFile';
import { parseSpec } from '../../core/spec/parseSpec';
import type { Problem } from '../../core/spec/spec';
import { historyPathOf } from '../../core/spec/specPaths';
import { findLikely } from '../../core/text/findLikely';
import { count } from '../../core/text/words';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import { type LocatedSpec, locateSpec } from '../locateSpec';
import { renderHistory } from '../render/history';

const nothingChanged = 'Nothing was changed.';

/** `spec-ops history`: the applied cycles of a spec, or those about one requirement or one file. */
export async function history(context: CommandContext): Promise<CommandResult> {
	const { args, palette } = context;
	const located = await locateSpec(context);
	if (located.kind === 'failed') {
		return located;
	}
	const path = historyPathOf(located.path);
	const read = await readHistory(located.host, path, 'look');
	if (read.kind === 'failed') {
		return read;
	}
	const { text, history: parsed } = read;
	const problems = [...parsed.problems, ...checkHistory(text, parsed)].sort((a, b) => a.line - b.line);
	const broken = args.flags.has('check') ? refuseBroken(path, problems) : undefined;
	if (broken) {
		return broken;
	}
	const chosen = await choose(context, located, parsed);
	if (chosen.kind === 'failed') {
		return chosen;
	}
	const told = chosen.isPart ? problems.filter(({ line }) => isWithin(line, chosen.cycles)) : problems;
	const cycles = chosen.cycles.map(({ edited: _edited, endLine: _endLine, rest: _rest, ...cycle }) => cycle);
	return {
		kind: 'done',
		exit: exitCode.done,
		document: { version: documentVersion, cycles, problems: told },
		text: renderHistory(chosen.cycles, told, palette),
	};
}

function refuseBroken(path: string, problems: readonly Problem[]): Failure | undefined {
	const errors = problems.filter(problem => problem.severity === 'error');
	if (errors.length === 0) {
		return undefined;
	}
	const message = `${path} has ${count(errors.length, 'error')}; the first is on line ${errors[0]?.line}.`;
	const next = 'Look at the lines named by “spec-ops history”.';
	return { ...failed('history.broken', message, nothingChanged, next), details: { problems } };
}

interface ChosenCycles {
	readonly kind: 'chosen';
	readonly cycles: readonly Cycle[];
	/** Whether these are only some of the cycles. */
	readonly isPart: boolean;
}

/** The cycles that the call asks for: about one requirement, about one file, or both. */
async function choose(context: CommandContext, located: LocatedSpec, parsed: History): Promise<ChosenCycles | Failure> {
	const id = context.args.values.get('requirement')?.at(-1);
	const file = context.args.values.get('file')?.at(-1);
	let cycles = parsed.cycles;
	if (id !== undefined) {
		cycles = cyclesOfRequirement(parsed, id);
		const unknown = cycles.length === 0 ? await refuseUnknown(located, parsed, id) : undefined;
		if (unknown) {
			return unknown;
		}
	}
	if (file !== undefined) {
		const touching = new Set(pathsOf(context, located, file).flatMap(path => cyclesOfFile(parsed, path)));
		cycles = cycles.filter(cycle => touching.has(cycle));
	}
	return { kind: 'chosen', cycles, isPart: id !== undefined || file !== undefined };
}

/** The file as it is named from this folder, and as cycles name it, which is from the Root. */
function pathsOf({ io }: CommandContext, { root }: LocatedSpec, file: string): readonly string[] {
	return [relative(root, resolve(io.cwd, file)).split(sep).join('/'), file.replaceAll('\\', '/')];
}

/** A requirement without cycles is no mistake; an id that nothing has is one. */
async function refuseUnknown(located: LocatedSpec, parsed: History, id: string): Promise<Failure | undefined> {
	const file = await readSpecFile(located.host, located.path);
	const ids = new Set(file.kind === 'read' ? idsOf(located.path, file.document.text) : []);
	if (ids.has(id)) {
		return undefined;
	}
	const past = parsed.cycles.flatMap(({ record }) => record?.begin.changes.map(change => change.id) ?? []);
	const likely = findLikely(id, [...new Set([...ids, ...past])]).slice(0, 5);
	const next =
		likely.length > 0 ? `Similar ids: ${likely.join(', ')}.` : '“spec-ops parse FILE” lists the ids of a spec.';
	return failed('spec.unknown_id', `There is no requirement ${id}, and no cycle about one.`, nothingChanged, next);
}

function idsOf(path: string, text: string): readonly string[] {
	return parseSpec(path, text).requirements.map(requirement => requirement.id);
}

function isWithin(line: number, cycles: readonly Cycle[]): boolean {
	return cycles.some(cycle => line >= cycle.line && line <= cycle.endLine);
}
