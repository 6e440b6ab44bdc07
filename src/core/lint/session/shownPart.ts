import type { Problem } from '../../spec/spec';
import type { LintOptions } from '../lintOptions';
import type { LintProblem } from '../lintProblem';
import { isRule, type RuleId, rules } from '../rules';
import { severityOf } from '../severity';
import { statementStart } from '../statementStart';
import { firstFilledLine } from '../suppressions';
import type { Counts } from './counts';
import { linkFaults } from './linkFaults';
import type { LintedPart } from './lintedPart';
import type { PartProblem } from './partProblem';
import { StatementLines } from './statementLines';

/** What decides, besides a part itself, how it is told. */
export interface View {
	readonly options: LintOptions;
	/** Rules that comments in the file suppress all over it. */
	readonly ignored: Counts;
	/** Rules that a comment before the part suppresses on its first filled line. */
	readonly pending: ReadonlySet<RuleId>;
}

/** The problems of one part as they are told, kept until something that they depend on changes. */
export class ShownPart {
	problems: readonly LintProblem[] = [];
	#state: ShownState | undefined;

	/** Bring the problems up to date; they are the same object where they are the same. */
	update(part: LintedPart, view: View): readonly LintProblem[] {
		if (!this.#state || !isCurrent(this.#state, part, view)) {
			this.#state = stateOf(part, view);
			const problems = show(part, view);
			if (!isSameList(problems, this.problems)) {
				this.problems = problems;
			}
		}
		return this.problems;
	}
}

/** What the problems of a part are worked out from. */
interface ShownState extends Omit<View, 'ignored'> {
	readonly linesBefore: number;
	readonly parsed: readonly Problem[];
	readonly tellings: number;
	readonly others: number;
	readonly facts: number;
	readonly ignored: number;
}

function stateOf(part: LintedPart, { options, pending, ignored }: View): ShownState {
	return {
		linesBefore: part.linesBefore,
		parsed: part.source.problems,
		tellings: part.tellings,
		others: linesOfOthers(part),
		facts: versionOfFacts(part),
		options,
		pending,
		ignored: ignored.version,
	};
}

/** Whether `stateOf` would give an equal state: most parts of a spec are as they were, and are asked at each key stroke. */
function isCurrent(state: ShownState, part: LintedPart, { options, pending, ignored }: View): boolean {
	return (
		state.linesBefore === part.linesBefore &&
		state.parsed === part.source.problems &&
		state.tellings === part.tellings &&
		state.others === linesOfOthers(part) &&
		state.facts === versionOfFacts(part) &&
		state.options === options &&
		state.ignored === ignored.version &&
		state.pending === pending
	);
}

function versionOfFacts({ needs, file }: LintedPart): number {
	let version = 0;
	for (const kind of needs) {
		version += file.facts.versionOf(kind);
	}
	return version;
}

/** A number that changes when lines elsewhere move which the part's problems name. */
function linesOfOthers({ told }: LintedPart): number {
	let lines = 0;
	for (const { related } of told) {
		lines = (Math.imul(lines, 31) + (related?.part.linesBefore ?? 0)) | 0;
	}
	return lines;
}

function show(part: LintedPart, view: View): readonly LintProblem[] {
	const { facts } = part.file;
	const { options } = view;
	const covers = suppressed(part, view);
	const shown: LintProblem[] = [];
	for (const problem of part.source.problems) {
		if (!covers(problem.rule, problem.line)) {
			add(
				shown,
				{ ...problem, line: problem.line + part.linesBefore, endLine: problem.endLine + part.linesBefore },
				view,
			);
		}
	}
	for (const problem of [...part.local, ...part.told]) {
		const holds = problem.condition?.holds(facts, part) ?? true;
		if (holds && !covers(problem.rule, problem.line)) {
			add(shown, placed(part, problem), view);
		}
	}
	for (const problem of linkFaults(part, options)) {
		if (!covers(problem.rule, problem.line)) {
			add(shown, placed(part, problem), view);
		}
	}
	return shown.sort((a, b) => a.line - b.line || a.column - b.column);
}

function add(shown: LintProblem[], problem: LintProblem, { options }: View): void {
	const severity = severityOf(problem.rule, problem.severity, options);
	if (severity !== 'off') {
		shown.push(severity === problem.severity ? problem : { ...problem, severity });
	}
}

/** A problem of a part as one of the file. */
function placed(part: LintedPart, problem: PartProblem): LintProblem {
	const { rule, message, line, column, endLine, endColumn, related, replacement } = problem;
	const { linesBefore, file } = part;
	const other = related && { path: related.part.file.path, line: related.part.linesBefore + related.line };
	const written = typeof replacement === 'function' ? replacement(file.facts) : replacement;
	const where = other?.path === file.path ? `line ${other.line}` : `${other?.path}:${other?.line}`;
	return {
		rule,
		severity: rules[rule].severity,
		message: typeof message === 'string' ? message : message(where),
		line: line + linesBefore,
		column,
		endLine: endLine + linesBefore,
		endColumn,
		...(other && { related: other }),
		...(written !== undefined && { replacement: written }),
	};
}

/** Tells whether a comment suppresses a rule on a line of the part. */
function suppressed(part: LintedPart, { ignored, pending }: View): (rule: string, line: number) => boolean {
	const { suppressions } = part;
	if (!suppressions && pending.size === 0) {
		return ignored.size === 0 ? () => false : rule => ignored.has(rule);
	}
	const statements = new StatementLines(part.requirements);
	const filled = pending.size === 0 ? 0 : firstFilledLine(part.source.text);
	return (rule, line) => {
		const first = statements.firstOf(line);
		const start = statementStart(part.source.text, part.places, line);
		const covers = (at: number) =>
			isRule(rule) && ((at === filled && pending.has(rule)) || (suppressions?.coversLine(rule, at) ?? false));
		return ignored.has(rule) || covers(line) || covers(first) || covers(start);
	};
}

function isSameList(a: readonly LintProblem[], b: readonly LintProblem[]): boolean {
	return a.length === b.length && a.every((problem, index) => isSameProblem(problem, b[index]));
}

function isSameProblem(a: LintProblem, b: LintProblem | undefined): boolean {
	return (
		b !== undefined &&
		a.rule === b.rule &&
		a.severity === b.severity &&
		a.message === b.message &&
		a.line === b.line &&
		a.column === b.column &&
		a.endLine === b.endLine &&
		a.endColumn === b.endColumn &&
		a.related?.path === b.related?.path &&
		a.related?.line === b.related?.line &&
		a.replacement === b.replacement
	);
}
