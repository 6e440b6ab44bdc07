/** Write a text of one line as Markdown code, whatever backticks it holds. */
export function formatCodeSpan(text: string): string {
	const ticks = '`'.repeat(longestRun(text, '`') + 1);
	const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
	return `${ticks}${pad}${text}${pad}${ticks}`;
}

/** Read Markdown code at the start of a text; `undefined` where there is none. */
export function readCodeSpan(text: string): { readonly content: string; readonly length: number } | undefined {
	const ticks = runAt(text, 0);
	for (let at = ticks === 0 ? -1 : text.indexOf('`', ticks); at >= 0; ) {
		const run = runAt(text, at);
		if (run === ticks) {
			const content = text.slice(ticks, at);
			const padded = content.startsWith(' ') && content.endsWith(' ') && content.trim() !== '';
			return { content: padded ? content.slice(1, -1) : content, length: at + run };
		}
		at = text.indexOf('`', at + run);
	}
	return undefined;
}

/** Length of the run of backticks at a place. */
function runAt(text: string, start: number): number {
	let at = start;
	while (text[at] === '`') {
		at++;
	}
	return at - start;
}

/** Length of the longest run of a character. */
export function longestRun(text: string, character: string): number {
	let longest = 0;
	let run = 0;
	for (let at = 0; at < text.length; at++) {
		run = text[at] === character ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}
