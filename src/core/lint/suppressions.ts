import { kindCodes } from '../spec/blocks/blockList';
import { isRule, type RuleId } from './rules';
import type { PartPlaces, Stretch } from './session/partPlaces';

const opener = '<!--';
const comment = /<!--[ \t]{0,10}spec-ops-([a-z][a-z-]{0,40})(?![\w-])\s{0,10}([^>]{0,500}?)-->/y;

/** A text, and who is told of comments in it that suppress nothing. */
export interface CommentReport {
	readonly text: string;
	readonly places: PartPlaces;
	readonly add: (rule: RuleId, stretch: Stretch, message: string) => void;
}

/** The rules that comments in a part of a file suppress. */
export class Suppressions {
	/** In the whole file. */
	readonly file = new Set<RuleId>();
	/** On the first filled line after the part. */
	readonly next = new Set<RuleId>();
	/** By the line that they are suppressed on. */
	readonly #lines = new Map<number, Set<RuleId>>();

	/** The rules of a line, to be added to; 0 is the first filled line after the part. */
	at(line: number): Set<RuleId> {
		if (line === 0) {
			return this.next;
		}
		const rules = this.#lines.get(line) ?? new Set();
		this.#lines.set(line, rules);
		return rules;
	}

	coversLine(rule: RuleId, line: number): boolean {
		return this.#lines.get(line)?.has(rule) ?? false;
	}
}

/**
 * Read the comments that suppress rules: `<!-- spec-ops-ignore-next-line RULE … -->` for the statement on the next line,
 * `<!-- spec-ops-ignore-file RULE … -->` for the file. More rules stand apart by blanks or commas, a reason behind ` -- `.
 *
 * A rule that does not exist is a problem of its own, as is a comment without any. Comments in code do not count.
 *
 * @returns `undefined` where there are none.
 */
export function readSuppressions(report: CommentReport): Suppressions | undefined {
	const { text } = report;
	let at = text.indexOf(opener);
	if (at < 0) {
		return undefined;
	}
	let suppressions: Suppressions | undefined;
	const isCode = findCode(report.places);
	const lines = new FilledLines(report);
	for (; at >= 0; at = text.indexOf(opener, at + 1)) {
		comment.lastIndex = at;
		const [all = '', verb = '', list = ''] = comment.exec(text) ?? [];
		const isSpan = text.charAt(at - 1) === '`' && text.charAt(at + all.length) === '`';
		if (all === '' || isSpan || isCode(at)) {
			continue;
		}
		const place = { start: at, end: at + all.length };
		suppressions ??= new Suppressions();
		if (verb === 'ignore-next-line') {
			readRules(report, list, place, suppressions.at(lines.after(place.end)));
		} else if (verb === 'ignore-file') {
			readRules(report, list, place, suppressions.file);
		} else {
			const message = `“spec-ops-${verb}” suppresses nothing. Write spec-ops-ignore-next-line or spec-ops-ignore-file.`;
			report.add('unknown-suppression', place, message);
		}
	}
	return suppressions;
}

/** The first line, from 1, that has more than comments of this kind; 0 where there is none. */
export function firstFilledLine(text: string): number {
	let line = 1;
	for (let start = 0; start < text.length; line++) {
		const feed = text.indexOf('\n', start);
		const end = feed < 0 ? text.length : feed;
		if (isFilled(text.slice(start, end))) {
			return line;
		}
		start = end + 1;
	}
	return 0;
}

function isFilled(line: string): boolean {
	const trimmed = line.trim();
	return trimmed !== '' && !/^<!--[ \t]{0,10}spec-ops-[a-z]/.test(trimmed);
}

function readRules(report: CommentReport, list: string, place: Stretch, target: Set<RuleId>): void {
	const words = (list.split(' -- ', 1)[0] ?? '').split(/[\s,]+/).filter(word => word !== '');
	if (words.length === 0) {
		report.add('unknown-suppression', place, 'This comment names no rule, so it suppresses nothing.');
	}
	for (const word of words) {
		if (isRule(word)) {
			target.add(word);
		} else {
			const start = report.text.indexOf(word, place.start);
			const message = `There is no rule “${word}”, so this suppresses nothing.`;
			report.add('unknown-suppression', { start, end: start + word.length }, message);
		}
	}
}

/** Finds lines that have more than such comments; asked from front to back. */
class FilledLines {
	readonly #report: CommentReport;
	/** The line that was found last, and the line feed before it: comments above it have the same. */
	#found = { offset: -1, line: -1 };

	constructor(report: CommentReport) {
		this.#report = report;
	}

	/** The next one, from 1; 0 where there is none. */
	after(offset: number): number {
		if (offset <= this.#found.offset) {
			return this.#found.line;
		}
		const { text, places } = this.#report;
		let feed = text.indexOf('\n', offset);
		while (feed >= 0) {
			const next = text.indexOf('\n', feed + 1);
			if (isFilled(text.slice(feed + 1, next < 0 ? text.length : next))) {
				this.#found = { offset: feed, line: places.lineOf(feed + 1) };
				return this.#found.line;
			}
			feed = next;
		}
		this.#found = { offset: text.length, line: 0 };
		return 0;
	}
}

/** Tells whether an offset is in code; asked from front to back. */
function findCode({ blocks }: PartPlaces): (offset: number) => boolean {
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
