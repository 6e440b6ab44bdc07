import type { Block } from '../blocks/block';
import { countFeeds } from '../blocks/characters';
import { createPlaces } from './createPlaces';
import { isBoilerplate } from './isBoilerplate';
import { lineStart } from './lineStart';
import { plainStatement } from './plainStatement';
import { readExplicitId } from './readExplicitId';
import { type Inline, readInline } from './readInline';
import type { SectionPath } from './sectionPath';
import type { SpecSource } from './specSource';
import { splitSentences } from './splitSentences';
import type { Statement } from './statement';
import { statementText } from './statementText';

/** Read the sentences of a paragraph that have a keyword. */
export function readParagraph(source: SpecSource, paragraph: Block, section: SectionPath | null): readonly Statement[] {
	const { text } = source;
	const inline = readInline(text, paragraph.start, paragraph.end);
	const sentences = splitSentences(text, paragraph.start, paragraph.end, inline);
	const statements: Statement[] = [];
	const isWrapped = paragraph.line < paragraph.endLine;
	let line = paragraph.line;
	let base = lineStart(text, paragraph.start);
	let counted = paragraph.start;
	for (let index = 0; index < sentences.length; index += 2) {
		const start = sentences[index] as number;
		const end = sentences[index + 1] as number;
		const feeds = isWrapped ? countFeeds(text, counted, start) : 0;
		base = feeds > 0 ? lineStart(text, start) : base;
		line += feeds;
		const endFeeds = isWrapped ? countFeeds(text, start, end) : 0;
		const endLine = line + endFeeds;
		const statement = readSentence(source, { start, end, line, endLine, base }, inline, section);
		base = endFeeds > 0 ? lineStart(text, end) : base;
		if (statement) {
			statements.push(statement);
		}
		line = endLine;
		counted = end;
	}
	return statements;
}

interface Sentence {
	readonly start: number;
	readonly end: number;
	readonly line: number;
	readonly endLine: number;
	/** Offset at which its first line begins. */
	readonly base: number;
}

function readSentence(
	{ text, keywords, linkLabels }: SpecSource,
	{ start, end, line, endLine, base }: Sentence,
	inline: Inline,
	section: SectionPath | null,
): Statement | undefined {
	const keyword = keywords.first(start, end, inline);
	if (!keyword) {
		return undefined;
	}
	const found = readExplicitId(text, start, end, linkLabels);
	const body = (found?.opener ?? '') + statementText(text, found?.start ?? start, found?.end ?? end, inline);
	const explicitId = found?.explicitId ?? null;
	if (isBoilerplate(body)) {
		return undefined;
	}
	const places = createPlaces(text, base, { start, end, keyword, id: explicitId, name: null });
	return plainStatement({
		explicitId,
		keyword,
		text: body,
		section,
		line,
		endLine,
		places,
	});
}
