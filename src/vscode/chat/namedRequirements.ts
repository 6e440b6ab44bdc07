import type { SpecState } from '../../core/plan/state/readState';

export interface NamedRequirements {
	/** Ids that the text names, each once, in its order. */
	readonly ids: readonly string[];
	/** What it says besides, in one line. */
	readonly rest: string;
}

/** Find the requirements of a spec, removed ones included, that a text names by their ids. */
export function namedRequirements(text: string, { spec, diff }: Pick<SpecState, 'spec' | 'diff'>): NamedRequirements {
	const known = new Set([...spec.requirements, ...diff.changes].map(({ id }) => id));
	const ids = new Set<string>();
	const rest: string[] = [];
	for (const word of text.split(/\s+/)) {
		const bare = word.replace(/^[^\p{L}\p{N}]{1,3}|[^\p{L}\p{N}]{1,3}$/gu, '');
		const id = [word, bare].find(one => known.has(one));
		if (id !== undefined) {
			ids.add(id);
		} else if (word !== '') {
			rest.push(word);
		}
	}
	return { ids: [...ids], rest: rest.join(' ') };
}
