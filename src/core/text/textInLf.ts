import { decodeText } from './decodeText';

/** The text that bytes hold, in LF without BOM; `undefined` without bytes, and for what is no UTF-8 text. */
export function textInLf(bytes: Uint8Array | undefined): string | undefined {
	const decoded = bytes && decodeText(bytes);
	return decoded?.kind === 'text' ? decoded.document.text : undefined;
}
