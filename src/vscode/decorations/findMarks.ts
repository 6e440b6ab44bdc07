import type { AgainstMain } from '../../core/diff/compareWithMain';
import { shownKind } from '../../core/diff/shownKind';
import { requirementLines } from '../../core/spec/requirementLines';
import type { Requirement } from '../../core/spec/spec';
import type { LensPlace } from '../codelens/placeLenses';

/**
 * What a line is marked with: how its requirement differs from the baseline, or that one was removed beside it. The entry
 * of a delta is marked with what it asks for.
 */
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
 * What is flipped or removed is said once, where the requirement begins: other lines of a flipped one are merely modified.
 *
 * @param againstMain What a delta does to its main spec.
 */
export function findMarks(
	places: readonly LensPlace[],
	requirements: readonly Requirement[],
	againstMain: AgainstMain = new Map(),
): readonly Mark[] {
	const lastLines = new Map(requirements.map(requirement => [requirement.id, requirementLines(requirement).last]));
	return places.flatMap(({ line, change }): readonly Mark[] => {
		const kind = change ? kindOf(shownKind(change, againstMain)) : 'removed';
		const last = Math.max(line, (change && lastLines.get(change.id)) ?? line);
		if (last === line || kind === 'removed') {
			return [{ kind, first: line, last: line }];
		}
		return kind === 'flipped'
			? [{ kind, first: line, last: line } as const, { kind: 'modified', first: line + 1, last } as const]
			: [{ kind, first: line, last }];
	});
}

function kindOf({ kind, impact }: ReturnType<typeof shownKind>): MarkKind {
	if (impact === 'flipped') {
		return 'flipped';
	}
	return kind === 'renamed' ? 'modified' : kind;
}
