import { plainText } from '../../diff/plainText';
import { codeSpans } from '../../text/codeSpans';

/** A word or a literal of a statement; offsets are in its plain text. */
export interface StatementItem {
	/** `code` in backticks, `quoted` in quotes, `bare` by its looks (`30s`, `v1.2`, `src/a.py`, `maxSize`), or a `word`. */
	readonly form: 'code' | 'quoted' | 'bare' | 'word';
	/** Without backticks, quotes and punctuation around it. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Quotes of English, German, French and Japanese. */
const quoted =
	/"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|»([^«]+)«|「([^」]+)」|『([^』]+)』|(?<![\p{L}\p{N}])'([^']+)'(?![\p{L}\p{N}])/gu;
const opening = /^[([{<"'“‘]+/;
const closing = /[.,;:!?)\]}>"'”’]+$/;

/** The words and literals of a statement in order; punctuation between them is left out. */
export function statementItems(text: string): readonly StatementItem[] {
	const plain = plainText(text);
	const items: StatementItem[] = [];
	let next = 0;
	for (const { start, end, code } of codeSpans(plain)) {
		items.push(...proseItems(plain.slice(next, start), next));
		items.push({ form: 'code', text: code.trim(), start, end });
		next = end;
	}
	items.push(...proseItems(plain.slice(next), next));
	return items.filter(item => item.text !== '');
}

function proseItems(prose: string, offset: number): readonly StatementItem[] {
	const items: StatementItem[] = [];
	let next = 0;
	for (const match of prose.matchAll(quoted)) {
		const end = match.index + match[0].length;
		items.push(...chunkItems(prose.slice(next, match.index), offset + next));
		const text = match.slice(1).find(group => group !== undefined) ?? '';
		items.push({
			form: 'quoted',
			text: /^[«»]/.test(match[0]) ? text.trim() : text,
			start: offset + match.index,
			end: offset + end,
		});
		next = end;
	}
	return [...items, ...chunkItems(prose.slice(next), offset + next)];
}

function chunkItems(prose: string, offset: number): readonly StatementItem[] {
	return Array.from(prose.matchAll(/\S+/g), ({ 0: chunk, index }) => {
		const head = opening.exec(chunk)?.[0].length ?? 0;
		const text = chunk.slice(head).replace(closing, '');
		const start = offset + index + head;
		return { form: looksLiteral(text) ? 'bare' : 'word', text, start, end: start + text.length };
	});
}

/** Numbers, versions, images, paths, options, locales and identifiers; not words of prose, whatever their case. */
function looksLiteral(chunk: string): boolean {
	return (
		/\d/.test(chunk) ||
		/\p{Ll}\p{Lu}/u.test(chunk) ||
		/^\p{Ll}{2,3}-\p{Lu}{2}$/u.test(chunk) ||
		/[\p{L}\p{N}][._/:@\\][\p{L}\p{N}]/u.test(chunk) ||
		/^(?:\/|--?|\.)[\p{L}\p{N}]/u.test(chunk)
	);
}
