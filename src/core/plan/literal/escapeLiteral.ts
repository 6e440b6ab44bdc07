import type { LiteralPart } from './literalParts';
import type { Place } from './place';
import type { Surroundings } from './surroundings';

/** Ways to write a text: in a string of either quote, as a regular expression, with slashes escaped, in markup. */
const escapes: readonly ((text: string) => string)[] = [
	text => text,
	text => escapeIn(text, '"'),
	text => escapeIn(text, "'"),
	text => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
	text => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
	text => text.replaceAll('/', '\\/'),
	text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
];

const cases: readonly ((text: string) => string)[] = [
	text => text,
	text => text.toLowerCase(),
	text => text.toUpperCase(),
];

function isColor(text: string): boolean {
	return /^#[0-9a-f]{3,8}$/i.test(text);
}

/** A literal as files may spell it: as it is, escaped, or a colour in other case. */
export function spellingsOf(from: string, to: string): readonly LiteralPart[] {
	const spellings = new Map<string, string>();
	for (const write of isColor(from) && isColor(to) ? cases : escapes) {
		const spelled = write(from);
		if (!spellings.has(spelled)) {
			spellings.set(spelled, write(to));
		}
	}
	return [...spellings].map(([spelled, next]) => ({ from: spelled, to: next }));
}

/** The new text of a place as the string that it stands in takes it; `undefined` where that is not known. */
export function escapeFor({ from, to }: Place, { quote, syntax }: Surroundings): string | undefined {
	if (quote === '') {
		return to;
	}
	const isEscaped = /\\[^\p{L}\p{N}]/u.test(from);
	if (isEscaped || (!to.includes(quote) && (!to.includes('\\') || !syntax.escapes))) {
		return to;
	}
	return syntax.escapes ? escapeIn(to, quote) : undefined;
}

function escapeIn(text: string, quote: string): string {
	return text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
}
