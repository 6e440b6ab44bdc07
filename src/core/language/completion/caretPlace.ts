import type { SpecDocument } from '../../spec/incremental/specDocument';
import type { SectionPath } from '../../spec/statements/sectionPath';
import { isCodeLine } from './isCodeLine';

/** Where a caret stands in a spec. */
export interface CaretPlace {
	/** The line up to the caret. */
	readonly before: string;
	/** The heading that it stands under. */
	readonly section: SectionPath | null;
	/** Whether it stands in a code block, a comment, HTML or front matter. */
	readonly isCode: boolean;
}

/**
 * Tell where a caret stands; only the part of the spec around it is looked at.
 *
 * @param line From 0.
 * @param character UTF-16 units of the line that are before the caret.
 */
export function caretPlace({ chunks }: Pick<SpecDocument, 'chunks'>, line: number, character: number): CaretPlace {
	let index = 0;
	let first = 0;
	for (; index < chunks.length - 1; index++) {
		const feeds = chunks[index]?.feeds ?? 0;
		if (first + feeds > line) {
			break;
		}
		first += feeds;
	}
	const chunk = chunks[index];
	if (!chunk) {
		return { before: '', section: null, isCode: false };
	}
	const own = line - first + 1;
	return {
		before: (chunk.text.split('\n')[own - 1] ?? '').slice(0, character),
		section: chunk.paths.findLast(section => section.line < own) ?? chunk.entry,
		isCode: isCodeLine(chunk.text, own, index === 0),
	};
}
