import type { Dialect, Section } from '../../spec/spec';
import type { HeadingFault } from './findHeadings';
import { isTypo } from './isTypo';

/** Headings that decide how what stands below them is read. */
const titles: Readonly<Partial<Record<Dialect, readonly string[]>>> = {
	'spec-kit': [
		'Requirements',
		'Functional Requirements',
		'Non-Functional Requirements',
		'Success Criteria',
		'Measurable Outcomes',
		'Constraints',
	],
	kiro: ['Requirements', 'Acceptance Criteria'],
	plain: ['Constraints', 'Interface', 'Behavior', 'Behaviour', 'Requirements', 'Verify', 'Verification'],
};
/** Words that make a heading with a number one that is read. */
const numbered: Readonly<Partial<Record<Dialect, string>>> = { 'spec-kit': 'User Story', kiro: 'Requirement' };
/** A title with one of these is read, whatever else it says. */
const isRead: Readonly<Partial<Record<Dialect, RegExp>>> = {
	'spec-kit': /requirement|criteri|outcome|constraint/i,
	kiro: /requirement|criteri|outcome|constraint/i,
	plain: /^(?:constraints|interface|behaviou?r|requirements|verify|verification)$/i,
};

/** What is wrong with a heading of a spec other than one of OpenSpec: one of those that matter, misspelled; `undefined` for nothing. */
export function readHeadingFault({ title, depth }: Section, dialect: Dialect): HeadingFault | undefined {
	const [, word = '', rest = ''] = /^([A-Za-z]{2,20}(?: [A-Za-z]{2,20})?)( #?\d.*)$/.exec(title) ?? [];
	const known = numbered[dialect] ?? '';
	if (word !== '' && isTypo(word, known)) {
		return faultOf(`${known}${rest}`, depth, `${known} N`);
	}
	const meant = isRead[dialect]?.test(title)
		? undefined
		: titles[dialect]?.find(one => isTypo(withoutRemark(title), one));
	return meant === undefined
		? undefined
		: faultOf(
				title.replace(withoutRemark(title), () => meant),
				depth,
				meant,
			);
}

/** A title without what may stand in brackets behind it, as in `Requirements *(mandatory)*`. */
function withoutRemark(title: string): string {
	return title.replace(/\s*\*?\([^()]{0,100}\)\*?$/, '');
}

function faultOf(title: string, depth: number, known: string): HeadingFault {
	return { message: `This is not read. It nearly is “${known}”.`, written: `${'#'.repeat(depth)} ${title}` };
}
