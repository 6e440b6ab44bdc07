import { once } from '../../once';
import type { Problem } from '../../spec/spec';
import type { Cycle, History } from '../history';
import { lineProblem } from '../lineProblem';
import { atxHeading } from './atxHeading';
import type { DamagedLine } from './decodeHistory';
import { forgetRead } from './forgetRead';
import { LineState } from './lineState';
import { NumberOrder } from './numberOrder';
import type { RawCycle, RawHistory, Span } from './rawHistory';
import { ReadCycle } from './readCycle';
import { scanHistory } from './scanHistory';

/**
 * Read apply.md, written by this program, by hand, or both.
 *
 * Never throws and drops nothing: what cannot be read stays in the text of its cycle, with a problem on its line.
 * Cycles are found at once; their members and the problems are computed when first asked for, and kept.
 * What takes the whole history to see is left to `checkHistory`.
 *
 * @param text In LF without BOM.
 * @param damaged Lines of it that could not be read as they are stored; see `decodeHistory`.
 */
export function parseHistory(text: string, damaged: readonly DamagedLine[] = []): History {
	const raw = scanHistory(text);
	const source = { text };
	const read = raw.cycles.map(cycle => new ReadCycle(source, cycle));
	return historyFrom(text, raw, read, damaged);
}

/** A history of which the cycles are found. */
export function historyFrom(
	text: string,
	raw: RawHistory,
	read: readonly ReadCycle[],
	damaged: readonly DamagedLine[],
): History {
	const problems = once(() => findProblems(text, raw, read, damaged));
	return {
		cycles: read,
		get problems() {
			return problems();
		},
	};
}

function findProblems(
	text: string,
	raw: RawHistory,
	read: readonly ReadCycle[],
	damaged: readonly DamagedLine[],
): readonly Problem[] {
	const ofCycles = findCycleProblems(text, raw, read);
	const problems = [
		...ofCycles.inThem,
		...raw.strays.map(span => problemAt(text, span, 'record-unreadable', 'error', 'This record stands in no cycle.')),
		...raw.conflicts
			.filter(span => !isContent(span, raw, read))
			.map(span =>
				problemAt(
					text,
					span,
					'conflict-marker',
					'error',
					'Two versions of the history stand here: a merge was not resolved.',
				),
			),
		...ofCycles.ofNumbers,
		...findUnread(text, raw),
		...damaged.map(damageProblem),
	];
	if (raw.open) {
		const what = raw.open.closing === '-->' ? 'comment' : 'code block';
		const message = `The ${what} that begins here is never closed, so everything below it is part of it.`;
		problems.push(lineProblem('unclosed-block', 'warning', message, raw.open.line, ''));
	}
	return problems.sort((a, b) => a.line - b.line);
}

function damageProblem({ line, torn }: DamagedLine): Problem {
	const message = torn
		? 'The end of this line is damaged, as when writing it was cut off; what can be read of it is shown.'
		: 'This line holds bytes that are no UTF-8 text; they are shown as “\uFFFD”.';
	return lineProblem('damaged-text', 'error', message, line, '');
}

/** Text above the first cycle that is more than a title and its introduction; in a history without cycles, any. */
function findUnread(text: string, { cycles, strays }: RawHistory): readonly Problem[] {
	const lines = text.slice(0, cycles[0]?.start ?? text.length).split('\n');
	const state = new LineState();
	const below = lines.findIndex(line => state.next(line) === 'text' && (atxHeading(line)?.depth ?? 0) > 1);
	const isBare = below < 0 && cycles.length === 0 && strays.length === 0;
	const index = isBare ? lines.findIndex(line => line.trim() !== '' && !atxHeading(line)) : below;
	const message = 'This text stands in no cycle; it is kept as it is.';
	return index < 0 ? [] : [lineProblem('unread-text', 'info', message, index + 1, lines[index] ?? '')];
}

/** Whether a marker stands in text that is exactly as this program wrote it, such as a command: then no merge put it there. */
function isContent(marker: Span, raw: RawHistory, read: readonly ReadCycle[]): boolean {
	const index = raw.cycles.findLastIndex(({ line }) => line <= marker.line);
	const cycle = read[index];
	const begin = raw.cycles[index]?.records[0];
	return cycle?.record != null && !cycle.edited && begin !== undefined && marker.endLine < begin.line;
}

/** What is wrong in each cycle, and with their numbers and dates: all that takes reading them is found while each is at hand. */
function findCycleProblems(
	text: string,
	raw: RawHistory,
	read: readonly ReadCycle[],
): { readonly inThem: readonly Problem[]; readonly ofNumbers: readonly Problem[] } {
	const inThem: Problem[] = [];
	const problems: Problem[] = [];
	const order = new NumberOrder();
	const lastMerge = findLastMerge(text, read);
	const origins = new Set<string>();
	let isForked = false;
	for (const [index, cycle] of raw.cycles.entries()) {
		inThem.push(...(read[index]?.findProblems() ?? []));
		const { number, date, dateSure } = cycle.heading;
		// Branches each go on counting, and their records tell their cycles from each other once Git puts them together.
		const record = read[index]?.record;
		const origin = record?.begin.parents.join(' ') ?? '';
		isForked = isForked || (origin !== '' && origins.has(origin));
		origins.add(origin);
		const isOfBranch = record != null && (isForked || index < lastMerge);
		for (const message of order.next(number)) {
			problems.push(...(isOfBranch ? [] : [headingProblem(text, cycle, 'cycle-number', message)]));
		}
		for (const message of numberFaults(cycle, read[index])) {
			problems.push(headingProblem(text, cycle, 'cycle-number', message));
		}
		if (!dateSure) {
			const message = `“${date}” does not tell which day it is; write YYYY-MM-DD.`;
			problems.push(headingProblem(text, cycle, 'cycle-date', message));
		}
		if (read[index]) {
			forgetRead(read[index], read.length);
		}
	}
	return { inThem, ofNumbers: problems };
}

/** Place of the last cycle that merged branches; none is read where no record can tell of one. */
function findLastMerge(text: string, read: readonly ReadCycle[]): number {
	return text.includes('"merges":') ? read.findLastIndex(({ record }) => record?.begin.merges !== undefined) : -1;
}

function numberFaults(raw: RawCycle, cycle: Cycle | undefined): readonly string[] {
	const { number, numberText, named } = raw.heading;
	if (number === null && !named) {
		return [];
	}
	if (number === null) {
		return [numberText === '' ? 'This cycle has no number.' : `“${numberText}” is no number of a cycle.`];
	}
	const recorded = cycle?.record?.begin.cycle ?? number;
	return [
		...(numberText === String(number) ? [] : [`“${numberText}” is read as ${number}.`]),
		...(recorded === number ? [] : [`The heading says cycle ${number}, its record cycle ${recorded}.`]),
	];
}

function headingProblem(text: string, cycle: RawCycle, rule: string, message: string): Problem {
	const end = text.indexOf('\n', cycle.start);
	return lineProblem(rule, 'warning', message, cycle.line, text.slice(cycle.start, end < 0 ? text.length : end));
}

function problemAt(text: string, span: Span, rule: string, severity: 'error' | 'warning', message: string): Problem {
	const lastLine = text.slice(text.lastIndexOf('\n', span.end - 1) + 1, span.end);
	return { ...lineProblem(rule, severity, message, span.line, lastLine), endLine: span.endLine };
}
