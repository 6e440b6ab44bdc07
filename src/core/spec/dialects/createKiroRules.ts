import { kindCodes } from '../blocks/blockList';
import { countFeeds, isDigit, skipSpacesBack } from '../blocks/characters';
import { type ItemRule, ownEnd, readItem } from '../statements/readItem';
import { readNumber } from '../statements/readNumber';
import type { DialectRules } from '../statements/readStatements';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement } from '../statements/statement';
import { findNumberedLines } from './findNumberedLines';
import { readLines } from './readLines';
import { readNumberedLines } from './readNumberedLines';

/**
 * The rules of Kiro for one text: the plain ones, and each criterion is a requirement, with or without a keyword.
 *
 * A criterion is a numbered item under a requirement, any item under a heading for acceptance criteria, and what starts
 * with a number of two parts. It goes by that number, or by that of its requirement with its own, which is no label.
 * Bullets below criteria that are lines of a paragraph belong to them.
 */
export function createKiroRules(): DialectRules {
	const counter = new CriteriaCounter();
	return {
		idMakesFact: () => false,
		readSection: (_source, _sections, at) => at,
		readUnit: (source, index, section, statements) => {
			const { blocks } = source;
			if (blocks.parent(index) >= 0) {
				return index;
			}
			switch (blocks.kindCode(index)) {
				case kindCodes.item:
					return readCriterion(source, index, section, counter, statements);
				case kindCodes.paragraph:
					if (!readNumberedLines(source, index, section, statements)) {
						return index;
					}
					counter.holdLines(section);
					return index + 1;
				default:
					return index;
			}
		},
	};
}

function readCriterion(
	source: SpecSource,
	index: number,
	section: SectionPath | null,
	counter: CriteriaCounter,
	statements: Statement[],
): number {
	const rule = ruleOf(source, index, section, counter);
	if (!rule) {
		return index;
	}
	const { text, blocks } = source;
	const end = ownEnd(blocks, index);
	const paragraph = blocks.at(index + 1);
	const feed = section?.role === 'criteria' && end === index + 2 ? text.indexOf('\n', paragraph.start) : -1;
	const isWrapped = feed >= 0 && feed < paragraph.end;
	const lines = isWrapped ? findNumberedLines(text, feed + 1, paragraph.end, section, true) : [];
	const first = lines[0];
	const textEnd = first && skipSpacesBack(text, paragraph.start, first.start);
	const statement = readItem(source, index, end, section, textEnd === undefined ? rule : { ...rule, textEnd });
	if (statement) {
		statements.push(statement);
	}
	if (first) {
		const line = paragraph.line + countFeeds(text, paragraph.start, first.start);
		statements.push(...readLines(source, lines, paragraph.end, line, section));
	}
	return end;
}

function ruleOf(
	source: SpecSource,
	index: number,
	section: SectionPath | null,
	counter: CriteriaCounter,
): ItemRule | undefined {
	const { text, blocks } = source;
	const isNumbered = isDigit(text.charCodeAt(blocks.start(index)));
	const isCriterion = section?.role === 'criteria' && (isNumbered || !counter.hasLines(section));
	if (isCriterion || (section?.role === 'numbered' && isNumbered)) {
		const own = counter.next(source, index, section);
		const positionalId = section.number === null ? '' : `${section.number}.${own}`;
		return { isFact: true, idMakesFact: false, positionalId };
	}
	const isFilled = index + 1 < blocks.length && blocks.parent(index + 1) === index;
	const hasNumber = isFilled && readNumber(text, blocks.start(index + 1), blocks.end(index + 1)) !== undefined;
	return hasNumber ? { isFact: true, idMakesFact: false, positionalId: '' } : undefined;
}

/** Numbers the criteria of a section as they are written; bullets, and items that all have the number 1, by their place. */
class CriteriaCounter {
	#section: SectionPath | undefined;
	#withLines: SectionPath | null = null;
	#isByPlace = false;
	#last = 0;

	/** Take note that lines of a section are criteria, so that bullets below them are not. */
	holdLines(section: SectionPath | null): void {
		this.#withLines = section;
	}

	hasLines(section: SectionPath): boolean {
		return this.#withLines === section;
	}

	next(source: SpecSource, index: number, section: SectionPath): number {
		if (section !== this.#section) {
			this.#section = section;
			this.#isByPlace = isByPlace(source, index);
			this.#last = 0;
		}
		const written = this.#isByPlace ? undefined : writtenNumber(source, index);
		this.#last = written ?? this.#last + 1;
		return this.#last;
	}
}

/** Whether all numbered items at the top, from one on to the next heading, have the number 1. */
function isByPlace(source: SpecSource, index: number): boolean {
	const { blocks } = source;
	for (let at = index; at < blocks.length && blocks.kindCode(at) !== kindCodes.heading; at++) {
		const isItem = blocks.parent(at) < 0 && blocks.kindCode(at) === kindCodes.item;
		if (isItem && (writtenNumber(source, at) ?? 1) !== 1) {
			return false;
		}
	}
	return true;
}

/** The number that an item has; `undefined` for a bullet. */
function writtenNumber({ text, blocks }: SpecSource, index: number): number | undefined {
	const start = blocks.start(index);
	return isDigit(text.charCodeAt(start)) ? Number.parseInt(text.slice(start, start + longestNumber), 10) : undefined;
}

/** Digits that the number of an item has at most. */
const longestNumber = 9;
