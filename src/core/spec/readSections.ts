import { type BlockList, kindCodes } from './blocks/blockList';
import { isDigit, isWordCode } from './blocks/characters';
import { describeHeading } from './dialects/describeHeading';
import type { HeadingRules } from './headingRules';
import { headingText } from './headingText';
import type { Dialect } from './spec';
import type { SectionPath } from './statements/sectionPath';

/** Headings whose list items are requirements even without a keyword; users may name more. */
const factHeadings: readonly string[] = ['constraints', 'interface', 'behavior', 'behaviour', 'requirements'];
const commandHeadings: ReadonlySet<string> = new Set(['verify', 'verification']);

const usualNames = namesOf([]);

const deepestHeading = 6;
/** Headings that are deeper hold a scenario or steps in OpenSpec, and nothing else that matters. */
const deepestMeaning = 3;

/** Names of the headings that hold facts, and how long those that mean anything are at most. */
function namesOf(moreFactHeadings: readonly string[]): {
	readonly facts: ReadonlySet<string>;
	readonly longest: number;
} {
	const facts = new Set([...factHeadings, ...moreFactHeadings.map(title => headingName(title, title.length))]);
	return { facts, longest: Math.max(...[...facts, ...commandHeadings].map(name => name.length)) };
}

/** How deep the headings that open sections of a dialect may be. */
export function deepestSection(dialect: Dialect): number {
	return dialect === 'openspec' ? deepestMeaning : deepestHeading;
}

/**
 * Read the headings that open sections: those that stand at the top, outside lists and quotes, and are no deeper than
 * what matters in the dialect, in the order of the text.
 *
 * @param entry The section that the text begins in, where it is a part of a file.
 */
export function readSections(
	text: string,
	blocks: BlockList,
	rules: HeadingRules,
	entry: SectionPath | null = null,
): readonly SectionPath[] {
	const { dialect, factHeadings: more } = rules;
	const { facts, longest } = more.length === 0 ? usualNames : namesOf(more);
	const deepest = deepestSection(dialect);
	const sections: SectionPath[] = [];
	let above = entry;
	const { length } = blocks;
	for (let index = blocks.nextHeading(0, length, deepest); index < length; ) {
		const depth = blocks.level(index);
		while (above && above.depth >= depth) {
			above = above.above;
		}
		const title = headingText(text, blocks, index);
		const name = dialect === 'openspec' && depth >= deepestMeaning ? '' : headingName(title, longest);
		const { role, number, delta } = describeHeading(rules, title, depth, above);
		const section: SectionPath = {
			title,
			depth,
			line: blocks.line(index),
			block: index,
			above,
			holdsFacts: facts.has(name),
			holdsCommands: (above?.holdsCommands ?? false) || commandHeadings.has(name),
			role,
			number,
			delta,
		};
		sections.push(section);
		above = section;
		index = blocks.nextHeading(index + 1, length, deepest);
	}
	return sections;
}

/** Whether a block is a heading at the top that is no deeper than that; the sections are in the order of these. */
export function isSectionHeading(blocks: BlockList, index: number, deepest = deepestHeading): boolean {
	return blocks.kindCode(index) === kindCodes.heading && blocks.parent(index) < 0 && blocks.level(index) <= deepest;
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
