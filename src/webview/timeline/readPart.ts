import { type CheckedCycle, checkCycle } from '../../core/history/check/checkCycle';
import { decodeHistory } from '../../core/history/read/decodeHistory';
import { parseHistory } from '../../core/history/read/parseHistory';
import { type CycleFacts, noFacts, readFacts } from './cycleFacts';
import { toTimelineProblem } from './historyProblems';
import type { TimelineProblem } from './timelineModel';

/** What is kept of a part of apply.md that holds one cycle. */
export interface HistoryPart {
	readonly facts: CycleFacts;
	/** What the records are checked by; `undefined` where it holds no cycle after all. */
	readonly checked: CheckedCycle | undefined;
	readonly problems: readonly TimelineProblem[];
}

/** Read a part of apply.md. @param line Its first one in the file, from 1. */
export function readPart(bytes: Uint8Array, line: number): HistoryPart {
	const decoded = decodeHistory(bytes);
	const { text, damaged } = decoded.kind === 'text' ? { ...decoded, text: decoded.document.text } : nothing;
	const history = parseHistory(text, damaged);
	const [cycle] = history.cycles;
	return {
		facts: cycle ? readFacts(cycle) : noFacts,
		checked: cycle && checkCycle(cycle, text.split('\n').slice(cycle.line - 1)),
		problems: history.problems.map(problem => toTimelineProblem(problem, line - 1)),
	};
}

const nothing = { text: '', damaged: [] };
