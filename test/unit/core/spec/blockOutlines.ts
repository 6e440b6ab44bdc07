import markdownIt from 'markdown-it';
import { scanBlocks } from '../../../../src/core/spec/scanBlocks';

const markdown = markdownIt({ html: true });

const kinds: Readonly<Record<string, string>> = {
	heading_open: 'heading',
	paragraph_open: 'paragraph',
	fence: 'fence',
	list_item_open: 'item',
	table_open: 'table',
	html_block: 'html',
	code_block: 'code',
	hr: 'rule',
	blockquote_open: 'quote',
};

/** What markdown-it makes of a text: `kind line-endLine` for each block, blank lines at the ends left out. */
export function theirOutline(text: string): readonly string[] {
	const lines = text.split('\n');
	return markdown.parse(text, {}).flatMap(({ type, map, tag, content }) => {
		const kind = kinds[type];
		if (!kind || !map) {
			return [];
		}
		const isComment = type === 'html_block' && content.trimStart().startsWith('<!--');
		const name = kind === 'heading' ? `heading${tag.slice(1)}` : isComment ? 'comment' : kind;
		return [`${name} ${map[0] + 1}-${trimmedEnd(lines, map[0] + 1, map[1])}`];
	});
}

/** What we make of it, told the same way. */
export function ourOutline(text: string): readonly string[] {
	const lines = text.split('\n');
	return [...scanBlocks(text)]
		.filter(({ kind }) => kind !== 'definition')
		.map(({ kind, level, line, endLine }) => {
			const name = kind === 'heading' ? `heading${level}` : kind;
			return `${name} ${line}-${trimmedEnd(lines, line, endLine)}`;
		});
}

function trimmedEnd(lines: readonly string[], line: number, endLine: number): number {
	let end = endLine;
	while (end > line && /^[\s>]*$/.test(lines[end - 1] ?? '')) {
		end--;
	}
	return end;
}
