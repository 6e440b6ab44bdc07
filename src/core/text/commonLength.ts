/** How many bytes two arrays begin with alike; four are compared at once where both lie so in memory that they can be. */
export function commonLength(a: Uint8Array, b: Uint8Array): number {
	const limit = Math.min(a.length, b.length);
	const isAligned = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0;
	let at = isAligned ? 4 * countSame(asWords(a, limit), asWords(b, limit)) : 0;
	while (at < limit && a[at] === b[at]) {
		at++;
	}
	return at;
}

function asWords({ buffer, byteOffset }: Uint8Array, bytes: number): Int32Array {
	return new Int32Array(buffer, byteOffset, bytes >> 2);
}

function countSame(left: Int32Array, right: Int32Array): number {
	let at = 0;
	while (at < left.length && left[at] === right[at]) {
		at++;
	}
	return at;
}
