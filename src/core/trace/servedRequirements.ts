import { recordedSpecPath } from '../history/baseline/movers';
import type { BeginRecord } from '../history/record';
import { inRecord, sourcesOf } from './cycleSources';
import type { FileStep } from './fileSteps';

/** A requirement that an edit served. */
export interface ServedRequirement {
	/** Path of its spec from the Root. */
	readonly specPath: string;
	/** As the last cycle that renamed it calls it. */
	readonly id: string;
	/** Its words when the edit was made; `undefined` where the cycle left them alone. */
	readonly text: string | undefined;
}

/** The requirements that a recorded edit served, under the ids that they have by now. */
export function servedRequirements(step: FileStep): readonly ServedRequirement[] {
	const begin = step.cycle.record?.begin;
	const requirements = step.edit?.requirements ?? [];
	if (!begin || requirements.length === 0) {
		return [];
	}
	const specPath = recordedSpecPath(step.source.path, begin.spec.path);
	const later = laterIds(step, begin);
	return requirements.map(id => {
		const change = begin.changes.find(one => one.id === id);
		return { specPath, id: later(id), text: (change?.after ?? change?.before)?.text };
	});
}

/** Follows ids through the cycles after a step. */
function laterIds({ source, cycle }: FileStep, { spec }: BeginRecord): (id: string) => string {
	const { cycles } = source.history;
	const sources = sourcesOf(source.history, source.text);
	const from = cycles.indexOf(cycle) + 1;
	return first => {
		let id = first;
		for (let index = from; index < cycles.length; index++) {
			const renames = sources.at(index).includes(`"wasId":${inRecord(id)}`);
			const begin = renames ? cycles[index]?.record?.begin : undefined;
			const change = begin?.spec.path === spec.path ? begin.changes.find(({ wasId }) => wasId === id) : undefined;
			id = change?.id ?? id;
		}
		return id;
	};
}
