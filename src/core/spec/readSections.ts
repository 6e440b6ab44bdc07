import { type BlockList, kindCodes } from './blocks/blockList';
import { isDigit, isWordCode } from './blocks/characters';
import { headingText } from './headingText';
import type { SectionPath } from './statements/sectionPath';

/** Headings whose list items are requirements even without a keyword; users may name more. */
const factHeadings: readonly string[] = ['constraints', 'interface', 'behavior', 'behaviour', 'requirements'];
const commandHeadings: ReadonlySet<string> = new Set(['verify', 'verification']);

/** Read the headings that stand at the top, outside lists and quotes, in the order of the text. */
export function readSections(
	text: string,
	blocks: BlockList,
	moreFactHeadings: readonly string[],
): readonly SectionPath[] {
	const facts = new Set([...factHeadings, ...moreFactHeadings.map(title => headingName(title, title.length))]);
	const longestName = Math.max(...[...facts, ...commandHeadings].map(name => name.length));
	const sections: SectionPath[] = [];
	let above: SectionPath | null = null;
	for (let index = 0; index < blocks.length; index++) {
		if (!isSectionHeading(blocks, index)) {
			continue;
		}
		const heading = blocks.at(index);
		while (above && above.depth >= heading.level) {
			above = above.above;
		}
		const title = headingText(text, heading);
		const name = headingName(title, longestName);
		const section: SectionPath = {
			title,
			depth: heading.level,
			line: heading.line,
			above,
			holdsFacts: facts.has(name),
			holdsCommands: (above?.holdsCommands ?? false) || commandHeadings.has(name),
		};
		sections.push(section);
		above = section;
	}
	return sections;
}

/** Whether a block is a heading that opens a section; the sections are in the order of these. */
export function isSectionHeading(blocks: BlockList, index: number): boolean {
	return blocks.kindCode(index) === kindCodes.heading && blocks.parent(index) < 0;
}

/**
 * A title for comparison: lower case, without numbering, emphasis, a remark in parentheses and a colon.
 * Empty where that is longer than `longest`.
 */
function headingName(title: string, longest: number): string {
	const plain = title.includes('(') ? title.replace(/\([^()]{0,100}\)\W{0,8}$/, '') : title;
	let start = 0;
	let end = plain.length;
	while (start < end && !isNameCode(plain.charCodeAt(start))) {
		start++;
	}
	while (end > start && !isNameCode(plain.charCodeAt(end - 1))) {
		end--;
	}
	return end - start > longest ? '' : plain.slice(start, end).toLowerCase();
}

/** Digits and signs only stand around a name. */
function isNameCode(code: number): boolean {
	return isWordCode(code) && !isDigit(code);
}
