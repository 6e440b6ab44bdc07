import assert from 'node:assert/strict';
import { declaredIds } from './hostileCase';
import { type HostileStage, hostileIds } from './hostileIds';

/** A test that fails where an entry of the stage's list has no case in it, or a case is not in its list. */
export function requireCases(stage: HostileStage): void {
	describe(`the list of hostile inputs (${stage})`, () => {
		it('has a case in this stage for each of its entries, and no other case', () => {
			const cases = [...declaredIds()].sort();

			assert.deepEqual(cases, [...hostileIds[stage]].sort());
		});
	});
}
