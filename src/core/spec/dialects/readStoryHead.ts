import { headingRange } from '../headingRange';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { ExplicitId, StatementName } from '../statements/statement';
import { readStoryTitle } from './readStoryTitle';

/** What the heading of a user story, or of a requirement with an id, says. */
export interface StoryHead {
	readonly explicitId: ExplicitId | null;
	readonly positionalId: string | null;
	/** What it goes by, as it is written; `null` where that is its title. */
	readonly id: ExplicitId | null;
	/** `null` where the title is the same in every spec. */
	readonly name: StatementName | null;
	/** Such as `P1`. */
	readonly priority: string | null;
}

/** Read the heading of a section that is a user story, or a requirement whose heading starts with its id. */
export function readStoryHead({ text, blocks }: SpecSource, { title, block, role, number }: SectionPath): StoryHead {
	if (number === null) {
		return { explicitId: null, positionalId: title, id: null, name: null, priority: null };
	}
	const { start, end } = headingRange(text, blocks, block);
	const heading = text.slice(start, end);
	const labelEnd = heading.indexOf(number) + number.length;
	if (role === 'identified') {
		const id = { id: number, start: start + labelEnd - number.length };
		const name = title.slice(title.indexOf(number) + number.length).replace(separators, '');
		return { explicitId: id, positionalId: null, id, name: placeName(name, heading, start, labelEnd), priority: null };
	}
	const { name = '', priority = null } = readStoryTitle(title) ?? {};
	return {
		explicitId: null,
		positionalId: `US${number}`,
		id: { id: heading.slice(0, labelEnd), start },
		name: placeName(name === '' ? title : name, heading, start, 0),
		priority,
	};
}

const separators = /^[)*_`~\]]{0,5}[\s:：.—–-]*(?:[*_]{1,3}(?=\s))?\s*/;

/** The name with its place; that of the whole heading where the name is not written as it reads. */
function placeName(name: string, heading: string, start: number, from: number): StatementName {
	const at = heading.indexOf(name, from);
	return at < 0
		? { id: name, start, end: start + heading.length }
		: { id: name, start: start + at, end: start + at + name.length };
}
