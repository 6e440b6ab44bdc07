import type { BodyLine } from './readBody';
import { commonIndent, outdent } from './unwrapLines';

/** A piece of a section: a code fence, an indented code block, or a line of text. */
export type SectionItem =
	| {
			readonly kind: 'fence';
			readonly info: string;
			readonly lines: readonly string[];
			/** As written, with the lines that open and close it. */
			readonly source: readonly BodyLine[];
	  }
	| { readonly kind: 'indented'; readonly lines: readonly string[]; readonly source: readonly BodyLine[] }
	| { readonly kind: 'line'; readonly line: BodyLine };

type Fence = Extract<SectionItem, { readonly kind: 'fence' }>;

const code = /^(?: {4}| {0,3}\t)[ \t]*\S/;
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Take the lines of a section apart, blank ones between them left out. */
export function sectionItems(lines: readonly BodyLine[]): readonly SectionItem[] {
	const items: SectionItem[] = [];
	let inList = false;
	for (let index = 0; index < lines.length; ) {
		const line = lines[index];
		const end = line?.kind === 'fence' ? endOfFence(lines, index) : endOfCode(lines, index, inList);
		if (!line) {
			break;
		}
		if (line.kind === 'fence') {
			items.push(toFence(lines.slice(index, end)));
		} else if (end > index) {
			items.push(toIndented(lines.slice(index, end)));
		} else if (line.text.trim() !== '') {
			inList = item.test(line.text) || (inList && /^[ \t]/.test(line.text));
			items.push({ kind: 'line', line });
		}
		index = Math.max(end, index + 1);
	}
	return items;
}

function endOfFence(lines: readonly BodyLine[], index: number): number {
	let end = index + 1;
	while (end < lines.length && lines[end]?.kind !== 'fence') {
		end++;
	}
	return Math.min(end + 1, lines.length);
}

/** `index` where no indented code starts there. Below an item of a list it is what the item goes on with. */
function endOfCode(lines: readonly BodyLine[], index: number, inList: boolean): number {
	let end = index;
	for (let at = index; !inList && at < lines.length; at++) {
		const line = lines[at];
		if (line?.kind !== 'text' || (line.text.trim() !== '' && !code.test(line.text))) {
			break;
		}
		end = line.text.trim() === '' ? end : at + 1;
	}
	const first = lines[index]?.text ?? '';
	return code.test(first) && !item.test(first) ? end : index;
}

function toFence(source: readonly BodyLine[]): Fence {
	const [open] = source;
	const isClosed = source.length > 1 && source.at(-1)?.kind === 'fence';
	const indent = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(open?.text ?? '')?.[0].length ?? 0;
	const lines = source.slice(1, isClosed ? -1 : undefined).map(({ text }) => outdent(text, indent));
	return { kind: 'fence', info: infoOf(open?.text ?? ''), lines, source };
}

function infoOf(line: string): string {
	return /[`~]{3,}[ \t]*([^\s`{]*)/.exec(line)?.[1] ?? '';
}

function toIndented(source: readonly BodyLine[]): SectionItem {
	const depth = commonIndent(source.map(({ text }) => text));
	return { kind: 'indented', lines: source.map(({ text }) => outdent(text, depth)), source };
}
