import type { LineRange } from '../../spec/requirementLines';
import type { Section } from '../../spec/spec';
import type { InsertedLines } from './editLines';

/** What a block of a spec needs to stand in the baseline. */
export interface BlockSetting {
	/** Headings that go before it, outermost first. */
	readonly headings: readonly Section[];
	/** The table that it is the first row of, with its head before it. */
	readonly opened: LineRange | undefined;
	/** Whether it follows another row of a table that was opened for that. */
	readonly joins: boolean;
	/** Whether the indentation goes that it has as a part of a list. */
	readonly flat: boolean;
}

/** The lines of a block of the spec as they go into the baseline. */
export function linesToInsert(
	range: LineRange,
	{ headings, opened, joins, flat }: BlockSetting,
	specLines: readonly string[],
): InsertedLines {
	const lines = specLines.slice(range.first - 1, range.last);
	const headingLines = headings.flatMap(({ line }) => [specLines[line - 1] ?? '', '']);
	const head = opened ? specLines.slice(opened.first - 1, opened.first + 1) : [];
	const isBlank = (number: number) => (specLines[number - 1] ?? '').trim() === '';
	const isApart = headings.length > 0 || opened !== undefined;
	return {
		lines: [...headingLines, ...head, ...(flat ? withoutIndent(lines) : lines)],
		blankBefore: isApart || isBlank(range.first - 1),
		blankAfter: isApart || joins || isBlank(range.last + 1),
		joins,
	};
}

function withoutIndent(lines: readonly string[]): readonly string[] {
	const indent = /^[ \t]*/.exec(lines[0] ?? '')?.[0] ?? '';
	return lines.map(line => (line.startsWith(indent) ? line.slice(indent.length) : line));
}
