import type { Change } from '../../core/diff/change';
import type { Requirement, Section, Spec } from '../../core/spec/spec';
import type { LensPlace } from './placeLenses';

/** The changes of a section, offered over its heading. */
export interface SectionPlace {
	/** Of the heading, from 1; the first line for what stands above all headings. */
	readonly line: number;
	readonly changes: readonly Change[];
}

type SectionedSpec = Pick<Spec, 'sections'> & {
	readonly requirements: readonly Pick<Requirement, 'line' | 'endLine'>[];
};

/** Gather places, which ascend, under the headings that they stand below; headings of requirements are none of these. */
export function placeSections(places: readonly LensPlace[], spec: SectionedSpec): readonly SectionPlace[] {
	const sections = headingsAround(spec);
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

/** The headings that stand within no requirement, such as that of a scenario. */
function headingsAround({ sections, requirements }: SectionedSpec): readonly Section[] {
	let at = 0;
	return sections.filter(({ line }) => {
		while ((requirements[at]?.endLine ?? line) < line) {
			at++;
		}
		return (requirements[at]?.line ?? line + 1) > line;
	});
}
