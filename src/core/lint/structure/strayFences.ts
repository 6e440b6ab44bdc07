import { kindCodes } from '../../spec/blocks/blockList';
import type { LintedPart } from '../session/lintedPart';
import { isStrayClose, type PlacedBlock } from './strayClose';

/**
 * Lines, from 1, of fences that nothing closes because each was to close the one before it, of which is told already.
 *
 * @param parts Of a file, in their order.
 */
export function strayFences(parts: readonly LintedPart[]): ReadonlySet<number> {
	const lines = new Set<number>();
	let open: PlacedBlock | undefined;
	for (const { source, places, linesBefore } of parts) {
		const { blocks } = places;
		if (!open && !blocks.mayHave('fence')) {
			continue;
		}
		for (let index = 0; index < blocks.length; index++) {
			const block = { text: source.text, blocks, index };
			const isOpen = blocks.kindCode(index) === kindCodes.fence && !blocks.closed(index);
			const isStray: boolean = open !== undefined && isStrayClose(open, block);
			if (isStray && isOpen) {
				lines.add(linesBefore + blocks.line(index));
			}
			open = isOpen && !isStray ? block : undefined;
		}
	}
	return lines;
}
