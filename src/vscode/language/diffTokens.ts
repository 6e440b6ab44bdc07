/** Replace `deleteCount` numbers from `start` on by `data`. */
export interface TokensEdit {
	readonly start: number;
	readonly deleteCount: number;
	readonly data: Uint32Array;
}

/** Numbers of a token. */
const tokenSize = 5;

/** The one edit, of whole tokens, that makes encoded tokens of older ones; `undefined` where they are equal. */
export function diffTokens(before: Uint32Array, after: Uint32Array): TokensEdit | undefined {
	const shorter = Math.min(before.length, after.length);
	let head = 0;
	while (head < shorter && before[head] === after[head]) {
		head++;
	}
	if (head === before.length && head === after.length) {
		return undefined;
	}
	head -= head % tokenSize;
	let tail = 0;
	while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
		tail++;
	}
	tail -= tail % tokenSize;
	return {
		start: head,
		deleteCount: before.length - head - tail,
		data: after.slice(head, after.length - tail),
	};
}
