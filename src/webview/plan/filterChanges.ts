import type { ChangeView } from './planViewModel';
import type { ChangeFilter } from './uiState';

/** Something that changes can be filtered by, and how many there are. */
export interface Facet {
	readonly name: string;
	readonly amount: number;
}

/** The tags that tell changes apart, most urgent first; each change may have several. */
const tags = ['flipped', 'weakened', 'strengthened', 'added', 'modified', 'removed', 'moved', 'renamed', 'unresolved'];

/** The changes that a filter lets pass, in their order. */
export function filterChanges(changes: readonly ChangeView[], filter: ChangeFilter): readonly ChangeView[] {
	const words = filter.text
		.toLowerCase()
		.split(/\s+/)
		.filter(word => word !== '');
	return changes.filter(
		change =>
			(filter.section === null || change.section === filter.section) &&
			(filter.tags.length === 0 || tagsOf(change).some(tag => filter.tags.includes(tag))) &&
			containsAll(change, words),
	);
}

/** The tags that some changes have. */
export function findTags(changes: readonly ChangeView[]): readonly Facet[] {
	const amounts = countBy(changes.flatMap(tagsOf));
	return tags.flatMap(name => {
		const amount = amounts.get(name);
		return amount === undefined ? [] : [{ name, amount }];
	});
}

/** The sections of the changes, in the order in which they first occur. */
export function findSections(changes: readonly ChangeView[]): readonly Facet[] {
	return [...countBy(changes.map(({ section }) => section))].map(([name, amount]) => ({ name, amount }));
}

/** Whether anything is filtered by. */
export function isFiltering({ text, tags: wanted, section }: ChangeFilter): boolean {
	return text.trim() !== '' || wanted.length > 0 || section !== null;
}

function tagsOf({ asks, impact, state }: ChangeView): readonly string[] {
	return [asks, impact, ...(state === null ? [] : [state])];
}

function containsAll(change: ChangeView, words: readonly string[]): boolean {
	if (words.length === 0) {
		return true;
	}
	const { id, label, section, note, scenarios } = change;
	const shown = [change, ...scenarios].map(({ spans }) => spans.map(({ text }) => text).join(''));
	const names = scenarios.map(({ name }) => name);
	const text = [...shown, ...names, section, label, id, note].join('\n').toLowerCase();
	return words.every(word => text.includes(word));
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
	const amounts = new Map<string, number>();
	for (const name of names) {
		amounts.set(name, (amounts.get(name) ?? 0) + 1);
	}
	return amounts;
}
