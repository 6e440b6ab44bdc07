/** A text to look in; `path` is whatever names it to the caller. */
export interface SearchedText {
	readonly path: string;
	readonly text: string;
}

/** One replacement in a text; offsets are UTF-16 units of the old text. */
export interface Place {
	readonly path: string;
	readonly start: number;
	readonly from: string;
	readonly to: string;
	/** From 1. */
	readonly line: number;
	/** Why it may not be meant; absent where it is certain. */
	readonly doubt?: string;
}

/** Places of one literal above which it tells too little to be looked at. */
export const placeLimit = 500;

/** A replacement of `from` at an offset of a text. */
export function placeAt(text: SearchedText, start: number, from: string, to: string): Place {
	return { path: text.path, start, from, to, line: lineAt(lineEndsOf(text), start) };
}

/** Offsets of the line ends of texts that were looked at: counting anew for every place would take too long. */
const lineEnds = new WeakMap<SearchedText, readonly number[]>();

function lineEndsOf(searched: SearchedText): readonly number[] {
	const known = lineEnds.get(searched);
	if (known) {
		return known;
	}
	const ends: number[] = [];
	for (let at = searched.text.indexOf('\n'); at >= 0; at = searched.text.indexOf('\n', at + 1)) {
		ends.push(at);
	}
	lineEnds.set(searched, ends);
	return ends;
}

/** Line, from 1, of an offset, by binary search. */
function lineAt(ends: readonly number[], start: number): number {
	let [low, high] = [0, ends.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ends[middle] ?? start) < start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low + 1;
}

/** Names the line that a place is on, over all texts. */
export function lineKey({ path, line }: Place): string {
	return `${path}\n${line}`;
}
