import type { BlockList } from './blocks/blockList';
import { collapse } from './collapse';
import { headingRange } from './headingRange';

/** Title of a heading in one line: Markdown source without its marks, empty anchors, comments and a `{#id}` at the end. */
export function headingText(text: string, blocks: BlockList, index: number): string {
	const { start, end } = headingRange(text, blocks, index);
	const source = text.slice(start, end);
	// Nearly all titles are as they are written; looking is much quicker than the rest.
	return unusual.test(source) ? visibleText(collapse(source)) : source;
}

function visibleText(title: string): string {
	const visible = title.includes('<') ? collapse(title.replace(anchors, '')) : title;
	return visible.includes('{#') ? visible.replace(attribute, '') : visible;
}

const unusual = /[<{]|[^\S ]| \s/;
const anchors = /<a\s[^<>]{0,300}>\s{0,8}<\/a>|<!--(?:(?!-->).){0,300}-->/gi;
const attribute = /\s\{#[^\s{}]{1,100}\}\s*$/;
