import type { Change } from '../../diff/change';
import { diffSpecs } from '../../diff/diffSpecs';
import type { SpecState } from '../../plan/state/readState';
import { parseSpec } from '../../spec/parseSpec';

/** What taking a cycle back does to the baseline: its changes in reverse, as far as they still stand. */
export function undoChanges({ baselineSpec, specPath, spec }: SpecState, undone: string): readonly Change[] {
	const { changes } = diffSpecs(baselineSpec, parseSpec(specPath, undone, spec));
	return changes.map(change => ({ ...change, state: 'edits' }));
}
