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

/** A replacement of `from` at an offset of a text. */
export function placeAt({ path, text }: SearchedText, start: number, from: string, to: string): Place {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
		line++;
	}
	return { path, start, from, to, line };
}

/** Names the line that a place is on, over all texts. */
export function lineKey({ path, line }: Place): string {
	return `${path}\n${line}`;
}
