/** A text to look for in bytes. */
export interface ByteNeedle {
	readonly bytes: Buffer;
	/** Whether it begins with a letter, digit or underscore of ASCII. */
	readonly opensWord: boolean;
	/** What must not stand right behind it. */
	readonly refused: 'nothing' | 'digits' | 'word';
	/** Whether it holds a backslash, which few files do. */
	readonly isEscaped: boolean;
}

const backslash = 92;

/** The needles as bytes, without those that are found wherever another one is. */
export function byteNeedles(needles: readonly string[]): readonly ByteNeedle[] {
	const shortestFirst = [...new Set(needles)].filter(needle => needle !== '').sort((a, b) => a.length - b.length);
	const kept: ByteNeedle[] = [];
	for (const needle of shortestFirst) {
		const bytes = Buffer.from(needle);
		if (!holdsNeedle(bytes, kept)) {
			const [first, last] = [bytes[0] ?? 0, bytes[bytes.length - 1] ?? 0];
			const refused = isDigit(last) ? 'digits' : isWordByte(last) ? 'word' : 'nothing';
			kept.push({ bytes, opensWord: isWordByte(first), refused, isEscaped: bytes.includes(backslash) });
		}
	}
	return kept;
}

/**
 * Whether any needle stands in the bytes, with no other word character beside an end of it that is one; behind a digit
 * letters may stand, for they may be a unit.
 */
export function holdsNeedle(bytes: Buffer, needles: readonly ByteNeedle[]): boolean {
	const mayEscape = bytes.includes(backslash);
	return needles.some(needle => {
		if (needle.isEscaped && !mayEscape) {
			return false;
		}
		const { length } = needle.bytes;
		for (let at = bytes.indexOf(needle.bytes); at >= 0; at = bytes.indexOf(needle.bytes, at + 1)) {
			if (!(needle.opensWord && isWordByte(bytes[at - 1])) && !isRefused(bytes[at + length], needle)) {
				return true;
			}
		}
		return false;
	});
}

function isRefused(byte: number | undefined, { refused }: ByteNeedle): boolean {
	return refused === 'digits' ? isDigit(byte) || byte === 95 : refused === 'word' && isWordByte(byte);
}

function isDigit(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 48 && byte <= 57;
}

function isWordByte(byte: number | undefined): boolean {
	return (
		byte !== undefined &&
		((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57) || byte === 95)
	);
}
