import { skipSpaces } from '../blocks/characters';
import { readNumber } from '../statements/readNumber';
import type { SectionPath } from '../statements/sectionPath';
import type { ExplicitId } from '../statements/statement';

/** A line of a paragraph that starts with a number, and is a criterion by that. */
export interface NumberedLine {
	readonly start: number;
	/** Offset at which the text behind the number begins. */
	readonly textStart: number;
	readonly positionalId: string;
	/** Where the id is written as it is; `null` for a number that counts within its requirement. */
	readonly written: ExplicitId | null;
}

const longest = 24;
const ownNumber = /^(\d{1,3}[a-z]?)[.)]\s+(?=\S)/;

/**
 * Find the lines of a paragraph that start with a number of two parts, such as `1.1 WHEN …`; under acceptance criteria
 * also those that start with the number of a criterion, such as `1a. WHEN …`, which starts no list.
 *
 * @param isInItem Whether the paragraph is that of a criterion, so that `1.1.` counts within it.
 */
export function findNumberedLines(
	text: string,
	start: number,
	end: number,
	section: SectionPath | null,
	isInItem = false,
): readonly NumberedLine[] {
	const number = section?.role === 'criteria' ? section.number : null;
	const lines: NumberedLine[] = [];
	let at = start;
	while (at < end) {
		const line = readTwoParts(text, at, end, isInItem ? number : null) ?? readOwn(text, at, end, number);
		if (line) {
			lines.push(line);
		}
		const feed = text.indexOf('\n', at);
		at = feed < 0 ? end : skipSpaces(text, feed + 1, end);
	}
	return lines;
}

function readTwoParts(text: string, start: number, end: number, above: string | null): NumberedLine | undefined {
	const found = readNumber(text, start, end);
	return (
		found && {
			start,
			textStart: found.end,
			positionalId: above === null ? found.number.id : `${above}.${found.number.id}`,
			written: above === null ? found.number : null,
		}
	);
}

function readOwn(text: string, start: number, end: number, above: string | null): NumberedLine | undefined {
	const [all = '', own] =
		above === null ? [] : (ownNumber.exec(text.slice(start, Math.min(end, start + longest))) ?? []);
	return own === undefined
		? undefined
		: { start, textStart: start + all.length, positionalId: `${above}.${own}`, written: null };
}
