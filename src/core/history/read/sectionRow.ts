import { type SectionName, sectionHeading } from './sectionHeading';
import { splitRow } from './splitRow';

export interface SectionRow {
	readonly name: SectionName;
	/** What stands in the other cells, which may have several lines. */
	readonly lines: readonly string[];
	/** Never that of a heading. */
	readonly depth: null;
}

/** Read a row of a table that holds a section: its name in the first cell, the rest in the others. */
export function readSectionRow(line: string): SectionRow | undefined {
	const [first, ...others] = splitRow(line) ?? [];
	const name = first === undefined || others.length === 0 ? undefined : sectionOf(first);
	return name && { name, lines: cellLines(others.filter(cell => cell !== '').join(' — ')), depth: null };
}

/** The section that a cell names, and nothing else. */
export function sectionOf(cell: string): SectionName | undefined {
	const heading = sectionHeading(`# ${cell}`);
	return heading?.inline === '' ? (heading.name ?? undefined) : undefined;
}

/** The lines of a cell. */
export function cellLines(cell: string): readonly string[] {
	return cell.split(/<br ?\/?>/i).map(line => line.trim());
}
