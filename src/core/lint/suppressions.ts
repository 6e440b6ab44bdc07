import { kindCodes } from '../spec/blocks/blockList';
import { scanBlocks } from '../spec/scanBlocks';
import type { FileReport } from './fileReport';
import type { LintProblem } from './lintProblem';
import { isRule } from './rules';

const opener = '<!-- spec-ops-ignore-';
const comment = /<!-- spec-ops-ignore-(next-line|file)[ \t]*([^\n>]{0,500}?)-->/y;

/**
 * Leave out the problems that comments in the file suppress:
 * `<!-- spec-ops-ignore-next-line RULE … -->` for the statement on the next line, `<!-- spec-ops-ignore-file RULE … -->`
 * for the file. More rules stand apart by blanks or commas, a reason behind ` -- `.
 *
 * A rule that does not exist is a problem of its own, as is a comment without any. Comments in code do not count.
 */
export function suppress(report: FileReport): readonly LintProblem[] {
	const { text } = report.input;
	let at = text.indexOf(opener);
	if (at < 0) {
		return report.problems;
	}
	const suppressions = new Suppressions(report);
	const isCode = findCode(text);
	for (; at >= 0; at = text.indexOf(opener, at + 1)) {
		comment.lastIndex = at;
		const [all = '', reach = '', list = ''] = comment.exec(text) ?? [];
		if (all !== '' && !isCode(at)) {
			suppressions.read(reach, list, { start: at, end: at + all.length });
		}
	}
	return report.problems.filter(problem => !suppressions.cover(problem));
}

class Suppressions {
	readonly #report: FileReport;
	readonly #file = new Set<string>();
	/** Rules by the line that they are suppressed on. */
	readonly #lines = new Map<number, Set<string>>();
	/** First line of the statement that a line belongs to. */
	readonly #firstLines = new Map<number, number>();

	/** The line that was found last, and the line feed before it: comments above it have the same. */
	#next = { offset: -1, line: -1 };

	constructor(report: FileReport) {
		this.#report = report;
		for (const { line, endLine } of report.input.spec.requirements) {
			for (let at = line; at <= Math.min(endLine, line + longestStatement); at++) {
				this.#firstLines.set(at, this.#firstLines.get(at) ?? line);
			}
		}
	}

	read(reach: string, list: string, place: { readonly start: number; readonly end: number }): void {
		const named =
			list
				.split(' -- ', 1)[0]
				?.split(/[\s,]+/)
				.filter(word => word !== '') ?? [];
		const target = reach === 'file' ? this.#file : this.#rulesOn(this.#nextLine(place.end));
		if (named.length === 0) {
			this.#report.add('unknown-suppression', place, 'This comment names no rule, so it suppresses nothing.');
		}
		for (const rule of named) {
			if (isRule(rule)) {
				target.add(rule);
			} else {
				const start = this.#report.input.text.indexOf(rule, place.start);
				const message = `There is no rule “${rule}”, so this suppresses nothing.`;
				this.#report.add('unknown-suppression', { start, end: start + rule.length }, message);
			}
		}
	}

	cover({ rule, line }: LintProblem): boolean {
		const first = this.#firstLines.get(line) ?? line;
		return this.#file.has(rule) || this.#lines.get(line)?.has(rule) || this.#lines.get(first)?.has(rule) || false;
	}

	#rulesOn(line: number): Set<string> {
		const rules = this.#lines.get(line) ?? new Set();
		this.#lines.set(line, rules);
		return rules;
	}

	/** The next line that has more than comments of this kind. */
	#nextLine(end: number): number {
		if (end <= this.#next.offset) {
			return this.#next.line;
		}
		const { text } = this.#report.input;
		let feed = text.indexOf('\n', end);
		while (feed >= 0) {
			const next = text.indexOf('\n', feed + 1);
			const line = text.slice(feed + 1, next < 0 ? text.length : next).trim();
			if (line !== '' && !line.startsWith(opener)) {
				this.#next = { offset: feed, line: this.#report.lines.placeOf(feed + 1).line };
				return this.#next.line;
			}
			feed = next;
		}
		this.#next = { offset: text.length, line: -1 };
		return -1;
	}
}

/** Lines of a statement that are looked at. */
const longestStatement = 1000;

/** Tells whether an offset is in code; asked from front to back. */
function findCode(text: string): (offset: number) => boolean {
	const blocks = scanBlocks(text);
	let index = 0;
	return offset => {
		while (index < blocks.length && blocks.end(index) <= offset) {
			index++;
		}
		for (let at = index; at < blocks.length && blocks.start(at) <= offset; at++) {
			const kind = blocks.kindCode(at);
			if ((kind === kindCodes.fence || kind === kindCodes.code) && blocks.end(at) > offset) {
				return true;
			}
		}
		return false;
	};
}
