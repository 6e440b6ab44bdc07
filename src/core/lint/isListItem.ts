import type { FileReport } from './fileReport';

/** Whether a line, from 1, starts an item at the outermost level of a list. */
export function isListItem({ input, lines }: FileReport, line: number): boolean {
	const start = lines.startOf(line);
	return /^(?:[-*+]|\d{1,9}[.)])\s/.test(input.text.slice(start, start + 12));
}
