import { HeadingFinder } from './findHeading';
import { Findings } from './findings';
import { mayStartCycle } from './lineStarts';
import { LineState } from './lineState';
import type { RawHistory } from './rawHistory';

/**
 * Find cycles, records and conflict markers in one pass over the text of apply.md (in LF, without BOM).
 *
 * @param known What was found in a text with which this one begins: then only its last two cycles and what follows are
 * looked through, since the last line may go on and be no heading any more; the cycles above are the same objects.
 */
export function scanHistory(text: string, known?: RawHistory): RawHistory {
	const from = known && known.conflicts.length === 0 ? known.cycles.at(-2) : undefined;
	const found = from && known ? new Findings(known) : new Findings();
	const state = new LineState();
	const finder = new HeadingFinder(text);
	let openLine = 0;
	for (let start = from?.start ?? 0, end = 0, line = from?.line ?? 1; start < text.length; start = end + 1, line++) {
		const first = text.charCodeAt(start);
		if (first === feed) {
			end = start;
			continue;
		}
		// Records, which are long, begin like markers; most other lines are found to end sooner than a search is begun.
		end = endOfLine(text, start, first === less ? 0 : shortLine);
		const isMarked = first === less || first === greater;
		// Most lines are seen to hold no structure by their first character.
		if (state.passes(first) && !isMarked && (state.isOpen || !mayStartCycle(text, start, end, first, finder.depth))) {
			found.reach(line, end);
			continue;
		}
		openLine = state.isOpen ? openLine : line;
		const kind = state.next(text, start, end);
		const heading = kind === 'text' ? finder.find(start, end) : undefined;
		if (heading) {
			found.addCycle(heading, line, start, end);
		} else if (kind === 'record') {
			found.addRecord({ line, endLine: line, start, end });
		}
		if (isMarked && text.charCodeAt(start + 1) === first && isConflictMarker(text.slice(start, end))) {
			found.addMarker(first === less, { line, endLine: line, start, end });
		}
		if (!isBlank(first) || text.slice(start, end).trim() !== '') {
			found.reach(line, end);
		}
	}
	const { closing } = state;
	return { ...found.finish(), open: closing === undefined ? undefined : { closing, line: openLine } };
}

const tab = 9;
const feed = 10;
const space = 32;
const less = 60;
const greater = 62;

function isBlank(code: number): boolean {
	return code === space || code === tab;
}

const shortLine = 80;

/** @param few Characters that are looked at one by one before the end is searched for. */
function endOfLine(text: string, start: number, few: number): number {
	const near = Math.min(text.length, start + few);
	for (let at = start; at < near; at++) {
		if (text.charCodeAt(at) === feed) {
			return at;
		}
	}
	const end = text.indexOf('\n', near);
	return end < 0 ? text.length : end;
}

function isConflictMarker(line: string): boolean {
	const mark = line.charCodeAt(0) === less ? '<<<<<<<' : '>>>>>>>';
	return line.startsWith(mark) && (line.length === 7 || line[7] === ' ');
}
