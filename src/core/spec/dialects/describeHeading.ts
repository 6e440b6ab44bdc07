import type { HeadingRules } from '../headingRules';
import type { DeltaOperation } from '../spec';
import type { SectionPath, SectionRole } from '../statements/sectionPath';
import { deltaOperationOf } from './deltaOperationOf';
import { isUnnumberedStory } from './isUnnumberedStory';
import { isCriteriaTitle, readKiroTitle } from './kiroTitle';
import { readHeadingId } from './readHeadingId';
import { readStoryTitle } from './readStoryTitle';
import { titlePrefix } from './titlePrefix';

/** What a heading means in its dialect. */
export interface HeadingMeaning {
	readonly role: SectionRole;
	readonly number: string | null;
	readonly delta: DeltaOperation | null;
}

const nothing: HeadingMeaning = { role: 'none', number: null, delta: null };

/** Tell what a heading means in a dialect, by its title and the headings above it. */
export function describeHeading(
	{ dialect, isBound }: Pick<HeadingRules, 'dialect' | 'isBound'>,
	title: string,
	depth: number,
	above: SectionPath | null,
): HeadingMeaning {
	switch (dialect) {
		case 'plain':
			return nothing;
		case 'openspec':
			return isBound ? describeBound(title, depth, above) : describeBlock(title, depth, above);
		case 'spec-kit':
			return describeSpecKit(title, depth, above);
		case 'kiro':
			return describeKiro(title, above);
	}
}

/** How deep the headings of OpenSpec's requirements and of their sections are. */
const requirementDepth = 3;
export const sectionDepth = 2;

/** Whether the heading of a section says that its requirements are those of a main spec. */
export function isRequirementsTitle(title: string): boolean {
	return /^requirements$/i.test(title);
}

/** In a main spec with a section for its requirements there are none outside, and no deltas. */
function describeBound(title: string, depth: number, above: SectionPath | null): HeadingMeaning {
	if (depth !== requirementDepth || !namesRequirement(title)) {
		return nothing;
	}
	return above?.depth === sectionDepth && isRequirementsTitle(above.title) ? requirement : outside;
}

function describeBlock(title: string, depth: number, above: SectionPath | null): HeadingMeaning {
	if (depth === sectionDepth) {
		const operation = deltaOperationOf(title);
		return operation ? meanings[operation].section : nothing;
	}
	if (depth < sectionDepth) {
		return nothing;
	}
	const isRequirement = depth === requirementDepth && namesRequirement(title);
	if (above?.delta) {
		return isRequirement ? meanings[above.delta].requirement : meanings[above.delta].section;
	}
	return isRequirement ? requirement : nothing;
}

/** Whether the title of a heading says that it is one of a requirement, and which. */
function namesRequirement(title: string): boolean {
	const prefix = titlePrefix(title, 'Requirement');
	return prefix > 0 && prefix < title.length;
}

const requirement: HeadingMeaning = { role: 'requirement', number: null, delta: null };
const outside: HeadingMeaning = { role: 'outside', number: null, delta: null };
const operations: readonly DeltaOperation[] = ['ADDED', 'MODIFIED', 'REMOVED', 'RENAMED'];
/** Shared, as there are as many as headings. */
const meanings = Object.fromEntries(
	operations.map(delta => [
		delta,
		{ section: { role: 'none', number: null, delta }, requirement: { role: 'requirement', number: null, delta } },
	]),
) as Readonly<Record<DeltaOperation, { readonly section: HeadingMeaning; readonly requirement: HeadingMeaning }>>;

function describeSpecKit(title: string, depth: number, above: SectionPath | null): HeadingMeaning {
	const block = describeBlock(title, depth, above);
	if (block !== nothing) {
		return block;
	}
	const story = readStoryTitle(title);
	if (story) {
		return { role: 'story', number: story.number, delta: null };
	}
	const id = depth > 1 ? readHeadingId(title) : undefined;
	if (id !== undefined) {
		return { role: 'identified', number: id, delta: null };
	}
	if (isUnnumberedStory(title) && !isInUnit(above)) {
		return unnumberedStory;
	}
	const isListed = above?.role === 'listed' || listedTitle.test(title);
	return isListed ? { role: 'listed', number: null, delta: null } : nothing;
}

const unnumberedStory: HeadingMeaning = { role: 'story', number: null, delta: null };

/** Whether a place belongs to a story or a requirement with a heading of its own. */
function isInUnit(above: SectionPath | null): boolean {
	for (let at = above; at; at = at.above) {
		if (at.role === 'story' || at.role === 'identified' || at.role === 'requirement') {
			return true;
		}
	}
	return false;
}

const listedTitle = /requirement|criteria|outcome|constraint/i;

function describeKiro(title: string, above: SectionPath | null): HeadingMeaning {
	const own = readKiroTitle(title);
	const number = own?.number ?? above?.number ?? null;
	if (isCriteriaTitle(title)) {
		return { role: 'criteria', number, delta: null };
	}
	// A part with a title of its own, such as one for notes, holds none.
	if (own?.isRequirement || (above?.role === 'numbered' && own)) {
		return { role: 'numbered', number, delta: null };
	}
	return number === null ? nothing : { role: 'none', number, delta: null };
}
