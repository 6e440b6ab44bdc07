import type { BlockList } from '../../spec/blocks/blockList';
import { headingText } from '../../spec/headingText';
import { isSectionHeading } from '../../spec/readSections';
import type { Section } from '../../spec/spec';
import { dialectOf } from '../../spec/specPaths';
import { isDelta } from '../deltas/deltaPath';
import type { PartReport } from '../session/partReport';
import { findMissingPurpose } from './findMissingPurpose';
import { openspecHeadingFault } from './openspecHeadingFault';
import { readHeadingFault } from './readHeadingFault';

/** What is wrong with a heading. */
export interface HeadingFault {
	readonly message: string;
	/** The heading as it should be written, its # included, where that is certain enough to be offered. */
	readonly written?: string;
}

/** Find headings that nearly are ones that the dialect of a spec reads, misspelled or at another depth, and the want of one. */
export function findHeadings(report: PartReport): void {
	const { path, dialect } = report.spec;
	// A document that is no spec by its place has headings of its own.
	if (dialect === 'plain' && dialectOf(path) === undefined) {
		return;
	}
	const { text } = report;
	const { blocks } = report.places;
	const sections: Section[] = [];
	for (let index = 0; index < blocks.length; index++) {
		if (!isSectionHeading(blocks, index) || (dialect === 'openspec' && isUsual(text, blocks, index))) {
			continue;
		}
		const section = { title: headingText(text, blocks, index), depth: blocks.level(index), line: blocks.line(index) };
		sections.push(section);
		const fault = dialect === 'openspec' ? openspecHeadingFault(section, path) : readHeadingFault(section, dialect);
		if (fault) {
			report.addLine('unknown-heading', section.line, fault.message, fault.written);
		}
	}
	if (dialect === 'openspec' && !isDelta({ path })) {
		findMissingPurpose(report, sections);
	}
}

/** Nearly all headings of an OpenSpec spec are these, with which nothing is wrong. */
function isUsual(text: string, blocks: BlockList, index: number): boolean {
	const usual = blocks.level(index) === 4 ? '#### Scenario: ' : '### Requirement: ';
	return text.startsWith(usual, blocks.start(index));
}
