/** What a hash starts from. */
export const hashStart = -2128831035;

/** The hash with one more character in it. */
export function hashStep(hash: number, code: number): number {
	return Math.imul(hash ^ code, 16777619);
}

/** A number from 1 that stands for a text: two texts have two numbers, as good as always. */
export function hashOf(text: string): number {
	let hash = hashStart;
	for (let at = 0; at < text.length; at++) {
		hash = hashStep(hash, text.charCodeAt(at));
	}
	return (hash >>> 0) + 1;
}

/** A number of 52 bits that stands for a text, where many texts are kept apart by it. */
export function wideHashOf(text: string): number {
	let [one, other] = [hashStart, ~hashStart];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		one = hashStep(one, code);
		other = Math.imul(other ^ code, 0x5bd1e995);
	}
	return (one >>> 0) * 0x100000 + ((other ^ (other >>> 15)) & 0xfffff);
}
