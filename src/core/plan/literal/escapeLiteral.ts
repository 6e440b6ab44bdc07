import type { LiteralPart } from './literalParts';
import type { Place } from './place';
import type { Surroundings } from './surroundings';

/** A literal as files may spell it: as it is, or escaped in a string of either quote. */
export function spellingsOf(from: string, to: string): readonly LiteralPart[] {
	const spellings = [{ from, to }];
	for (const quote of ['"', "'"]) {
		const escaped = escapeIn(from, quote);
		if (!spellings.some(spelling => spelling.from === escaped)) {
			spellings.push({ from: escaped, to: escapeIn(to, quote) });
		}
	}
	return spellings;
}

/** The new text of a place as the string that it stands in takes it; `undefined` where that is not known. */
export function escapeFor({ from, to }: Place, { quote, syntax }: Surroundings): string | undefined {
	if (quote === '') {
		return to;
	}
	const isEscaped = /\\["'\\]/.test(from);
	if (isEscaped || (!to.includes(quote) && (!to.includes('\\') || !syntax.escapes))) {
		return to;
	}
	return syntax.escapes ? escapeIn(to, quote) : undefined;
}

function escapeIn(text: string, quote: string): string {
	return text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
}
