import type { Tokens } from '../../words/tokens';
import type { Matter } from '../matter';
import type { Meaning } from '../meaning';
import { sharedConcepts } from '../sharedConcepts';

/** What another wording of a demand changes of it. */
type Changes = Partial<Pick<Meaning, 'agent' | 'kindOf' | 'traits' | 'negative' | 'isContrary' | 'value'>>;

/**
 * A demand in other words: what it means is said of another matter, which one that says it so is about.
 *
 * @param stated Concept that each statement states which says it so, though this one does not.
 */
export function sayOtherwise(tokens: Tokens, whole: Meaning, matter: Matter, changes: Changes, stated = 0): Meaning {
	const said = { ...whole, ...changes };
	const isOpposing = said.negative || said.isContrary;
	return {
		...said,
		matter: matter.sum,
		size: matter.size,
		form: 'other',
		wording: whole.matter,
		isOpposing,
		shared: isOpposing ? withStated(sharedConcepts(tokens, matter.concepts), stated) : nothing,
	};
}

function withStated(shared: readonly number[], stated: number): readonly number[] {
	return stated === 0 ? shared : [...shared, stated];
}

const nothing: readonly never[] = [];
