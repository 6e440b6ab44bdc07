// A table, because every character of a statement with any mark is asked for.
const markCodes = Uint8Array.from({ length: 128 }, (_, code) =>
	'\\`<[]:'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether code, a link, a tag or a comment may start or end at this character, or the `://` of a URL. */
export function isInlineMark(code: number): boolean {
	return code < 128 && markCodes[code] === 1;
}
