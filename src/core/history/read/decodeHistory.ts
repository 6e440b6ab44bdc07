import { type Decoded, decodeText, dominantEol, isUtf16, toLf } from '../../text/decodeText';

/** A line of apply.md with bytes that are no UTF-8 text; each run of them reads as U+FFFD. */
export interface DamagedLine {
	/** From 1. */
	readonly line: number;
	/** Whether only its end is damaged, as where writing was cut off in the middle of a character or before its bytes came. */
	readonly torn: boolean;
}

export type DecodedHistory =
	| (Extract<Decoded, { readonly kind: 'text' }> & { readonly damaged: readonly DamagedLine[] })
	| Extract<Decoded, { readonly kind: 'notText' }>;

/**
 * Read the bytes of apply.md, also where some of them are damaged: what can be read is never lost for what cannot.
 *
 * What is appended to the bytes reads as what is appended to the text. Only UTF-16 is refused as a whole.
 */
export function decodeHistory(bytes: Uint8Array): DecodedHistory {
	const decoded = decodeText(bytes);
	if (decoded.kind === 'text') {
		return { ...decoded, damaged: [] };
	}
	if (isUtf16(bytes)) {
		return decoded;
	}
	const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/\0+/g, '\uFFFD');
	const bom = raw.startsWith('\uFEFF');
	const document = { text: toLf(bom ? raw.slice(1) : raw), eol: dominantEol(raw), bom };
	return { kind: 'text', document, damaged: findDamage(bytes) };
}

const feed = 10;
const carriageReturn = 13;

function findDamage(bytes: Uint8Array): readonly DamagedLine[] {
	const damaged: DamagedLine[] = [];
	for (let start = 0, line = 1; start < bytes.length; line++) {
		let end = start;
		while (end < bytes.length && bytes[end] !== feed && bytes[end] !== carriageReturn) {
			end++;
		}
		const damage = damageOf(bytes.subarray(start, end));
		if (damage) {
			damaged.push({ line, torn: damage === 'torn' });
		}
		start = end + (bytes[end] === carriageReturn && bytes[end + 1] === feed ? 2 : 1);
	}
	return damaged;
}

function damageOf(line: Uint8Array): 'torn' | 'other' | undefined {
	if (!line.includes(0) && isUtf8(line, false)) {
		return undefined;
	}
	let end = line.length;
	while (line[end - 1] === 0) {
		end--;
	}
	const start = line.subarray(0, end);
	return !start.includes(0) && isUtf8(start, true) ? 'torn' : 'other';
}

/** `cut`: the last character may be incomplete. */
function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
		return true;
	} catch {
		return false;
	}
}
