/** Concepts are told apart by so many numbers: enough for the words of a project, and few enough for a table. */
export const conceptBuckets = 1 << 16;

/** The number of a concept in tables; two concepts may share one, rarely. */
export function bucketOf(concept: number): number {
	return (concept ^ (concept / conceptBuckets)) & (conceptBuckets - 1);
}

/** What stands for the index of a requirement among buckets, below each of them. */
export function unreadMark(index: number): number {
	return -1 - index;
}

/** The index that a mark stands for. */
export function unreadIndex(mark: number): number {
	return -1 - mark;
}
