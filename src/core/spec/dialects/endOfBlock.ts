import type { SectionPath } from '../statements/sectionPath';

/** Index of the section after those of a requirement: the next one that is not deeper. */
export function endOfBlock(sections: readonly SectionPath[], at: number): number {
	const depth = sections[at]?.depth ?? 0;
	let end = at + 1;
	while (end < sections.length && (sections[end]?.depth ?? 0) > depth) {
		end++;
	}
	return end;
}
