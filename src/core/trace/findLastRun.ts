import { findCoverage } from '../coverage/findCoverage';
import type { Cycle, History } from '../history/history';
import type { BeginRecord, RecordedResult, RecordedVerify } from '../history/record';
import type { Requirement } from '../spec/spec';
import type { CycleSources } from './cycleSources';

/** A command that was run, and how it ended. */
export interface TracedCommand {
	readonly command: RecordedVerify;
	readonly result: RecordedResult;
}

/** The last verification that tells something of a requirement. */
export interface LastRun {
	readonly cycle: Cycle;
	/** Its place in the history, from 0. */
	readonly index: number;
	/** Whether these commands are about the requirement; else they are about the spec as a whole. */
	readonly isOwn: boolean;
	readonly commands: readonly TracedCommand[];
}

export interface RunQuery {
	readonly history: History;
	readonly sources: CycleSources;
	/** Place in the history, from 0, of the cycle that last changed the requirement: older runs tell nothing. */
	readonly from: number;
	readonly requirement: Requirement;
	/** File name of the spec, as records name it. */
	readonly specName: string;
}

/** Cycles with results that are looked through for commands about the requirement. */
const runLimit = 50;

/**
 * Find the newest recorded cycle that ran commands which would notice if the requirement did not hold; where there is none,
 * the newest one that ran any.
 */
export function findLastRun(query: RunQuery): LastRun | undefined {
	const { history, from } = query;
	let general: LastRun | undefined;
	let looked = 0;
	for (let index = history.cycles.length - 1; index >= from && looked < runLimit; index--) {
		const cycle = history.cycles[index];
		const ran = cycle ? commandsRun(query, index, cycle) : [];
		looked += ran.length > 0 ? 1 : 0;
		const own = ran.length > 0 ? aboutRequirement(query.requirement, ran) : [];
		if (cycle && own.length > 0) {
			return { cycle, index, isOwn: true, commands: own };
		}
		if (cycle && ran.length > 0) {
			general ??= { cycle, index, isOwn: false, commands: ran };
		}
	}
	return general;
}

function commandsRun({ sources, specName }: RunQuery, index: number, cycle: Cycle): readonly TracedCommand[] {
	// Most cycles of a long history are passed over without parsing their records.
	const record = sources.at(index).includes('<!-- spec-ops end ') ? cycle.record : null;
	return record?.begin.spec.path === specName ? pair(record.begin, record.end?.results ?? []) : [];
}

function pair({ verify }: BeginRecord, results: readonly RecordedResult[]): readonly TracedCommand[] {
	const byText = new Map(verify.map(command => [command.command, command]));
	return results.flatMap(result => {
		const command = byText.get(result.command);
		return command ? [{ command, result }] : [];
	});
}

function aboutRequirement(requirement: Requirement, ran: readonly TracedCommand[]): readonly TracedCommand[] {
	const coverage = findCoverage(
		{ requirements: [requirement] },
		ran.map(({ command }) => command),
	);
	const noticing = new Set(coverage.requirements.flatMap(one => one.commands.map(({ command }) => command)));
	return ran.filter(({ command }) => noticing.has(command));
}
