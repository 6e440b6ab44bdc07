import type { Requirement } from '../spec/spec';
import type { Analyses } from './analyses';
import type { Analysis } from './analysis';
import { findFragment } from './findFragment';
import type { Finding } from './finding';
import { LineStarts } from './lineStarts';
import type { LintInput } from './lintInput';
import type { LintOptions } from './lintOptions';
import type { LintProblem, RelatedPlace } from './lintProblem';
import { type RuleId, rules } from './rules';
import { severityOf } from './severity';

/** Offsets into the text of a file; the end is exclusive. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Collects what is told of one file, with places and severities. */
export class FileReport {
	readonly input: LintInput;
	/** What each requirement alone tells, in their order. */
	readonly analyses: readonly Analysis[];
	readonly lines: LineStarts;
	readonly problems: LintProblem[] = [];
	readonly #options: LintOptions;

	constructor(input: LintInput, analyses: Analyses, options: LintOptions) {
		this.input = input;
		this.analyses = input.spec.requirements.map(requirement => analyses.of(requirement));
		this.#options = options;
		this.lines = new LineStarts(input.text);
		for (const problem of input.spec.problems) {
			const severity = severityOf(problem.rule, problem.severity, options);
			if (severity !== 'off') {
				this.problems.push(severity === problem.severity ? problem : { ...problem, severity });
			}
		}
	}

	/** Tell of a stretch of the text. */
	add(rule: RuleId, { start, end }: Stretch, message: string, more: Pick<LintProblem, 'fix' | 'related'> = {}): void {
		const severity = severityOf(rule, rules[rule].severity, this.#options);
		if (severity === 'off' || this.input.isContext) {
			return;
		}
		const from = this.lines.placeOf(start);
		const to = this.lines.placeOf(end);
		const place = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
		this.problems.push({ rule, severity, message, ...place, ...more });
	}

	/** Tell of a whole line, from 1. */
	addLine(rule: RuleId, line: number, message: string, related?: RelatedPlace): void {
		const end = this.lines.endOf(line);
		const start = this.lines.startOf(line);
		const indent = /^\s*/.exec(this.input.text.slice(start, end))?.[0].length ?? 0;
		this.add(rule, { start: start + indent, end }, message, related ? { related } : {});
	}

	/** Tell what was found in the text of a requirement. */
	addFinding(requirement: Requirement, finding: Finding, related?: RelatedPlace): void {
		const { rule, message, fix } = finding;
		const found = this.#findExactly(requirement, finding);
		this.add(rule, found ?? this.#firstLineOf(requirement), message, {
			...(fix && found && { fix: { title: fix.title, edits: [{ ...found, text: fix.text }] } }),
			...(related && { related }),
		});
	}

	#findExactly({ text, line, endLine, places }: Requirement, { start, end }: Finding): Stretch | undefined {
		const first = this.lines.startOf(line);
		const [from, to] = [
			first + Math.max(0, places.start),
			places.end < 0 ? this.lines.endOf(endLine) : first + places.end,
		];
		return findFragment(this.input.text, from, to, text, start, end);
	}

	#firstLineOf({ line, places }: Requirement): Stretch {
		const first = this.lines.startOf(line);
		return {
			start: first + Math.max(0, places.start),
			end: Math.max(first + Math.max(0, places.start), this.lines.endOf(line)),
		};
	}
}
