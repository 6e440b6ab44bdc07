import type { TextDocument, TextFormat } from './document';

const bomBytes = [0xef, 0xbb, 0xbf] as const;

export type Decoded =
	| { readonly kind: 'text'; readonly document: TextDocument }
	/** Not UTF-8, or holds a NUL; `offset` is the byte at which that shows, from 0; `reason` completes "The file …". */
	| { readonly kind: 'notText'; readonly offset: number; readonly reason: string };

/** Read bytes as UTF-8 text with any line ends. Nothing is replaced: what cannot be read is refused. */
export function decodeText(bytes: Uint8Array): Decoded {
	const bom = bomBytes.every((byte, index) => bytes[index] === byte);
	const body = bom ? bytes.subarray(3) : bytes;
	const nul = body.indexOf(0);
	if (nul >= 0) {
		return notText(bytes, nul + (bom ? 3 : 0));
	}
	const stored = decodeUtf8(bytes);
	if (stored === undefined) {
		return notText(bytes, firstBadByte(body) + (bom ? 3 : 0));
	}
	return { kind: 'text', document: toDocument(stored) };
}

/** A text as it was stored, with any line ends, a BOM included. */
export function toDocument(stored: string): TextDocument {
	const bom = stored.startsWith('\uFEFF');
	const raw = bom ? stored.slice(1) : stored;
	return { text: toLf(raw), eol: dominantEol(raw), bom };
}

/** Whether the bytes begin with the byte order mark of UTF-16, or as Latin letters do in it. */
export function isUtf16(bytes: Uint8Array): boolean {
	const [first, second] = bytes;
	const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	const zeros = Array.from(bytes.subarray(0, 4), byte => (byte === 0 ? '0' : 'x')).join('');
	return marked || zeros === '0x0x' || zeros === 'x0x0';
}

/** Bytes of a text in LF, with the line ends and BOM of `format`. */
export function encodeText(text: string, format: TextFormat): Uint8Array {
	const body = format.eol === 'crlf' ? text.replaceAll('\n', '\r\n') : text;
	return new TextEncoder().encode(format.bom ? `\uFEFF${body}` : body);
}

/** The text with every line end as LF, a lone CR included. */
export function toLf(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The line end that most lines of the text have; LF where it has none. */
export function dominantEol(text: string): 'lf' | 'crlf' {
	if (!text.includes('\r')) {
		return 'lf';
	}
	let crlf = 0;
	let lf = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
		if (text.charCodeAt(at - 1) === 13) {
			crlf++;
		} else {
			lf++;
		}
	}
	return crlf > lf ? 'crlf' : 'lf';
}

function notText(bytes: Uint8Array, offset: number): Decoded {
	const line = bytes.subarray(0, offset).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
	const what = bytes[offset] === 0 ? `holds a NUL on line ${line}` : `is not UTF-8 text: see line ${line}`;
	const reason = isUtf16(bytes) ? 'is UTF-16 text, not UTF-8' : `${what}, byte ${offset}`;
	return { kind: 'notText', offset, reason };
}

/** UTF-8 as text, a BOM included; `undefined` where it is none. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Binary search over prefixes: a prefix decodes as a stream as long as it ends before the bad byte. */
function firstBadByte(bytes: Uint8Array): number {
	let good = 0;
	let bad = bytes.length;
	while (bad - good > 1) {
		const middle = (good + bad) >> 1;
		try {
			new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
			good = middle;
		} catch {
			bad = middle;
		}
	}
	return good;
}
