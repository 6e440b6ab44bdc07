import { closeInterrupted } from '../closeInterrupted';
import { parseGrown } from '../read/parseGrown';
import { separatorAfter } from '../write/writeCycle';
import type { CycleBlock, HistorySide } from './historySide';

/** Two histories, and what both were made from, where that is known. */
export interface MergedSides {
	readonly base: HistorySide | undefined;
	readonly ours: HistorySide;
	readonly theirs: HistorySide;
}

/** What came of joining two histories. */
export type HistoryJoin =
	| {
			readonly kind: 'joined';
			/** Ours; where theirs has cycles of its own, an interrupted one at the end is closed. */
			readonly ours: string;
			/** That, then the cycles that only theirs has, each as it is there; again closed. */
			readonly text: string;
			/** The cycles that only theirs has. */
			readonly added: readonly CycleBlock[];
			/** Whether ours has cycles that theirs has not. */
			readonly isBranched: boolean;
	  }
	/** A side did more than append cycles; `line` of the heading, in theirs, of the cycle at which that shows. */
	| { readonly kind: 'diverged'; readonly line: number; readonly reason: string };

/**
 * Put the cycles that only theirs has below ours. Cycles are known by the identity of their records, those written by
 * hand by their text, never by number or place.
 *
 * Refuses where theirs changed or took out what ours has, since that would be lost; where only ours did, it stays.
 *
 * @param time ISO 8601, UTC.
 */
export function joinHistories({ base, ours, theirs }: MergedSides, time: string): HistoryJoin {
	const [own, known] = [byKey(ours), base && byKey(base)];
	if (theirs.head !== ours.head && theirs.head !== base?.head && !isPlainTitle(theirs.head)) {
		return diverged(1, 'The text above the first cycle is not the same on both sides.');
	}
	const others = byKey(theirs);
	const lost = base?.blocks.find(({ key }) => !others.has(key) || !own.has(key));
	if (lost) {
		const label = lost.cycle.number === null ? 'A cycle' : `Cycle ${lost.cycle.number}`;
		return diverged(1, `${label} was changed or taken out on one side.`);
	}
	let text = ours.text;
	const close = () => {
		text += closeInterrupted(text, parseGrown(text).history, time) ?? '';
	};
	const added: CycleBlock[] = [];
	for (const block of theirs.blocks) {
		const same = own.get(block.key);
		if (!same) {
			added.push(block);
		} else if (endedLater(ours, same, block)) {
			text = `${text.trimEnd()}${block.text.slice(same.text.length)}\n`;
		} else if (!isKept(same, block, known?.get(block.key))) {
			return diverged(block.cycle.line, 'This cycle is not the same on both sides.');
		}
	}
	const isBranched = ours.blocks.some(({ key }) => !others.has(key));
	if (added.length === 0) {
		return { kind: 'joined', ours: text, text, added, isBranched };
	}
	if (isBranched) {
		close();
	}
	const closed = text;
	for (const block of added) {
		text += `${separatorAfter(text)}${block.text}\n`;
	}
	if (isBranched) {
		close();
	}
	return { kind: 'joined', ours: closed, text, added, isBranched };
}

function byKey({ blocks }: HistorySide): ReadonlyMap<string, CycleBlock> {
	return new Map(blocks.map(block => [block.key, block]));
}

/** Whether only theirs tells how our last cycle ended. */
function endedLater(ours: HistorySide, mine: CycleBlock, theirs: CycleBlock): boolean {
	return mine === ours.blocks.at(-1) && mine.text !== theirs.text && theirs.text.startsWith(mine.text);
}

/** Whether nothing is lost by leaving a cycle as ours has it. */
function isKept(mine: CycleBlock, theirs: CycleBlock, base: CycleBlock | undefined): boolean {
	return mine.text === theirs.text || theirs.text === base?.text || mine.text.startsWith(theirs.text);
}

function isPlainTitle(head: string): boolean {
	return head === '' || head === '# Apply history';
}

function diverged(line: number, reason: string): HistoryJoin {
	return { kind: 'diverged', line, reason };
}
