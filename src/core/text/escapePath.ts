import { showControls } from './showControls';

/** A path as a message may show it: on one line, controls and what cannot be seen made visible, cut when long. */
export function escapePath(path: unknown): string {
	const text = typeof path === 'string' ? path : (JSON.stringify(path) ?? String(path));
	const visible = showControls(text.length > longest ? `${text.slice(0, longest)}…` : text);
	return `“${visible.replace(hidden, toCode)}”`;
}

const longest = 200;
const hidden = /[\n\t\u2028\u2029]|\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{Surrogate}/gu;

function toCode(character: string): string {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
