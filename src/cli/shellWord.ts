/** A text as one word of a call that a message suggests: quoted for POSIX shells where it has to be, else as it is. */
export function shellWord(text: string): string {
	return plain.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Letters and digits of any script, and the signs that no shell gives a meaning inside a word. */
const plain = /^[\p{L}\p{M}\p{N}_@%+=:,./-]+$/u;
