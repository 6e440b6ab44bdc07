import assert from 'node:assert/strict';
import { applyPlan } from '../../../../../../src/core/apply/applyPlan';
import { createModelPlanner } from '../../../../../../src/core/plan/model/modelPlanner';
import { planAdopt } from '../../../../../../src/core/plan/planAdopt';
import { planSpec } from '../../../../../../src/core/plan/planSpec';
import { historyPathOf } from '../../../../../../src/core/spec/specPaths';
import { memoryHost, neverCancelled } from '../../../../support/memoryHost';
import { specimens } from '../../../dialects/specimens';
import { finishing, scriptedModel } from '../support';

const unverified = { verify: false, allowProtected: () => false };

/** A Root in which the baseline of a spec is adopted, and the spec changed since. */
async function changedHost(path: string, baseline: string, spec: string) {
	const host = memoryHost({ files: { [path]: baseline, 'server.toml': 'port = 8080\n' } });
	const adopted = await planAdopt(host, path);
	assert.ok(adopted.kind === 'planned');
	assert.equal((await applyPlan(host, adopted.plan, unverified, neverCancelled)).kind, 'applied');
	host.disk.put(path, spec);
	return host;
}

describe('the task of a model', () => {
	for (const [name, { path, baseline, spec, port, added }] of Object.entries(specimens)) {
		it(`names the changes of ${name}, and its plan is applied`, async () => {
			const host = await changedHost(path, baseline, spec);
			const edit = { path: 'server.toml', old_text: '8080', new_text: '9090' };
			const model = scriptedModel([[['edit_file', edit]], [finishing(['server.toml'])]]);

			const outcome = await planSpec(host, path, { planner: createModelPlanner(model) }, neverCancelled);

			assert.ok(outcome.kind === 'planned', JSON.stringify(outcome));
			const [first] = model.heard[0]?.messages ?? [];
			const task = first?.role === 'user' ? first.text : '';
			assert.match(task, new RegExp(`id: "${port}"[\\s\\S]*before: .*8080.*\nnow: .*9090`));
			assert.ok(task.includes(`id: ${JSON.stringify(added)}`));
			assert.equal((await applyPlan(host, outcome.plan, unverified, neverCancelled)).kind, 'applied');
			assert.equal(host.disk.text('server.toml'), 'port = 9090\n');
			assert.match(host.disk.text(historyPathOf(path)) ?? '', /## Cycle 2 /);
		});
	}

	it('tells what a delta asks for, and the scenarios that differ by their steps', async () => {
		const path = 'openspec/changes/b/specs/a/spec.md';
		const delta = (step: string) =>
			`## MODIFIED Requirements\n\n### Requirement: Port\nIt SHALL listen.\n\n#### Scenario: Open\n- **THEN** ${step}\n`;
		const host = await changedHost(path, delta('it waits'), delta('it serves'));
		const model = scriptedModel([[finishing([])]]);

		await planSpec(host, path, { planner: createModelPlanner(model) }, neverCancelled);

		const [first] = model.heard[0]?.messages ?? [];
		const task = first?.role === 'user' ? first.text : '';
		assert.match(task, /delta: MODIFIED, the software is to do this instead of/);
		assert.match(task, /scenario before "Open":\n {2}THEN it waits\nscenario now "Open":\n {2}THEN it serves/);
	});
});
