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
/** Bytes of a needle; longer ones are not looked into for others, which takes the square of their length. */
const lookedIntoLimit = 100;

/** The needles as bytes, without those of the usual lengths that are found wherever another one is. */
export function byteNeedles(needles: readonly string[]): readonly ByteNeedle[] {
	const shortestFirst = [...new Set(needles)].filter(needle => needle !== '').sort((a, b) => a.length - b.length);
	const kept = new Map<string, ByteNeedle>();
	for (const needle of shortestFirst) {
		const bytes = Buffer.from(needle);
		if (!holdsKept(bytes, kept)) {
			kept.set(bytes.toString('latin1'), toNeedle(bytes));
		}
	}
	return [...kept.values()];
}

function toNeedle(bytes: Buffer): ByteNeedle {
	const last = bytes[bytes.length - 1];
	const refused = isDigit(last) ? 'digits' : isWordByte(last) ? 'word' : 'nothing';
	return { bytes, opensWord: isWordByte(bytes[0]), refused, isEscaped: bytes.includes(backslash) };
}

/** As `holdsNeedle`, at a cost that does not grow with the number of needles. They are kept by their bytes as Latin-1. */
function holdsKept(bytes: Buffer, kept: ReadonlyMap<string, ByteNeedle>): boolean {
	if (bytes.length > lookedIntoLimit) {
		return false;
	}
	const text = bytes.toString('latin1');
	for (let start = 0; start < text.length; start += 1) {
		if (isWordByte(bytes[start]) && isWordByte(bytes[start - 1])) {
			continue;
		}
		for (let end = start + 1; end <= text.length; end += 1) {
			const needle = kept.get(text.slice(start, end));
			if (needle && !isRefused(bytes[end], needle)) {
				return true;
			}
		}
	}
	return false;
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
