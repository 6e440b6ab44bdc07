import { diffLines } from '../../core/lines/diffLines';

export interface LineCount {
	readonly added: number;
	readonly removed: number;
}

/** Count the lines by which two texts in LF differ; whether the last line has an end does not count. */
export function countLines(before: string, after: string): LineCount {
	const hunks = diffLines(linesOf(before), linesOf(after));
	return {
		added: hunks.reduce((sum, hunk) => sum + hunk.new.length, 0),
		removed: hunks.reduce((sum, hunk) => sum + hunk.old.length, 0),
	};
}

function linesOf(text: string): readonly string[] {
	return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
