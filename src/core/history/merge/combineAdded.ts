/** Lines of a merged spec. */
export interface Piece {
	readonly text: string;
	/** Of the pieces with the same one, only the first stands. */
	readonly once?: string;
}

/**
 * What two sides put in one place, in one order whichever side is named first.
 *
 * What both put there stands once: the whole, or the lines that both begin and end with, such as a new heading.
 */
export function combineAdded(one: readonly Piece[], other: readonly Piece[]): readonly Piece[] {
	if (other.length === 0 || isEqual(one, other)) {
		return one;
	}
	if (one.length === 0) {
		return other;
	}
	const shorter = Math.min(one.length, other.length);
	let head = 0;
	while (head < shorter && one[head]?.text === other[head]?.text) {
		head++;
	}
	// Blank lines alone are needed by both.
	head = one.slice(0, head).some(({ text }) => text.trim() !== '') ? head : 0;
	let tail = 0;
	while (head > 0 && tail < shorter - head && one.at(-1 - tail)?.text === other.at(-1 - tail)?.text) {
		tail++;
	}
	const middle = inOrder(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
	return [...one.slice(0, head), ...middle, ...one.slice(one.length - tail)];
}

function inOrder(one: readonly Piece[], other: readonly Piece[]): readonly Piece[] {
	const [first, second] = textOf(one) <= textOf(other) ? [one, other] : [other, one];
	const known = new Set(first.filter(isStatement).map(({ text }) => text));
	const rest = second.filter(piece => !isStatement(piece) || !known.has(piece.text));
	const [last, next] = [first.at(-1)?.text ?? '', rest.at(0)?.text ?? ''];
	const isApart = last.trim() === '' || next.trim() === '' || (listed.test(last) && listed.test(next));
	return [...first, ...(isApart ? [] : [{ text: '' }]), ...rest];
}

/** Lines that may follow each other without a blank line between. */
const listed = /^[ \t]*(?:[-*+][ \t]|\d+[.)][ \t]|\|)/;

function isStatement({ text }: Piece): boolean {
	return listed.test(text);
}

function isEqual(one: readonly Piece[], other: readonly Piece[]): boolean {
	return one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);
}

function textOf(pieces: readonly Piece[]): string {
	return pieces.map(({ text }) => text).join('\n');
}
