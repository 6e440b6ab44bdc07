import { kindCodes } from '../blocks/blockList';
import type { DialectRules } from '../statements/readStatements';
import type { SectionPath } from '../statements/sectionPath';
import { endOfBlock } from './endOfBlock';
import { readOpenspecSection } from './readOpenspec';
import { readStory } from './readStory';

/**
 * The rules of Spec Kit: the plain ones; what has an explicit id is a requirement without a keyword, too, and so is each
 * user story. Requirements under headings of their own, as extensions write them, are read like those of OpenSpec.
 */
export const specKitRules: DialectRules = {
	idMakesFact: (section, kind) => kind === kindCodes.item || (kind === kindCodes.table && section?.role === 'listed'),
	readUnit: (_source, index) => index,
	readSection: (source, sections, at, statements) => {
		const { role, delta } = sections[at] as SectionPath;
		if (role === 'story') {
			const end = endOfBlock(sections, at);
			readStory(source, sections, at, end, specKitRules, statements);
			return end;
		}
		const isBlock = role === 'requirement' || delta === 'REMOVED' || delta === 'RENAMED';
		return isBlock ? readOpenspecSection(source, sections, at, statements) : at;
	},
};
