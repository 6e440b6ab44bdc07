import type { Block } from '../blocks/block';
import { isBoilerplate } from './isBoilerplate';
import { readExplicitId } from './readExplicitId';
import { type Inline, readInline } from './readInline';
import type { SectionPath } from './sectionPath';
import type { SpecSource } from './specSource';
import { splitSentences } from './splitSentences';
import type { Statement } from './statement';
import { statementText } from './statementText';

/** Read the sentences of a paragraph that have a keyword. */
export function readParagraph(source: SpecSource, paragraph: Block, section: SectionPath | null): readonly Statement[] {
	const { text, keywords } = source;
	if (!keywords.mayHold(paragraph.start, paragraph.end)) {
		return [];
	}
	const inline = readInline(text, paragraph.start, paragraph.end);
	const sentences = splitSentences(text, paragraph.start, paragraph.end, inline);
	const statements: Statement[] = [];
	let line = paragraph.line;
	let counted = paragraph.start;
	for (let index = 0; index < sentences.length; index += 2) {
		const start = sentences[index] as number;
		const end = sentences[index + 1] as number;
		line += feedsBetween(text, counted, start);
		counted = start;
		const statement = readSentence(source, start, end, inline);
		if (statement) {
			statements.push({ ...statement, section, line, endLine: line + feedsBetween(text, start, end) });
		}
	}
	return statements;
}

function readSentence(
	{ text, keywords, linkLabels }: SpecSource,
	start: number,
	end: number,
	inline: Inline,
): Omit<Statement, 'section' | 'line' | 'endLine'> | undefined {
	const keyword = keywords.mayHold(start, end) ? keywords.first(start, end, inline) : undefined;
	if (!keyword) {
		return undefined;
	}
	const found = readExplicitId(text, start, end, linkLabels);
	const body = statementText(text, found?.start ?? start, found?.end ?? end, inline);
	if (isBoilerplate(body)) {
		return undefined;
	}
	return {
		explicitId: found?.explicitId ?? null,
		level: keyword.level,
		keyword: keyword.words,
		text: (found?.opener ?? '') + body,
	};
}

function feedsBetween(text: string, from: number, to: number): number {
	let feeds = 0;
	for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
		feeds++;
	}
	return feeds;
}
