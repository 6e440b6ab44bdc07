import { decodeText } from '../../text/decodeText';

/** The text of a file as stored, BOM and line ends included; `undefined` for what is no UTF-8 text. */
export function storedText(bytes: Uint8Array): string | undefined {
	return decodeText(bytes).kind === 'text' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined;
}
