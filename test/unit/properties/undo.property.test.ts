import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planUndo } from '../../../src/core/apply/planUndo';
import { propertyRuns } from './propertyRuns';
import { openTree, planCase, planTree, treeOf } from './randomPlans';
import { applyApproved, readSpec, specPath } from './settings';

describe('random plans', () => {
	it('are undone to the byte, the mode and the existence of every file, whether they passed or failed', async () => {
		await fc.assert(
			fc.asyncProperty(planCase, async drawn => {
				const host = openTree(drawn);
				const before = await treeOf(host);
				await applyApproved(host, await planTree(host, drawn));

				const undo = await planUndo(host, specPath, 'last');
				assert.ok(undo.kind === 'planned', undo.kind === 'failed' ? undo.message : '');
				await applyApproved(host, undo.plan);

				assert.deepEqual(await treeOf(host), before);
				assert.equal((await readSpec(host)).baseline.text, '');
			}),
			{ numRuns: propertyRuns },
		);
	}).timeout(900_000);
});
