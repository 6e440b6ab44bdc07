/** The place that a key leads to from a place in a list; -1 for none. */
export function reachIndex(from: number, length: number, key: string): number {
	switch (key) {
		case 'ArrowDown':
			return from + 1 < length ? from + 1 : -1;
		case 'ArrowUp':
			return from - 1;
		case 'Home':
			return 0;
		case 'End':
			return length - 1;
		default:
			return -1;
	}
}
