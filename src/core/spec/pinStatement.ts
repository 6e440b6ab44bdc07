import { collapse } from './collapse';
import { parseSpec } from './parseSpec';
import { placeStatement } from './pin/placeStatement';
import { sameWords } from './pin/sameWords';

/** What is to become a statement of a spec. */
export interface Pin {
	/** The statement, in one line of Markdown. */
	readonly suggestion: string;
	/** Title of the section that it belongs in; with ` › ` between titles of sections inside one another. */
	readonly section: string;
}

/** What came of putting a statement into a spec. */
export type PinOutcome =
	/** The spec's new text; `line`, from 1, is the one that was put in, as it stands there. */
	| { readonly kind: 'pinned'; readonly text: string; readonly line: number; readonly inserted: readonly string[] }
	/** The spec says that already, on this line. */
	| { readonly kind: 'present'; readonly line: number }
	/** There is nothing to be put in. */
	| { readonly kind: 'empty' };

/**
 * Write a suggested statement into a spec: as the last one of its section, in the manner of the one before it, or in a
 * new section where the spec has none of that title.
 *
 * All that is there stays to the byte: line ends, BOM, bullets, the end of the last line.
 *
 * @param text Of the spec, as stored or as an editor has it.
 */
export function pinStatement(
	path: string,
	text: string,
	{ suggestion, section }: Pin,
	factHeadings: readonly string[] = [],
): PinOutcome {
	const statement = collapse(suggestion).replace(/^(?:[-*+]|\d{1,9}[.)])(?:\s+|$)/, '');
	if (statement === '') {
		return { kind: 'empty' };
	}
	const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	const spec = parseSpec(path, lines.join('\n'), { factHeadings });
	const present = spec.requirements.find(requirement => sameWords(requirement.text) === sameWords(statement));
	if (present) {
		return { kind: 'present', line: present.line };
	}
	const { after, inserted, offset } = placeStatement(spec, lines, statement, section);
	const start = offsetOfLine(text, after + 1);
	const isOpenEnd = start === text.length && text !== '' && !/\n$/.test(text);
	const added = inserted.join(eol);
	return {
		kind: 'pinned',
		text: isOpenEnd ? text + eol + added : text.slice(0, start) + added + eol + text.slice(start),
		line: after + offset + 1,
		inserted,
	};
}

/** Offset at which a line, from 1, begins; the length of the text where it has no such line. */
function offsetOfLine(text: string, line: number): number {
	let at = text.startsWith('\uFEFF') ? 1 : 0;
	for (let number = 1; number < line; number++) {
		const end = text.indexOf('\n', at);
		if (end < 0) {
			return text.length;
		}
		at = end + 1;
	}
	return at;
}
