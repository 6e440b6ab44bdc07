import { type BlockList, kindCodes } from '../blocks/blockList';
import { isDigit } from '../blocks/characters';

/** The source of a list item and of those in it, with `-` for every list marker. */
export function itemSource(text: string, blocks: BlockList, item: number): string {
	const end = blocks.end(item);
	let source = '';
	let from = blocks.start(item);
	for (let index = item; index < blocks.length && blocks.start(index) < end; index++) {
		if (blocks.kindCode(index) === kindCodes.item) {
			const marker = blocks.start(index);
			source += `${text.slice(from, marker)}-`;
			from = afterMarker(text, marker);
		}
	}
	return source + text.slice(from, end);
}

function afterMarker(text: string, marker: number): number {
	let at = marker;
	while (isDigit(text.charCodeAt(at))) {
		at++;
	}
	return at + 1;
}
