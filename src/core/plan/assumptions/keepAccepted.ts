import type { RecordedAssumption } from '../../history/record';

/** These assumptions, with those accepted that were so in an earlier plan in the same words. */
export function keepAccepted(
	assumptions: readonly RecordedAssumption[],
	earlier: readonly RecordedAssumption[],
): readonly RecordedAssumption[] {
	const known = new Set(earlier.filter(({ accepted }) => accepted).map(keyOf));
	return assumptions.map(one => (known.has(keyOf(one)) ? { ...one, accepted: true } : one));
}

/** What was agreed to; what it could have been instead may be told anew each time. */
function keyOf({ decision, suggestion, section }: RecordedAssumption): string {
	return JSON.stringify([decision, suggestion, section]);
}
