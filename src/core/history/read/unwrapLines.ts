import type { Holder } from './makeHeading';

const quote = /^ {0,3}>[ \t]?/;

/** The lines below the heading of a cycle as they are in what the cycle stands in, without its marks. */
export function unwrapLines(lines: readonly string[], holder: Holder): readonly string[] {
	if (holder === 'quote') {
		return lines.map(line => line.replace(quote, ''));
	}
	if (holder === 'none') {
		return lines;
	}
	const first = lines.find(line => line.trim() !== '') ?? '';
	const indent = first.length - first.trimStart().length;
	return lines.map(line => outdent(line, indent));
}

/** Without that many blanks at most. */
export function outdent(line: string, indent: number): string {
	let at = 0;
	while (at < indent && (line[at] === ' ' || line[at] === '\t')) {
		at++;
	}
	return at === 0 ? line : line.slice(at);
}

/** Blanks that all lines begin with which are not blank; 0 without such. */
export function commonIndent(lines: readonly string[]): number {
	let common = Number.POSITIVE_INFINITY;
	for (const line of lines) {
		const ink = line.trimStart();
		common = ink === '' ? common : Math.min(common, line.length - ink.length);
	}
	return Number.isFinite(common) ? common : 0;
}
