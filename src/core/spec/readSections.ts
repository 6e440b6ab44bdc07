import { type BlockList, kindCodes } from './blocks/blockList';
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
	const facts = new Set([...factHeadings, ...moreFactHeadings.map(headingName)]);
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
		const name = headingName(title);
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

/** Titles longer than this name no section that matters. */
const longestName = 200;

/** A title for comparison: lower case, without numbering, emphasis, a remark in parentheses and a colon. */
function headingName(title: string): string {
	if (title.length > longestName) {
		return '';
	}
	const plain = title.includes('(') ? title.replace(/\([^()]{0,100}\)\W{0,8}$/, '') : title;
	let start = 0;
	let end = plain.length;
	while (start < end && !isNameCode(plain.charCodeAt(start))) {
		start++;
	}
	while (end > start && !isNameCode(plain.charCodeAt(end - 1))) {
		end--;
	}
	return plain.slice(start, end).toLowerCase();
}

/** Letters of any script; signs, digits and ASCII punctuation only stand around a name. */
function isNameCode(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && !isSign(code));
}

/** Punctuation, symbols and emoji. */
function isSign(code: number): boolean {
	return (
		(code >= 0x2000 && code <= 0x2bff) ||
		(code >= 0x3000 && code <= 0x303f) ||
		(code >= 0xd800 && code <= 0xdfff) ||
		(code >= 0xfe00 && code <= 0xff20)
	);
}
