import { contraryOf, plainOf } from './opposed';
import type { Reading } from './reading';

/**
 * Take a verb that says what is demanded, by its concept: that of its opposite where that is the plain one.
 *
 * @returns The concept that was taken; `undefined` for a verb that is plain itself, which is left to the caller.
 */
export function readOpposite(reading: Reading, concept: number): number | undefined {
	const plain = plainOf(concept);
	if (plain !== undefined) {
		reading.deny();
		reading.isOpposite = true;
		reading.matter.add(plain);
		return plain;
	}
	const contrary = contraryOf(concept);
	if (contrary !== undefined) {
		reading.isContrary = true;
		reading.matter.add(contrary);
	}
	return contrary;
}
