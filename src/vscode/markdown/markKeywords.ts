import type { Token } from 'markdown-it';
import { keywordAt, keywordCandidates } from '../../core/spec/statements/keywordAt';
import { createToken } from './createToken';

/**
 * Split the texts of paragraphs, lists and tables so that each normative keyword is a token of its own.
 *
 * Headings and quotes are left alone: there, keywords do not count. The token's `info` is a class for its level. The
 * two words of `**MUST** NOT` are two tokens.
 */
export function markKeywords(tokens: readonly Token[]): void {
	let outside = 0;
	for (const token of tokens) {
		if (token.type.startsWith('heading_') || token.type.startsWith('blockquote_')) {
			outside += token.nesting;
		} else if (token.type === 'inline' && outside === 0 && token.children) {
			token.children = splitChildren(token.children);
		}
	}
}

interface Place {
	readonly start: number;
	readonly end: number;
	readonly name: string;
}

function splitChildren(children: readonly Token[]): Token[] {
	const text = children.map(textOf).join('');
	const places = findPlaces(text);
	if (places.length === 0) {
		return [...children];
	}
	const result: Token[] = [];
	let start = 0;
	for (const child of children) {
		const end = start + textOf(child).length;
		const inside = child.type === 'text' ? places.filter(place => place.start < end && place.end > start) : [];
		result.push(...(inside.length === 0 ? [child] : splitText(child, start, inside)));
		start = end;
	}
	return result;
}

/** What stands for a token where keywords are looked for: only text counts, and a line end may stand between two words. */
function textOf({ type, content }: Token): string {
	switch (type) {
		case 'text':
			return content;
		case 'softbreak':
		case 'hardbreak':
			return '\n';
		case 'code_inline':
		case 'image':
		case 'html_inline':
			return '\u{fffc}';
		default:
			return '';
	}
}

function findPlaces(text: string): readonly Place[] {
	const places: Place[] = [];
	for (const { 0: word, index } of text.matchAll(keywordCandidates)) {
		const keyword = keywordAt(text, index, 0, text.length);
		if (!keyword) {
			continue;
		}
		const name = `spec-${keyword.level.toLowerCase().replace(' ', '-')}`;
		const end = index + word.length;
		places.push({ start: index, end, name });
		if (keyword.words.startsWith('NOT ')) {
			const not = text.lastIndexOf('NOT', index);
			places.push({ start: not, end: not + 3, name });
		} else if (keyword.words.endsWith(' NOT')) {
			const not = text.indexOf('NOT', end);
			places.push({ start: not, end: not + 3, name });
		}
	}
	return places.sort((a, b) => a.start - b.start);
}

/** Cut a text token into its keywords and what is between them; `offset` is where it starts. */
function splitText(token: Token, offset: number, places: readonly Place[]): readonly Token[] {
	const parts: Token[] = [];
	const add = (type: string, from: number, to: number, info: string) => {
		if (to > from) {
			parts.push(createToken(token, { type, content: token.content.slice(from, to), info }));
		}
	};
	let next = 0;
	for (const { start, end, name } of places) {
		const from = Math.max(next, start - offset);
		const to = Math.min(token.content.length, end - offset);
		add('text', next, from, '');
		add('spec_keyword', from, to, name);
		next = Math.max(next, to);
	}
	add('text', next, token.content.length, '');
	return parts;
}
