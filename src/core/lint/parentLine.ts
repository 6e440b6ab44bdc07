/** Lines above a nested item that are looked at. */
const most = 200;

/** What is indented so far is within any item. */
const mostMarker = 4;

/** Whether the line that begins at an offset is indented. */
export function isIndented(text: string, lineStart: number): boolean {
	const code = text.charCodeAt(lineStart);
	return code === 0x20 || code === 0x09;
}

/**
 * The list item that an indented line is nested in, by its own first line, without its indent: empty where it is in
 * none, `undefined` where that is too far away to tell.
 */
export function parentLine(text: string, lineStart: number): string | undefined {
	const own = indentOf(text, lineStart);
	let end = lineStart - 1;
	for (let lines = 0; end > 0 && lines < most; lines++) {
		const start = text.lastIndexOf('\n', end - 1) + 1;
		const indent = indentOf(text, start);
		if (start + indent < end && indent < own) {
			const line = text.slice(start + indent, Math.min(end, start + indent + most));
			const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}/.exec(line)?.[0].length;
			return marker !== undefined && own >= indent + Math.min(marker, mostMarker) ? line : '';
		}
		end = start - 1;
	}
	return end > 0 ? undefined : '';
}

function indentOf(text: string, lineStart: number): number {
	let at = lineStart;
	while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) {
		at++;
	}
	return at - lineStart;
}
