import type { Block } from '../blocks/block';
import { rowCells } from '../blocks/tableRow';
import type { Keyword } from './keywordAt';
import { cellId } from './readExplicitId';
import { readInline } from './readInline';
import type { SectionPath } from './sectionPath';
import type { SpecSource } from './specSource';
import type { Statement } from './statement';
import { statementText } from './statementText';

/** Read the rows of a table, below its head, that have a keyword; a first cell that is an id is the row's explicit id. */
export function readTable(source: SpecSource, table: Block, section: SectionPath | null): readonly Statement[] {
	const { text, keywords } = source;
	const statements: Statement[] = [];
	let line = table.line;
	let start = table.start;
	while (start < table.end) {
		const feed = text.indexOf('\n', start);
		const end = feed < 0 ? table.end : Math.min(feed, table.end);
		const isBody = line > table.line + 1;
		const statement = isBody && keywords.next(start) < end ? readRow(source, start, end, line, section) : undefined;
		if (statement) {
			statements.push(statement);
		}
		line++;
		start = end + 1;
	}
	return statements;
}

function readRow(
	{ text, keywords }: SpecSource,
	start: number,
	end: number,
	line: number,
	section: SectionPath | null,
): Statement | undefined {
	const offsets = rowCells(text, start, end);
	const cells: string[] = [];
	let keyword: Keyword | undefined;
	for (let index = 0; index < offsets.length; index += 2) {
		const from = offsets[index] as number;
		const to = offsets[index + 1] as number;
		const inline = readInline(text, from, to);
		keyword ??= keywords.first(from, to, inline);
		cells.push(statementText(text, from, to, inline));
	}
	if (!keyword) {
		return undefined;
	}
	const id = cells.length > 1 ? cellId(cells[0] ?? '') : undefined;
	const explicitId = id === undefined ? null : { id, start: text.indexOf(id, start) };
	return {
		explicitId,
		level: keyword.level,
		keyword: keyword.words,
		text: (explicitId ? cells.slice(1) : cells).join(' | '),
		section,
		line,
		endLine: line,
	};
}
