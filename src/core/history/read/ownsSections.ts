import { cycleHeading } from './cycleHeading';
import { LineState } from './lineState';
import { type OtherHeading, otherHeading } from './otherHeading';
import { sectionHeading } from './sectionHeading';
import { readSectionRow } from './sectionRow';

/** A section that is no `#` heading stands below all of them. */
const deepest = 8;
/** So many sections of different names make a cycle. */
const enough = 2;

/**
 * Whether sections of a cycle stand below a heading that does not call itself a cycle, and belong to no other one between.
 *
 * Looks at the text up to the second of them, or to the next heading that may start a cycle as well: a text is looked
 * through at most once for each depth of headings.
 *
 * @param from Where the line of the heading ends.
 */
export function ownsSections(text: string, from: number, { depth, sign }: OtherHeading): boolean {
	const state = new LineState();
	const names = new Set<string>();
	/** Depth of what may own the sections instead. */
	let rival = deepest;
	for (let start = from + 1, end = start; start < text.length; start = end + 1) {
		const next = text.indexOf('\n', start);
		end = next < 0 ? text.length : next;
		const line = text.slice(start, end);
		if (state.kindOf(line) !== 'text' || line.trim() === '') {
			continue;
		}
		const section = sectionHeading(line) ?? readSectionRow(line);
		if (section?.name) {
			const at = section.depth ?? deepest;
			const isFirst = names.size === 0;
			if (at <= depth || rival < at || (sign === 'title' && isFirst && !isProposal(section))) {
				return false;
			}
			names.add(section.name);
		} else if (sign === 'title' && names.size === 0) {
			return false;
		} else {
			const other = cycleHeading(line) ? 0 : (section ?? otherHeading(line))?.depth;
			if (other != null && (other <= depth || (sign !== 'date' && names.size === 0))) {
				return false;
			}
			rival = names.size === 0 && other != null && isRival(line) ? Math.min(rival, other) : rival;
		}
		if (names.size >= enough) {
			return true;
		}
	}
	return false;
}

function isProposal(section: { readonly name: string | null; readonly depth: number | null }): boolean {
	return section.name === 'propose' && section.depth !== null;
}

function isRival(line: string): boolean {
	const other = otherHeading(line);
	return other !== undefined && other.sign !== 'title';
}
