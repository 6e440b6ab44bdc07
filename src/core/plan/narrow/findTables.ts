import type { LineRange } from '../../spec/requirementLines';
import { scanBlocks } from '../../spec/scanBlocks';

/**
 * Get ready to tell in which table a line of a text stands.
 *
 * @param text In LF.
 * @returns The lines of the table, of which the first two are its head; `undefined` for all other lines, and for tables
 * in lists and quotes.
 */
export function findTables(text: string): (line: number) => LineRange | undefined {
	const blocks = scanBlocks(text);
	const byLine = new Map<number, LineRange>();
	for (const { kind, parent, line: first, endLine: last } of blocks.mayHave('table') ? blocks : []) {
		for (let line = first; kind === 'table' && parent === -1 && line <= last; line++) {
			byLine.set(line, { first, last });
		}
	}
	return line => byLine.get(line);
}
