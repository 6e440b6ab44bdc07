import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildPlanModel } from '../../../../src/webview/plan/buildPlanModel';
import { diffModels, patchModel } from '../../../../src/webview/plan/modelPatch';
import type { PlanViewModel } from '../../../../src/webview/plan/planViewModel';
import { sampleChange, sampleEdit, sampleInput, samplePlan } from './samplePlan';

function modelOf(values: readonly number[]): PlanViewModel {
	const changes = values.map((value, at) =>
		sampleChange(null, `Part ${at} of the machine MUST use ${value} threads while it runs`, { id: `part-${at}` }),
	);
	return buildPlanModel(sampleInput(null, { changes }));
}

function sizeOf(message: unknown): number {
	return JSON.stringify(message).length;
}

describe('diffModels', () => {
	it('names only the members that differ, and none where nothing does', () => {
		const change = sampleChange('It MUST say `Hello`', 'It MUST say `Welcome`', { id: 'a' });
		const edit = sampleEdit('a.py', []);
		const before = buildPlanModel(sampleInput(samplePlan([change], [edit])));
		const after = buildPlanModel(sampleInput(samplePlan([change], [{ ...edit, selected: false }])));

		assert.deepEqual(Object.keys(diffModels(before, after)), ['edits']);
		assert.deepEqual(diffModels(after, after), {});
	});

	it('stays small where one of two thousand changes is typed in, however long the list is', () => {
		const values = Array.from({ length: 2000 }, (_, at) => at + 2);
		const before = modelOf(values);
		const retyped = modelOf(values.with(1000, 9999));
		const added = modelOf([...values, 7]);

		const sizes = [diffModels(before, retyped), diffModels(before, added)].map(sizeOf);

		assert.ok(sizeOf(before) > 400_000, `the whole model has ${sizeOf(before)} characters`);
		assert.ok(
			sizes.every(size => size < 1000),
			`the messages have ${sizes.join(' and ')} characters`,
		);
	});
});

describe('patchModel', () => {
	it('gives the model that the patch was made for, whatever came, went or moved', () => {
		const rows = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 });

		fc.assert(
			fc.property(rows, rows, (old, now) => {
				const before = modelOf(old);
				const after = modelOf(now);

				assert.deepEqual(patchModel(before, diffModels(before, after)), after);
			}),
		);
	});
});
