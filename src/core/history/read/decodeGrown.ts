import { type Kept, KeptByPrefix } from '../../keptByPrefix';
import { platform } from '../../platform';
import { decodeUtf8, toLf } from '../../text/decodeText';
import { type DecodedHistory, decodeHistory } from './decodeHistory';

/** A history as it was read. */
interface Known {
	readonly decoded: Extract<DecodedHistory, { readonly kind: 'text' }>;
	readonly lineEnds: LineEnds;
}

interface LineEnds {
	readonly crlf: number;
	readonly lf: number;
}

const known = new KeptByPrefix<Uint8Array, Known>((bytes, start) => platform().beginsWith(bytes, start));

/**
 * The same as `decodeHistory`; of a file that only grew since it was read, only what came to it is decoded.
 *
 * @param bytes Are kept, so nobody may change them afterwards.
 */
export function decodeGrown(bytes: Uint8Array): DecodedHistory {
	const earlier = known.find(bytes);
	if (earlier?.source.length === bytes.length) {
		return earlier.value.decoded;
	}
	const grown = earlier && grow(earlier, bytes);
	const decoded = grown?.decoded ?? decodeHistory(bytes);
	if (decoded.kind === 'text' && decoded.damaged.length === 0) {
		known.keep(bytes, { decoded, lineEnds: grown?.lineEnds ?? countLineEnds(bytes, 0) }, grown && earlier);
	}
	return decoded;
}

/** `undefined` where what came cannot be read alone. */
function grow(
	{ source: { length }, value: { decoded, lineEnds } }: Kept<Uint8Array, Known>,
	bytes: Uint8Array,
): Known | undefined {
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
