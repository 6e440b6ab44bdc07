import type { PartReport } from '../session/partReport';
import { openspecHeadingFault } from './openspecHeadingFault';
import { readHeadingFault } from './readHeadingFault';

/** What is wrong with a heading. */
export interface HeadingFault {
	readonly message: string;
	/** The heading as it should be written, its # included, where that is certain enough to be offered. */
	readonly written?: string;
}

/** Find headings that nearly are ones that the dialect of a spec reads: misspelled, or at another depth. */
export function findHeadings(report: PartReport): void {
	const { path, dialect, sections } = report.spec;
	if (dialect === 'plain') {
		return;
	}
	for (const section of sections) {
		const fault = dialect === 'openspec' ? openspecHeadingFault(section, path) : readHeadingFault(section, dialect);
		if (fault) {
			report.addLine('unknown-heading', section.line, fault.message, fault.written);
		}
	}
}
