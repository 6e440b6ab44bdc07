import type { Alignment } from '../../diff/alignment';
import { compareAligned } from '../../diff/compareAligned';
import { findInPlace } from '../../diff/findInPlace';
import { createSectionComparer } from '../../diff/sectionPaths';
import type { RequirementBlock } from '../../spec/requirementBlocks';
import { requirementLines } from '../../spec/requirementLines';
import type { Spec } from '../../spec/spec';
import { type Anchor, createPlacer } from './createPlacer';
import { editLines, type InsertedLines } from './editLines';
import { findTables } from './findTables';
import type { Unit } from './findUnits';
import { linesToInsert } from './linesToInsert';

/** Both sides of a diff, with their texts in LF. */
export interface DiffSides {
	readonly baselineText: string;
	readonly specText: string;
	readonly baseline: Spec;
	readonly spec: Spec;
	readonly alignment: Alignment;
}

/**
 * The text of the baseline in which these units are as in the spec, and everything else as it was.
 *
 * @param flat Whether parts of lists that the baseline does not have lose their indentation: without what they stood
 * below it would make them something else.
 */
export function applyUnits(sides: DiffSides, units: readonly Unit[], flat: boolean): string {
	const lines = sides.baselineText.split('\n');
	const specLines = sides.specText.split('\n');
	const staying = findStaying(sides);
	const anchors = findAnchors(sides, staying);
	const placeOf = createPlacer(anchors, sides.baseline, sides.spec, lines, findTables(sides.baselineText));
	const inserted = new Map<number, InsertedLines[]>();
	const insert = (after: number, block: InsertedLines) => {
		const blocks = inserted.get(after) ?? [];
		inserted.set(after, blocks);
		blocks.push(block);
	};
	const tableOf = findTables(sides.specText);
	/** First lines of the headings and tables of the spec that were put in. */
	const put = new Set<number>();
	const blocks = units.flatMap(unit => unit.now.map(block => ({ block, unit })));
	for (const { block, unit } of blocks.sort((a, b) => a.block.first - b.block.first)) {
		const replaced = findReplaced(block, unit, sides.alignment, staying);
		if (replaced) {
			insert(replaced.last, {
				lines: specLines.slice(block.first - 1, block.last),
				blankBefore: false,
				blankAfter: false,
				joins: false,
			});
			continue;
		}
		const section = sides.spec.requirements[block.requirements[0] ?? 0]?.section ?? [];
		const table = tableOf(block.first);
		const place = placeOf(block.first, section, table);
		const headings = place.headings.filter(({ line }) => !put.has(line));
		const opened = place.opensTable && table && !put.has(table.first) ? table : undefined;
		for (const line of [...headings.map(heading => heading.line), ...(opened ? [opened.first] : [])]) {
			put.add(line);
		}
		const setting = { headings, opened, joins: place.opensTable && !opened, flat };
		insert(place.after, linesToInsert(block, setting, specLines));
	}
	return editLines(lines, { removed: linesOf(units.flatMap(unit => unit.old)), inserted }).join('\n');
}

function linesOf(blocks: readonly RequirementBlock[]): ReadonlySet<number> {
	const lines = new Set<number>();
	for (const { first, last } of blocks) {
		for (let line = first; line <= last; line++) {
			lines.add(line);
		}
	}
	return lines;
}

/** Indexes in the spec of requirements that kept both order and section. */
function findStaying({ baseline, spec, alignment }: DiffSides): ReadonlySet<number> {
	const hasMovedSection = createSectionComparer(baseline, spec);
	const inPlace = findInPlace(alignment, compareAligned(baseline, spec, alignment));
	const staying = new Set<number>();
	for (const [index, { section }] of spec.requirements.entries()) {
		const before = baseline.requirements[alignment[index] ?? -1]?.section ?? [];
		if (inPlace[index] === 1 && !hasMovedSection(before, section)) {
			staying.add(index);
		}
	}
	return staying;
}

/** Requirements that stay, in the order of both files. */
function findAnchors({ baseline, spec, alignment }: DiffSides, staying: ReadonlySet<number>): readonly Anchor[] {
	return [...staying].flatMap(index => {
		const before = baseline.requirements[alignment[index] ?? -1];
		const after = spec.requirements[index];
		return before && after ? [{ specLine: after.line, range: requirementLines(before), section: after.section }] : [];
	});
}

/** The block of the baseline whose place a block of the spec takes, or `undefined` where it needs a new one. */
function findReplaced(
	block: RequirementBlock,
	unit: Unit,
	alignment: Alignment,
	staying: ReadonlySet<number>,
): RequirementBlock | undefined {
	const partners = block.requirements.filter(index => staying.has(index)).map(index => alignment[index] ?? -1);
	return unit.old.find(({ requirements }) => requirements.some(index => partners.includes(index)));
}
