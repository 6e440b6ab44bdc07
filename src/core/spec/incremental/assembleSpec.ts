import { findConflicts } from '../problems/findConflicts';
import type { Dialect, Problem, Requirement, Section, Spec, VerifyCommand } from '../spec';
import { textOf } from './findSpan';
import type { SpecChunk } from './specChunk';

/** Put a spec together from its parts. */
export function assembleSpec(
	path: string,
	dialect: Dialect,
	factHeadings: readonly string[],
	chunks: readonly SpecChunk[],
): Spec {
	const sections: Section[] = [];
	const requirements: Requirement[] = [];
	const verify: VerifyCommand[] = [];
	const problems: Problem[] = [];
	let lines = 0;
	for (const chunk of chunks) {
		const placed = chunk.place(lines);
		pushAll(sections, placed.sections);
		pushAll(requirements, placed.requirements);
		pushAll(verify, placed.verify);
		pushAll(problems, placed.problems);
		lines += chunk.feeds;
	}
	if (chunks.some(({ mayHaveConflict }) => mayHaveConflict)) {
		pushAll(problems, findConflicts(textOf(chunks)));
		problems.sort((a, b) => a.line - b.line || a.column - b.column);
	}
	return {
		path,
		dialect,
		title: sections.find(({ depth }) => depth === 1)?.title ?? null,
		sections,
		requirements,
		verify,
		problems,
		...(factHeadings.length > 0 && { factHeadings }),
	};
}

function pushAll<Item>(list: Item[], more: readonly Item[]): void {
	for (const item of more) {
		list.push(item);
	}
}
