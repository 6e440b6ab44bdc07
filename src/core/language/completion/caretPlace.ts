import { kindCodes } from '../../spec/blocks/blockList';
import type { SpecDocument } from '../../spec/incremental/specDocument';
import { scanBlocks } from '../../spec/scanBlocks';
import type { SectionPath } from '../../spec/statements/sectionPath';

/** Where a caret stands in a spec. */
export interface CaretPlace {
	/** The line up to the caret. */
	readonly before: string;
	/** The heading that it stands under. */
	readonly section: SectionPath | null;
	/** Whether it stands in a code block, a comment, HTML or front matter. */
	readonly isCode: boolean;
}

const codes: ReadonlySet<number> = new Set([
	kindCodes.fence,
	kindCodes.code,
	kindCodes.comment,
	kindCodes.html,
	kindCodes.frontMatter,
]);

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
		isCode: isCode(chunk.text, index === 0, own),
	};
}

function isCode(text: string, isBeginning: boolean, line: number): boolean {
	const blocks = scanBlocks(text, isBeginning);
	for (let index = 0; index < blocks.length && blocks.line(index) <= line; index++) {
		// What nothing closes goes on to the end.
		const isIn = blocks.endLine(index) >= line || !blocks.closed(index);
		if (isIn && codes.has(blocks.kindCode(index))) {
			return true;
		}
	}
	return false;
}
