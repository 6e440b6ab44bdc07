import { cyclesOfFile, cyclesOfRequirement } from '../../history/filterCycles';
import type { Cycle, History } from '../../history/history';
import { readHistory } from '../../plan/state/readHistory';
import { historyPathOf } from '../../spec/specPaths';
import { agentLimits } from '../agentLimits';
import type { AgentAnswer, AgentSpec } from '../agentSpecs';
import { shorten, shortenList } from '../shorten';
import { takePiece } from '../takePiece';

/** Which cycles are asked for. */
export interface CycleQuery {
	/** Id of a requirement that they are about. */
	readonly requirement?: string;
	/** Path from the Root of a file that they touched. */
	readonly file?: string;
	/** Newest ones to pass over. */
	readonly skip: number;
}

/** `read_history`: the cycles of a spec, newest first, in pieces; all, or those about a requirement or a file. */
export async function readCycles({ host, path, name }: AgentSpec, query: CycleQuery): Promise<AgentAnswer> {
	const historyPath = historyPathOf(path);
	const read = await readHistory(host, historyPath, 'look');
	if (read.kind === 'failed') {
		return read;
	}
	const cycles = choose(read.history, query).toReversed();
	const { entries, next } = takePiece(cycles, query.skip, describeCycle, agentLimits.cycles);
	return {
		kind: 'answered',
		document: {
			spec: name,
			history: historyPath,
			cycles: entries,
			of: cycles.length,
			...(next !== undefined && { next: { skip: next } }),
		},
	};
}

function choose(history: History, { requirement, file }: CycleQuery): readonly Cycle[] {
	const about = requirement === undefined ? history.cycles : cyclesOfRequirement(history, requirement);
	const touching = file === undefined ? undefined : new Set(cyclesOfFile(history, file));
	return touching ? about.filter(cycle => touching.has(cycle)) : about;
}

function describeCycle({ number, date, status, evidence, title, propose, changes, verify, record }: Cycle) {
	const begin = record?.begin;
	return {
		number,
		date,
		status,
		evidence,
		title: shorten(title),
		propose: shorten(propose),
		files: shortenList(changes, change => change),
		requirements: shortenList(begin?.changes ?? [], ({ kind, id, before, after }) => ({
			kind,
			id,
			before: before && shorten(before.text),
			after: after && shorten(after.text),
		})),
		verify: shortenList(verify, ({ command, expect }) => ({ command: shorten(command), expect })),
		assumptions: shortenList(begin?.assumptions ?? [], ({ decision, accepted }) => ({
			decision: shorten(decision),
			accepted,
		})),
		...(begin && { planner: begin.planner }),
	};
}
