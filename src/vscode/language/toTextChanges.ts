import type { TextChange } from '../../core/spec/incremental/textChange';
import { toLf } from '../../core/text/decodeText';

/** A change as VS Code tells it; its offsets count a line end as the document stores it. */
export interface EditorChange {
	readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
	readonly rangeOffset: number;
	readonly rangeLength: number;
	readonly text: string;
}

/**
 * Changes of a document as changes of its text in LF.
 *
 * Each counts on the text that those before it left, and so does what comes of it.
 *
 * @param isCrlf Whether the lines of the document end with CR LF; all do or none, as VS Code holds a text.
 */
export function toTextChanges(changes: readonly EditorChange[], isCrlf: boolean): readonly TextChange[] {
	return changes.map(({ range, rangeOffset, rangeLength, text }) => {
		const { start, end } = range;
		const feeds = isCrlf ? end.line - start.line : 0;
		return {
			offset: rangeOffset - (isCrlf ? start.line : 0),
			length: rangeLength - feeds,
			text: toLf(text),
		};
	});
}
