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

/**
 * The marks of the changes at these places, in the order of their lines. A line has one: its own change's first.
 *
 * What is flipped is said once, where the requirement begins: its other lines are merely modified.
 */
export function findMarks(places: readonly LensPlace[], requirements: readonly Requirement[]): readonly Mark[] {
	const lastLines = new Map(requirements.map(requirement => [requirement.id, requirementLines(requirement).last]));
	return places.flatMap(({ line, change }): readonly Mark[] => {
		const kind = change ? kindOf(change) : 'removed';
		const last = Math.max(line, (change && lastLines.get(change.id)) ?? line);
		return kind === 'flipped' && last > line
			? [{ kind, first: line, last: line } as const, { kind: 'modified', first: line + 1, last } as const]
			: [{ kind, first: line, last }];
	});
}

function kindOf({ kind, impact }: NonNullable<LensPlace['change']>): MarkKind {
	if (impact === 'flipped') {
		return 'flipped';
	}
	return kind === 'renamed' ? 'modified' : kind;
}
