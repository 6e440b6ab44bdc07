import { kindCodes } from '../../spec/blocks/blockList';
import { scanBlocks } from '../../spec/scanBlocks';
import type { LineStarts } from '../lineStarts';
import { isStrayClose } from '../structure/strayClose';
import type { Fix } from './fix';

/** Indent the line that is to close the code fence which a line opens as far as that; none where there is no such line. */
export function indentClose(line: number, lines: LineStarts, text: string): readonly Fix[] {
	const blocks = scanBlocks(text);
	let index = 0;
	while (index < blocks.length && (blocks.line(index) < line || blocks.kindCode(index) !== kindCodes.fence)) {
		index++;
	}
	const stray = index + 1;
	const isOpen = stray < blocks.length && !blocks.closed(index);
	if (!isOpen || !isStrayClose({ text, blocks, index }, { text, blocks, index: stray })) {
		return [];
	}
	// A list item begins with its marker, of which the lines below have as many blanks.
	const indent = text.slice(lines.startOf(line), blocks.start(index)).replace(/[^\s>]/g, ' ');
	const start = lines.startOf(blocks.line(stray));
	return [{ title: 'Indent the line that closes it', edits: [{ start, end: blocks.start(stray), text: indent }] }];
}
