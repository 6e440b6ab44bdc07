import { kindCodes } from '../blocks/blockList';
import type { DialectRules } from '../statements/readStatements';
import type { SectionPath } from '../statements/sectionPath';
import { endOfBlock } from './endOfBlock';
import { readIdLines } from './readIdLines';
import { readOpenspecSection } from './readOpenspec';
import { readStory } from './readStory';

/**
 * The rules of Spec Kit: the plain ones; what has an explicit id is a requirement without a keyword, too, be it an item,
 * a row, a paragraph or a heading with what stands below it, and so is each user story. Requirements under headings of their own, as extensions write them, are read like those of OpenSpec.
 */
export const specKitRules: DialectRules = {
	idMakesFact: (section, kind) => kind === kindCodes.item || (kind === kindCodes.table && section?.role === 'listed'),
	readUnit: (source, index, section, statements) => {
		const { blocks } = source;
		const isParagraph = blocks.kindCode(index) === kindCodes.paragraph && blocks.parent(index) < 0;
		return isParagraph && readIdLines(source, index, section, statements) ? index + 1 : index;
	},
	readSection: (source, sections, at, statements) => {
		const { role, delta } = sections[at] as SectionPath;
		if (role === 'story' || role === 'identified') {
			const end = endOfStory(sections, at);
			readStory(source, sections, at, end, specKitRules, statements);
			return end;
		}
		const isBlock = role === 'requirement' || delta === 'REMOVED' || delta === 'RENAMED';
		return isBlock ? readOpenspecSection(source, sections, at, statements) : at;
	},
};

/** Index of the section after those of a story: the next one that is not deeper, or is a requirement of its own. */
function endOfStory(sections: readonly SectionPath[], at: number): number {
	const end = endOfBlock(sections, at);
	let next = at + 1;
	while (next < end && !isOfItsOwn(sections[next]?.role)) {
		next++;
	}
	return next;
}

function isOfItsOwn(role: SectionPath['role'] | undefined): boolean {
	return role === 'story' || role === 'identified' || role === 'requirement';
}
