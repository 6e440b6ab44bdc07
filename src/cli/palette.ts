import { stripVTControlCharacters, styleText } from 'node:util';

/** How text looks in the terminal: every colour returns its text as it is where colours are off. */
export interface Palette {
	readonly added: (text: string) => string;
	readonly removed: (text: string) => string;
	readonly changed: (text: string) => string;
	readonly strong: (text: string) => string;
	readonly dim: (text: string) => string;
	readonly alarm: (text: string) => string;
	/** Break prose between words so that it fits the terminal beside an indent; one line where no width is known. */
	readonly fold: (text: string, indent: number) => readonly string[];
}

/** Columns of prose that are kept however narrow the terminal is. */
const leastWidth = 20;

/** @param columns Width of the terminal, absent where the output goes elsewhere. */
export function createPalette(color: boolean, columns?: number): Palette {
	const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
		color && text !== '' ? styleText(format, text, { validateStream: false }) : text;
	return {
		added: style('green'),
		removed: style('red'),
		changed: style('yellow'),
		strong: style('bold'),
		dim: style('dim'),
		alarm: style(['bold', 'red']),
		fold: (text, indent) => (columns === undefined ? [text] : foldText(text, Math.max(leastWidth, columns - indent))),
	};
}

function foldText(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	let used = 0;
	for (const word of text.split(' ')) {
		const wide = widthOf(word);
		const last = lines.at(-1);
		if (last !== undefined && used + 1 + wide <= width) {
			lines[lines.length - 1] = `${last} ${word}`;
			used += 1 + wide;
		} else {
			lines.push(word);
			used = wide;
		}
	}
	return lines;
}

/** Columns that the text takes, as far as its characters tell. */
function widthOf(text: string): number {
	// Made where it is needed: most calls fold nothing.
	const doubleWide =
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}/u;
	return [...stripVTControlCharacters(text)].reduce((sum, character) => sum + (doubleWide.test(character) ? 2 : 1), 0);
}
