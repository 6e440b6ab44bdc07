/** Put items at the end of a list, however many: as arguments of one call they would not fit. */
export function pushAll<T>(list: T[], items: readonly T[]): void {
	for (const item of items) {
		list.push(item);
	}
}
