/** An inline code span; offsets are UTF-16 units, the end is exclusive. */
export interface CodeSpan {
	/** Of the first backtick. */
	readonly start: number;
	/** Past the last backtick. */
	readonly end: number;
	/** What stands between the backticks, as written. */
	readonly code: string;
}

/** The inline code spans of a line of Markdown, in order. A run of backticks ends at the next run of its length. */
export function codeSpans(text: string): readonly CodeSpan[] {
	if (!text.includes('`')) {
		return [];
	}
	const runs = [...text.matchAll(/`+/g)].map(({ 0: run, index }) => ({ start: index, length: run.length }));
	const closers = nextOfSameLength(runs.map(run => run.length));
	const spans: CodeSpan[] = [];
	for (let index = 0; index < runs.length; index++) {
		const open = runs[index];
		const closer = closers[index] ?? -1;
		const close = runs[closer];
		if (open && close) {
			const code = text.slice(open.start + open.length, close.start);
			spans.push({ start: open.start, end: close.start + close.length, code });
			index = closer;
		}
	}
	return spans;
}

/** For each length, the index of the next equal one, or -1. */
function nextOfSameLength(lengths: readonly number[]): readonly number[] {
	const latest = new Map<number, number>();
	const next: number[] = new Array(lengths.length);
	for (let index = lengths.length - 1; index >= 0; index--) {
		const length = lengths[index] ?? 0;
		next[index] = latest.get(length) ?? -1;
		latest.set(length, index);
	}
	return next;
}
