import type { TextEdit } from '../../../../src/core/lint/fixes/fix';

/** A text with edits, which are ascending and apart. */
export function applied(text: string, edits: readonly TextEdit[]): string {
	let [result, from] = ['', 0];
	for (const edit of edits) {
		result += text.slice(from, edit.start) + edit.text;
		from = edit.end;
	}
	return result + text.slice(from);
}
