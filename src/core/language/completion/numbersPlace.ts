/** Where numbers of requirements stand in a line up to the caret. */
export interface NumbersPlace {
	/** Column of the number at the caret, from 0. */
	readonly start: number;
	/** The numbers in front of it. */
	readonly written: string;
}

/** Tell whether a number of a requirement may be written behind what a line has up to the caret, as in `_Requirements: 1.1, `. */
export function numbersPlace(before: string): NumbersPlace | undefined {
	const words = [...before.matchAll(/(?<![\p{L}\p{N}])requirements?(?![\p{L}\p{N}])/giu)];
	const last = words.at(-1);
	const rest = last && before.slice(last.index + last[0].length);
	if (rest === undefined || !/^[:* \t]{1,6}(?:[\d.,;& \t–-]|and\b|or\b)*$/.test(rest)) {
		return undefined;
	}
	const start = before.length - (/[\d.]*$/.exec(rest)?.[0].length ?? 0);
	return { start, written: before.slice(before.length - rest.length, start) };
}
