import { type BlockList, kindCodes } from '../blocks/blockList';
import { isDigit, skipSpacesBack } from '../blocks/characters';

/** The source of a block and of those in it, with the same marks for all list items, fences and lines below table heads. */
export function alikeSource(text: string, blocks: BlockList, block: number): string {
	const end = blocks.end(block);
	let source = '';
	let from = blocks.start(block);
	const replace = (start: number, stop: number, mark: string) => {
		source += text.slice(from, start) + mark;
		from = stop;
	};
	for (let index = block; index < blocks.length && blocks.start(index) < end; index++) {
		const start = blocks.start(index);
		const kind = blocks.kindCode(index);
		if (kind === kindCodes.item) {
			replace(start, afterMarker(text, start), '-');
		} else if (kind === kindCodes.table) {
			const head = text.indexOf('\n', start) + 1;
			replace(head, endOfLine(text, head, end), '|-|');
		} else if (kind === kindCodes.fence) {
			replace(start, start + blocks.level(index), '```');
			const last = skipSpacesBack(text, from, blocks.end(index));
			replace(blocks.closed(index) ? startOfRun(text, last, from) : last, last, blocks.closed(index) ? '```' : '');
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

function endOfLine(text: string, start: number, limit: number): number {
	const feed = text.indexOf('\n', start);
	return feed < 0 ? limit : Math.min(feed, limit);
}

/** Where the run of one character begins that ends at an offset. */
function startOfRun(text: string, end: number, limit: number): number {
	let at = end;
	while (at > limit && text.charCodeAt(at - 1) === text.charCodeAt(end - 1)) {
		at--;
	}
	return at;
}
