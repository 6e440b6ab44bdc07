import type { Block } from '../blocks/block';
import { rowCells } from '../blocks/tableRow';
import { collapse } from '../collapse';
import { createPlaces } from './createPlaces';
import type { FoundKeyword } from './keywordCursor';
import { plainStatement } from './plainStatement';
import { cellId } from './readExplicitId';
import { readInline } from './readInline';
import type { SectionPath } from './sectionPath';
import type { SpecSource } from './specSource';
import type { Statement } from './statement';
import { statementText } from './statementText';

/**
 * Read the rows of a table, below its head, that have a keyword; a first cell that is an id is the row's explicit id.
 *
 * @param idMakesFact Whether rows with an explicit id are read without a keyword, too.
 */
export function readTable(
	source: SpecSource,
	table: Block,
	section: SectionPath | null,
	idMakesFact: boolean,
): readonly Statement[] {
	const { text, keywords } = source;
	const statements: Statement[] = [];
	let line = table.line;
	let start = table.start;
	while (start < table.end) {
		const feed = text.indexOf('\n', start);
		const end = feed < 0 ? table.end : Math.min(feed, table.end);
		const isBody = line > table.line + 1;
		const mayBeOne = isBody && (idMakesFact || keywords.next(start) < end);
		const statement = mayBeOne ? readRow(source, { start, end, line }, section, idMakesFact) : undefined;
		if (statement) {
			statements.push(statement);
		}
		line++;
		start = end + 1;
	}
	return statements;
}

interface Row {
	readonly start: number;
	readonly end: number;
	readonly line: number;
}

function readRow(
	{ text, keywords }: SpecSource,
	{ start, end, line }: Row,
	section: SectionPath | null,
	idMakesFact: boolean,
): Statement | undefined {
	const offsets = rowCells(text, start, end);
	const cells: string[] = [];
	let keyword: FoundKeyword | undefined;
	for (let index = 0; index < offsets.length; index += 2) {
		const from = offsets[index] as number;
		const to = offsets[index + 1] as number;
		const inline = readInline(text, from, to);
		keyword ??= keywords.first(from, to, inline);
		cells.push(statementText(text, from, to, inline));
	}
	const id = cells.length > 1 ? cellId(cells[0] ?? '') : undefined;
	if (!keyword && !(idMakesFact && id !== undefined)) {
		return undefined;
	}
	const explicitId = id === undefined ? null : { id, start: text.indexOf(id, start) };
	return plainStatement({
		explicitId,
		keyword,
		// An empty cell leaves no white space of its own.
		text: collapse((explicitId ? cells.slice(1) : cells).join(' | ')),
		section,
		line,
		endLine: line,
		places: createPlaces(text, start, { start, end, keyword, id: explicitId, name: null }),
	});
}
