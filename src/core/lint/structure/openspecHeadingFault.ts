import type { Section } from '../../spec/spec';
import { isDelta } from '../deltas/deltaPath';
import type { HeadingFault } from './findHeadings';
import { isTypo } from './isTypo';

/** A heading that OpenSpec reads, with or without a name behind a colon. */
interface KnownHeading {
	readonly depth: number;
	readonly title: string;
	/** Whether a name follows, as in `Requirement: NAME`. */
	readonly named?: boolean;
}

const deltas = ['ADDED', 'MODIFIED', 'REMOVED', 'RENAMED'].map(word => ({ depth: 2, title: `${word} Requirements` }));
const requirement: KnownHeading = { depth: 3, title: 'Requirement', named: true };
const scenario: KnownHeading = { depth: 4, title: 'Scenario', named: true };
const main: readonly KnownHeading[] = [
	{ depth: 2, title: 'Purpose' },
	{ depth: 2, title: 'Requirements' },
	requirement,
	scenario,
];
const delta: readonly KnownHeading[] = [...deltas, requirement, scenario];

/** Words that people write where a delta section has one of its own. */
const otherWords = /^(new|changed|updated|deleted|moved|modified|added|removed|renamed)\s+requirements?$/i;
const ownWords: Readonly<Record<string, string>> = {
	new: 'ADDED',
	changed: 'MODIFIED',
	updated: 'MODIFIED',
	deleted: 'REMOVED',
};

/** What is wrong with a heading of an OpenSpec spec, main or delta by its path; `undefined` for nothing. */
export function openspecHeadingFault(section: Section, path: string): HeadingFault | undefined {
	const known = isDelta({ path }) ? delta : main;
	const { title, depth } = section;
	const colon = title.indexOf(':');
	const start = colon < 0 ? title : title.slice(0, colon).trim();
	if (depth === requirement.depth && /^requirement\s*:$/i.test(title.trim())) {
		return { message: 'A requirement has its name behind the colon. Without one it is not read.' };
	}
	const [, name = ''] = (depth === requirement.depth && /^requirement\s+(\S.*)$/i.exec(title)) || [];
	if (name !== '' && colon < 0) {
		return {
			message: 'A requirement is read from “### Requirement:”, with a colon.',
			written: `### Requirement: ${name}`,
		};
	}
	for (const heading of known) {
		const isSame = start.toLowerCase() === heading.title.toLowerCase() && (colon >= 0 || !heading.named);
		if (isSame && depth === heading.depth) {
			return undefined;
		}
		const full = `${'#'.repeat(heading.depth)} ${heading.title}${heading.named ? ':' : ''}`;
		const written = `${full}${heading.named ? title.slice(colon + 1) : ''}`;
		if (isSame && (heading.named || heading.title.endsWith('Requirements'))) {
			const what = heading.named ? `A ${heading.title.toLowerCase()} is` : 'What stands below this is';
			return { message: `${what} read from “${full}”, with ${heading.depth} #.`, written };
		}
		if (depth === heading.depth && colon >= 0 === (heading.named ?? false) && isTypo(start, heading.title)) {
			return { message: `This is not read. It nearly is “${full}”.`, written };
		}
	}
	return depth === 2 ? sectionFault(title, known === main) : undefined;
}

function sectionFault(title: string, isMain: boolean): HeadingFault | undefined {
	const [, word = ''] = otherWords.exec(title) ?? [];
	if (word === '') {
		return undefined;
	}
	if (isMain) {
		return { message: 'This heading belongs into the delta of a change. A main spec has “## Requirements”.' };
	}
	const own = ownWords[word.toLowerCase()];
	return {
		message: 'This heading is not read. A delta has “ADDED”, “MODIFIED”, “REMOVED” and “RENAMED Requirements”.',
		...(own !== undefined && { written: `## ${own} Requirements` }),
	};
}
