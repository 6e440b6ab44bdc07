import type { MatchEntry } from './session/matches';
import type { Stretch } from './session/partPlaces';
import type { Told } from './session/partProblem';
import { ToldPairs } from './session/toldPairs';

/** A number that the author of a Kiro spec gave a requirement, by its heading, or a criterion. */
export interface NumberEntry extends MatchEntry {
	readonly number: string;
	/** `heading` of a requirement, `line` with a number of two parts, or `item` that counts in its list. */
	readonly kind: 'heading' | 'line' | 'item';
	/** The line that the number stands on, in the part, and where. */
	readonly line: number;
	readonly place: Stretch;
	/** Which heading of the part it stands under. */
	readonly list: number;
}

const pairs = new ToldPairs(repeatOf);

/** Find those of some equal numbers of one file that repeat the first; of items, the one before in the same list. */
export function judgeNumbers(entries: readonly NumberEntry[]): readonly Told[] {
	const [first] = entries;
	return entries.flatMap((entry, index) => {
		const earlier = entry.kind === 'item' ? entries[index - 1] : first;
		return (index > 0 && earlier && pairs.of(earlier, entry)) || [];
	});
}

function repeatOf(earlier: NumberEntry, { part, number, kind, place, list }: NumberEntry): Told | undefined {
	if (kind === 'item' && (earlier.part !== part || earlier.list !== list)) {
		return undefined;
	}
	const what = kind === 'heading' ? 'requirement' : 'criterion';
	return {
		part,
		problem: {
			rule: 'duplicate-id',
			message: where => `There is a ${what} ${number} on ${where} already. Give this one another number.`,
			...part.places.placeOf(place),
			related: { part: earlier.part, line: earlier.line },
		},
	};
}
