import { keepNewest } from '../../keepNewest';
import { commonLength } from '../../text/commonLength';
import { decodeUtf8, toLf } from '../../text/decodeText';
import { type DecodedHistory, decodeHistory } from './decodeHistory';

/** A history as it was read. */
interface Known {
	readonly bytes: Uint8Array;
	readonly decoded: Extract<DecodedHistory, { readonly kind: 'text' }>;
	readonly lineEnds: LineEnds;
}

interface LineEnds {
	readonly crlf: number;
	readonly lf: number;
}

/** The histories that were read last, newest first. */
const known: Known[] = [];
/** Histories that are kept, and the bytes that they have together. */
const keptCount = 4;
const sizeLimit = 64 * 1024 * 1024;

/**
 * The same as `decodeHistory`; of a file that only grew since it was read, only what came to it is decoded.
 *
 * @param bytes Are kept, so nobody may change them afterwards.
 */
export function decodeGrown(bytes: Uint8Array): DecodedHistory {
	const index = known.findIndex(one => commonLength(one.bytes, bytes) === one.bytes.length);
	const earlier = known[index];
	if (earlier?.bytes.length === bytes.length) {
		return earlier.decoded;
	}
	const grown = earlier && grow(earlier, bytes);
	const decoded = grown?.decoded ?? decodeHistory(bytes);
	if (decoded.kind === 'text' && decoded.damaged.length === 0 && bytes.length > 0 && bytes.length <= sizeLimit) {
		if (grown) {
			known.splice(index, 1);
		}
		known.unshift({ bytes, decoded, lineEnds: grown?.lineEnds ?? countLineEnds(bytes, 0) });
		keepNewest(known, keptCount, sizeLimit, one => one.bytes.length);
	}
	return decoded;
}

/** `undefined` where what came cannot be read alone. */
function grow({ bytes: { length }, decoded, lineEnds }: Known, bytes: Uint8Array): Omit<Known, 'bytes'> | undefined {
	const added = bytes.subarray(length);
	const text = bytes[length - 1] === carriageReturn || added.includes(0) ? undefined : decodeUtf8(added);
	if (text === undefined) {
		return undefined;
	}
	const counted = countLineEnds(bytes, length);
	const sum = { crlf: lineEnds.crlf + counted.crlf, lf: lineEnds.lf + counted.lf };
	const { document } = decoded;
	const eol = sum.crlf > sum.lf ? 'crlf' : 'lf';
	return { decoded: { ...decoded, document: { ...document, text: document.text + toLf(text), eol } }, lineEnds: sum };
}

const feed = 10;
const carriageReturn = 13;

function countLineEnds(bytes: Uint8Array, start: number): LineEnds {
	const ends = { crlf: 0, lf: 0 };
	for (let at = bytes.indexOf(feed, start); at >= 0; at = bytes.indexOf(feed, at + 1)) {
		ends[bytes[at - 1] === carriageReturn ? 'crlf' : 'lf']++;
	}
	return ends;
}
