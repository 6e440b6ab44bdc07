import type { Place, SearchedText } from './place';

/** How far around a place is looked, in characters. */
const reach = 400;
/** An item of a list, which has no key: `- viewer`, `'viewer',`, `| 'viewer'`. */
const item = /^(?:[-|]\s*)?(?:"[^"]*"|'[^']*'|[^\s:=]+)$/;

/** Whether a replacement makes two equal items of a list. */
export function repeatsBeside({ start, from, to }: Place, { text }: SearchedText): boolean {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = endOfLine(text, start + from.length);
	const next = itemOf(text.slice(lineStart, start) + to + text.slice(start + from.length, lineEnd));
	if (!item.test(next)) {
		return false;
	}
	const around = [text.slice(Math.max(0, lineStart - reach), lineStart), text.slice(lineEnd, lineEnd + reach)];
	return around.some(side => side.split('\n').some(line => itemOf(line) === next));
}

function itemOf(line: string): string {
	return line.trim().replace(/[,;]$/, '');
}

function endOfLine(text: string, from: number): number {
	const at = text.indexOf('\n', from);
	return at < 0 ? text.length : at;
}
