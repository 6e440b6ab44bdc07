import type { Change } from '../../core/diff/change';
import type { Section } from '../../core/spec/spec';
import type { LensPlace } from './placeLenses';

/** The changes of a section, offered over its heading. */
export interface SectionPlace {
	/** Of the heading, from 1; the first line for what stands above all headings. */
	readonly line: number;
	readonly changes: readonly Change[];
}

/** Gather places, which ascend, under the headings that they stand below. */
export function placeSections(places: readonly LensPlace[], sections: readonly Section[]): readonly SectionPlace[] {
	const gathered: { line: number; changes: Change[] }[] = [];
	let next = 0;
	let heading = 1;
	for (const { line, change, removed } of places) {
		for (let at = sections[next]; at && at.line <= line; at = sections[next]) {
			heading = at.line;
			next++;
		}
		const last = gathered.at(-1);
		const group = last?.line === heading ? last : { line: heading, changes: [] };
		group.changes.push(...(change ? [change] : []), ...removed);
		if (group !== last) {
			gathered.push(group);
		}
	}
	return gathered;
}
