/**
 * Find the last place for which something holds in a row that holds up to some place and then no more.
 *
 * Gallops from the beginning, so that few places are looked at where it is near.
 *
 * @returns `undefined` where it does not hold for the first place.
 */
export async function findOldestHolding(
	count: number,
	holds: (index: number) => Promise<boolean>,
): Promise<number | undefined> {
	if (count === 0 || !(await holds(0))) {
		return undefined;
	}
	let held = 0;
	let missing = count;
	for (let step = 1; held + step < missing; step *= 2) {
		if (await holds(held + step)) {
			held += step;
		} else {
			missing = held + step;
			break;
		}
	}
	while (missing - held > 1) {
		const middle = (held + missing) >> 1;
		if (await holds(middle)) {
			held = middle;
		} else {
			missing = middle;
		}
	}
	return held;
}
