import type { BlockList } from '../blocks/blockList';
import type { Problem } from '../spec';
import { lineStart } from '../statements/lineStart';
import type { SectionPath } from '../statements/sectionPath';
import { createProblem } from './createProblem';

/** Find the headings of requirements that stand outside the requirements of an OpenSpec main spec. */
export function findOutside(text: string, blocks: BlockList, sections: readonly SectionPath[]): readonly Problem[] {
	return sections
		.filter(({ role }) => role === 'outside')
		.map(({ block, line }) => {
			const start = blocks.start(block);
			const column = start - lineStart(text, start) + 1;
			const message =
				'OpenSpec reads requirements only below “## Requirements”. This one stands outside, and is not read.';
			return createProblem('missing-section', 'warning', message, line, column, column + blocks.end(block) - start);
		});
}
