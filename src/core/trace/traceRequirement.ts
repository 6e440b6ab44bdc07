import { movedBaseline } from '../history/baseline/movers';
import type { Cycle } from '../history/history';
import type { Requirement } from '../spec/spec';
import { type CycleSources, sourcesOf } from './cycleSources';
import { findLastRun, type LastRun } from './findLastRun';
import { findUndone } from './findUndone';
import { type CycleQuery, type RequirementCycle, requirementCycles } from './requirementCycles';

/** What a cycle did to a requirement, or with it. */
export type StepRole =
	| 'introduced'
	| 'changed'
	| 'moved'
	| 'renamed'
	| 'removed'
	/** It edited files for the requirement and left its words. */
	| 'served'
	/** It took back an earlier cycle. */
	| 'undone'
	/** It ran the commands of an earlier cycle again. */
	| 'verified'
	/** Written by hand, and names a value of it. */
	| 'named';

/** Whether what a cycle did counts. */
export type StepEffect = 'stands' | 'undone' | 'failed' | 'open';

/** A cycle in the story of a requirement. */
export interface TraceStep extends RequirementCycle {
	readonly role: StepRole;
	readonly effect: StepEffect;
}

/** A file that was edited for a requirement. */
export interface TracedFile {
	/** From the Root, as the last cycle that edited it for the requirement names it. */
	readonly path: string;
	/** That cycle. */
	readonly cycle: Cycle;
}

/** The story of a requirement. */
export interface RequirementTrace {
	/** Cycles about it, oldest first. */
	readonly steps: readonly TraceStep[];
	/** The cycle that brought it, as far as the history tells; one that counts comes before one that does not. */
	readonly introduced: TraceStep | undefined;
	/** The last cycle that changed it or files for it, and that counts. */
	readonly last: TraceStep | undefined;
	/** By the last cycle that edited them, newest first. */
	readonly files: readonly TracedFile[];
	/** The last verification that tells something of it; `undefined` where none did since it was last changed. */
	readonly run: LastRun | undefined;
}

export interface TraceQuery extends Omit<CycleQuery, 'limit'> {
	/** As the spec has it now; `undefined` where it was removed. */
	readonly requirement: Requirement | undefined;
}

/**
 * Trace a requirement through a history: who brought it, what changed it and why, which files were edited for it, and
 * which verification tells whether it holds.
 *
 * Cycles written by hand count as far as they show the requirement in their diff, or name a value of it.
 */
export function traceRequirement(query: TraceQuery): RequirementTrace {
	const { history, historyText, requirement } = query;
	const about = requirementCycles({ ...query, limit: Number.POSITIVE_INFINITY }).toReversed();
	const sources = sourcesOf(history, historyText);
	const undone = findUndone(history, sources);
	const oldest = about.find(({ isOwn }) => isOwn);
	const verified = verifications(query, about, sources);
	const lifted = new Set(verified.flatMap(({ cycle, effect }) => (effect === 'stands' ? verifiedBy(cycle) : [])));
	const own = about.map(one => toStep(one, one === oldest, effectOf(one.cycle, undone, lifted)));
	const steps = [...own, ...verified].sort((a, b) => a.cycle.line - b.cycle.line);
	const introductions = steps.filter(({ role }) => role === 'introduced');
	const last = steps.findLast(step => changesSomething(step) && step.effect === 'stands');
	const from = last ? history.cycles.indexOf(last.cycle) : 0;
	return {
		steps,
		introduced: introductions.find(({ effect }) => effect === 'stands') ?? introductions[0],
		last,
		files: filesOf(steps),
		run: requirement && findLastRun({ history, sources, from, requirement, specName: query.specName }),
	};
}

function toStep(one: RequirementCycle, isOldest: boolean, effect: StepEffect): TraceStep {
	return { ...one, role: roleOf(one, isOldest), effect };
}

/** Identity of the cycle that a cycle verified again. */
function verifiedBy({ record }: Cycle): readonly string[] {
	return record?.begin.verifies === undefined ? [] : [record.begin.verifies];
}

function roleOf({ cycle, isOwn, change }: RequirementCycle, isOldest: boolean): StepRole {
	if (!isOwn) {
		return 'named';
	}
	if (cycle.record?.begin.undoes !== undefined) {
		return 'undone';
	}
	if (change?.kind === 'added' || (isOldest && !cycle.record)) {
		return 'introduced';
	}
	if (!change) {
		return cycle.record ? 'served' : 'changed';
	}
	return change.kind === 'modified' ? 'changed' : change.kind;
}

/** @param lifted Identities of the cycles that a later verification proved. */
function effectOf(cycle: Cycle, undone: ReadonlySet<string>, lifted: ReadonlySet<string>): StepEffect {
	const id = cycle.id ?? '';
	if (undone.has(id)) {
		return 'undone';
	}
	if (lifted.has(id) || movedBaseline(cycle)) {
		return 'stands';
	}
	return cycle.status === 'failed' ? 'failed' : 'open';
}

function changesSomething({ role }: TraceStep): boolean {
	return role !== 'named' && role !== 'verified';
}

/** Cycles that only verified one of the requirement's own. */
function verifications(
	{ history }: TraceQuery,
	own: readonly RequirementCycle[],
	sources: CycleSources,
): readonly TraceStep[] {
	const ids = new Set(own.flatMap(({ cycle }) => cycle.id ?? []));
	const known = new Set(own.map(({ cycle }) => cycle));
	return history.cycles.flatMap((cycle, index) => {
		const isCandidate = !known.has(cycle) && sources.at(index).includes('"verifies":');
		const verifies = isCandidate ? cycle.record?.begin.verifies : undefined;
		return verifies !== undefined && ids.has(verifies)
			? [{ cycle, isOwn: true, paths: [], role: 'verified', effect: cycle.status === 'applied' ? 'stands' : 'failed' }]
			: [];
	});
}

function filesOf(steps: readonly TraceStep[]): readonly TracedFile[] {
	const files = new Map<string, TracedFile>();
	for (const { cycle, paths, effect } of steps.toReversed()) {
		for (const path of effect === 'undone' ? [] : paths) {
			if (!files.has(path)) {
				files.set(path, { path, cycle });
			}
		}
	}
	return [...files.values()];
}
