import type { SectionName } from './sectionHeading';
import { cellLines, readSectionRow, sectionOf } from './sectionRow';
import { isRowRule, splitRow } from './splitRow';

export interface TableSection {
	readonly name: SectionName;
	readonly lines: readonly string[];
	/** Which of the lines it was read from, counted from the first of the table. */
	readonly row: number;
}

/** Sections that stand in the rows, or in the columns, of a table. */
export interface SectionTable {
	readonly sections: readonly TableSection[];
	/** Lines of the table that they were read from, its head included. */
	readonly length: number;
}

/** Read the table of sections that starts at a line; `undefined` where none does. */
export function readSectionTable(lines: readonly string[], index: number): SectionTable | undefined {
	const head = splitRow(lines[index] ?? '');
	if (!head) {
		return undefined;
	}
	const isHead = isRowRule(lines[index + 1] ?? '');
	const columns = isHead ? readColumns(head, lines[index + 2]) : undefined;
	return columns ?? readRows(lines, index, isHead);
}

function readColumns(head: readonly string[], below: string | undefined): SectionTable | undefined {
	const names = head.map(sectionOf);
	const cells = splitRow(below ?? '');
	if (!cells || names.filter(name => name !== undefined).length < 2 || names.includes(undefined)) {
		return undefined;
	}
	const sections = names.flatMap((name, column) => {
		return name ? [{ name, lines: cellLines(cells[column] ?? ''), row: 2 }] : [];
	});
	return { sections, length: 3 };
}

function readRows(lines: readonly string[], index: number, isHead: boolean): SectionTable | undefined {
	const sections: TableSection[] = [];
	let row = 0;
	for (; splitRow(lines[index + row] ?? ''); row++) {
		const section = readSectionRow(lines[index + row] ?? '');
		if (section) {
			sections.push({ name: section.name, lines: section.lines, row });
		} else if (!(isHead && row < 2)) {
			break;
		}
	}
	return sections.length > 0 ? { sections, length: row } : undefined;
}
