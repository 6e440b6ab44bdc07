import { headingPaths, pathKey } from '../../diff/sectionPaths';
import { groupBy } from '../../groupBy';
import type { LineRange } from '../../spec/requirementLines';
import type { Section, Spec } from '../../spec/spec';

/** A requirement of the baseline that keeps its place among those of the spec. */
export interface Anchor {
	/** First line of its block in the spec. */
	readonly specLine: number;
	/** Its block in the baseline. */
	readonly range: LineRange;
	readonly section: readonly string[];
}

/** Where a block of the spec goes in the baseline, and which headings it needs there. */
export interface Placement {
	/** Line of the baseline, from 1, after which it goes; 0 is before the first. */
	readonly after: number;
	/** Headings of the spec that the baseline lacks, outermost first. */
	readonly headings: readonly Section[];
	/** Whether it is a row of a table of which the baseline has no row there, and so needs its head. */
	readonly opensTable: boolean;
}

/**
 * Get ready to find places for blocks that the baseline does not have.
 *
 * Such a block goes after its nearest predecessor in its section, else before its nearest successor there, else to
 * the end of its section; where the baseline lacks the section, after the section of the nearest predecessor, else
 * before the next one that it has, with new headings. A row of a table goes beside the nearest row of the same table.
 *
 * @param anchors In the order of the file.
 * @param tableOf The table of the baseline that a line of it stands in; nothing else goes between its rows.
 * @returns The place of a block by its first line, its section and the lines of its table in the spec.
 */
export function createPlacer(
	anchors: readonly Anchor[],
	baseline: Spec,
	spec: Spec,
	baselineLines: readonly string[],
	tableOf: (line: number) => LineRange | undefined,
): (specLine: number, section: readonly string[], table: LineRange | undefined) => Placement {
	const bySection = groupBy(anchors, ({ section }) => pathKey(section));
	const sectionAt = new Map(headingPaths(baseline.sections).map((path, index) => [pathKey(path), index]));
	/** Where a section goes that the baseline lacks. */
	const placeSection = (specLine: number): Omit<Placement, 'opensTable'> => {
		const headings = missingHeadings(specLine, spec, sectionAt);
		const depth = headings[0]?.depth ?? 1;
		const before = anchors[countBefore(anchors, specLine) - 1]?.range.last;
		const following = before === undefined ? nextHeading(specLine, depth, spec, baseline, sectionAt) : undefined;
		const after = following ? following.line - 1 : endOfSection(before ?? 0, depth, baseline, baselineLines);
		return { after, headings };
	};
	return (specLine, section, table) => {
		const key = pathKey(section);
		const neighbours = bySection.get(key) ?? [];
		const beside = table && placeInTable(neighbours, specLine, table);
		if (beside !== undefined) {
			return { after: beside, headings: [], opensTable: false };
		}
		const opensTable = table !== undefined;
		const predecessor = neighbours[countBefore(neighbours, specLine) - 1];
		if (predecessor) {
			const { last } = predecessor.range;
			return { after: tableOf(last)?.last ?? last, headings: [], opensTable };
		}
		const successor = neighbours[0];
		if (successor) {
			const { first } = successor.range;
			return { after: (tableOf(first)?.first ?? first) - 1, headings: [], opensTable };
		}
		const known = sectionAt.get(key);
		if (known !== undefined) {
			const end = (baseline.sections[known + 1]?.line ?? baselineLines.length + 1) - 1;
			return { after: lastFilled(baselineLines, end), headings: [], opensTable };
		}
		return { ...placeSection(specLine), opensTable };
	};
}

/** The line after which a row goes, beside one of the same table; `undefined` where none of its rows stays. */
function placeInTable(anchors: readonly Anchor[], specLine: number, table: LineRange): number | undefined {
	const at = countBefore(anchors, specLine);
	const [before, after] = [anchors[at - 1], anchors[at]];
	if (before && before.specLine >= table.first) {
		return before.range.last;
	}
	return after && after.specLine <= table.last ? after.range.first - 1 : undefined;
}

/** How many anchors stand before a line of the spec. */
function countBefore(anchors: readonly Anchor[], specLine: number): number {
	let low = 0;
	let high = anchors.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((anchors[middle]?.specLine ?? 0) < specLine) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** The headings above a line of the spec that the baseline does not have. */
function missingHeadings(specLine: number, spec: Spec, known: ReadonlyMap<string, number>): readonly Section[] {
	const above: Section[] = [];
	for (const section of spec.sections) {
		if (section.line > specLine) {
			break;
		}
		while ((above.at(-1)?.depth ?? 0) >= section.depth) {
			above.pop();
		}
		if (section.line === specLine) {
			// The block brings its own heading.
			break;
		}
		above.push(section);
	}
	return above.filter((_, index) => !known.has(pathKey(above.slice(0, index + 1).map(({ title }) => title))));
}

/** The heading of the baseline of the next section in the spec that both have; `undefined` where it is no neighbour. */
function nextHeading(
	specLine: number,
	depth: number,
	spec: Spec,
	baseline: Spec,
	known: ReadonlyMap<string, number>,
): Section | undefined {
	const paths = headingPaths(spec.sections);
	const next = spec.sections.findIndex(
		(section, index) => section.line > specLine && section.depth <= depth && known.has(pathKey(paths[index] ?? [])),
	);
	const heading = baseline.sections[known.get(pathKey(paths[next] ?? [])) ?? -1];
	return heading?.depth === depth ? heading : undefined;
}

/** The last filled line before the next heading, after `line`, that is as high as `depth`. */
function endOfSection(line: number, depth: number, baseline: Spec, lines: readonly string[]): number {
	const next = baseline.sections.find(section => section.line > line && section.depth <= depth);
	// A title alone is no section to stand before.
	const start = line === 0 && next?.depth === 1 && depth > 1 ? undefined : next;
	return lastFilled(lines, (start?.line ?? lines.length + 1) - 1);
}

function lastFilled(lines: readonly string[], end: number): number {
	let at = end;
	while (at > 0 && (lines[at - 1] ?? '').trim() === '') {
		at--;
	}
	return at;
}
