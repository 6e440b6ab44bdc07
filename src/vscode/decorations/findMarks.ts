import { requirementLines } from '../../core/spec/requirementLines';
import type { Requirement } from '../../core/spec/spec';
import type { LensPlace } from '../codelens/placeLenses';

/** What a line is marked with: how its requirement differs from the baseline, or that one was removed beside it. */
export type MarkKind = 'added' | 'modified' | 'moved' | 'flipped' | 'removed';

/** A mark beside the text. Lines from 1, both inclusive. */
export interface Mark {
	readonly kind: MarkKind;
	readonly first: number;
	readonly last: number;
}

/** The marks of the changes at these places, in the order of their lines. A line has one: its own change's first. */
export function findMarks(places: readonly LensPlace[], requirements: readonly Requirement[]): readonly Mark[] {
	const lastLines = new Map(requirements.map(requirement => [requirement.id, requirementLines(requirement).last]));
	return places.map(({ line, change }) => {
		const last = (change && lastLines.get(change.id)) ?? line;
		return { kind: change ? kindOf(change) : 'removed', first: line, last: Math.max(line, last) };
	});
}

function kindOf({ kind, impact }: NonNullable<LensPlace['change']>): MarkKind {
	if (impact === 'flipped') {
		return 'flipped';
	}
	return kind === 'renamed' ? 'modified' : kind;
}
