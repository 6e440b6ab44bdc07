import assert from 'node:assert/strict';
import type { Applied } from '../../../../src/core/apply/applied';
import { applyPlan } from '../../../../src/core/apply/applyPlan';
import { planUndo } from '../../../../src/core/apply/planUndo';
import { createLiteralPlanner } from '../../../../src/core/plan/literal/literalPlanner';
import { markImplemented } from '../../../../src/core/plan/markImplemented';
import { narrowPlan } from '../../../../src/core/plan/narrow/narrowPlan';
import { restoreRequirement } from '../../../../src/core/plan/narrow/restoreRequirement';
import type { Plan } from '../../../../src/core/plan/plan';
import { planAdopt } from '../../../../src/core/plan/planAdopt';
import { planSpec } from '../../../../src/core/plan/planSpec';
import { readState, type SpecState } from '../../../../src/core/plan/state/readState';
import { planRecord } from '../../../../src/core/record/planRecord';
import { historyPathOf } from '../../../../src/core/spec/specPaths';
import { requirementCycles } from '../../../../src/core/trace/requirementCycles';
import { traceQuery } from '../../../../src/core/trace/traceQuery';
import { type MemoryHost, memoryHost, neverCancelled } from '../../support/memoryHost';
import { type Specimen, specimens } from './specimens';

const server = 'port = 8080\ngreeting = "Hello"\n';

async function stateOf(host: MemoryHost, path: string): Promise<SpecState> {
	const read = await readState(host, path);
	assert.ok(read.kind === 'read');
	return read.state;
}

async function apply(host: MemoryHost, plan: Plan, whole?: Plan): Promise<Applied> {
	const options = { verify: false, allowProtected: () => false, ...(whole && { whole }) };
	const outcome = await applyPlan(host, plan, options, neverCancelled);
	assert.ok(outcome.kind === 'applied', outcome.kind === 'failed' ? outcome.message : outcome.kind);
	return outcome;
}

/** A Root in which the baseline is adopted, and the spec changed since. */
async function changedHost({ path, baseline, spec }: Specimen): Promise<MemoryHost> {
	const host = memoryHost({ files: { [path]: baseline, 'server.toml': server } });
	const adopted = await planAdopt(host, path);
	assert.ok(adopted.kind === 'planned');
	await apply(host, adopted.plan);
	host.disk.put(path, spec);
	return host;
}

async function planAll(host: MemoryHost, { path }: Specimen): Promise<Plan> {
	const outcome = await planSpec(host, path, { planner: createLiteralPlanner() }, neverCancelled);
	assert.ok(outcome.kind === 'planned');
	return outcome.plan;
}

for (const [name, specimen] of Object.entries(specimens)) {
	const { path, baseline, spec, port, greeting, added } = specimen;

	describe(name, () => {
		it('is planned by its requirements', async () => {
			const host = await changedHost(specimen);

			const plan = await planAll(host, specimen);

			assert.deepEqual(plan.changes.map(({ kind, id }) => `${kind} ${id}`).sort(), [
				...[`added ${added}`, `modified ${greeting}`, `modified ${port}`].sort(),
			]);
			assert.deepEqual(
				plan.edits.map(edit => [edit.path, edit.text, [...edit.requirements].sort()]),
				[['server.toml', 'port = 9090\ngreeting = "Welcome"\n', [greeting, port].sort()]],
			);
		});

		it('is applied in parts, in any order, and ends with nothing pending', async () => {
			for (const order of [
				[port, greeting, added],
				[added, greeting, port],
				[greeting, added, port],
			]) {
				const host = await changedHost(specimen);
				let whole = markImplemented(await planAll(host, specimen), [added]);
				for (const [index, id] of order.entries()) {
					const narrowed = narrowPlan(whole, [id], await stateOf(host, path));
					assert.ok(narrowed.kind === 'narrowed', narrowed.kind === 'failed' ? narrowed.message : '');

					const applied = await apply(host, narrowed.plan, whole);

					const left = order.slice(index + 1).sort();
					assert.deepEqual((await stateOf(host, path)).diff.changes.map(change => change.id).sort(), left);
					assert.deepEqual((applied.rest?.changes ?? []).map(change => change.id).sort(), left);
					whole = applied.rest ?? whole;
				}
				assert.equal(host.disk.text('server.toml'), 'port = 9090\ngreeting = "Welcome"\n');
				assert.equal((await stateOf(host, path)).baseline.text, spec);
			}
		}).timeout(20_000);

		it('is undone, and its history tells of each requirement', async () => {
			const host = await changedHost(specimen);
			const whole = await planAll(host, specimen);
			const narrowed = narrowPlan(whole, [greeting], await stateOf(host, path));
			assert.ok(narrowed.kind === 'narrowed');
			await apply(host, narrowed.plan, whole);
			const state = await stateOf(host, path);

			const told = requirementCycles({ ...traceQuery(state, greeting), limit: 1 });
			const undo = await planUndo(host, path, 2);

			assert.deepEqual(
				told.map(({ cycle, change, paths }) => [cycle.number, change?.after?.text.includes('Welcome'), paths]),
				[[2, true, ['server.toml']]],
			);
			assert.ok(undo.kind === 'planned', undo.kind === 'failed' ? undo.message : '');
			await apply(host, undo.plan);
			assert.equal(host.disk.text('server.toml'), server);
			assert.equal((await stateOf(host, path)).baseline.text, baseline);
		});

		it('gets back a requirement that was removed, and nothing else', async () => {
			const host = await changedHost({ ...specimen, baseline: spec, spec: baseline });
			const state = await stateOf(host, path);
			const removed = state.diff.changes.find(({ kind }) => kind === 'removed')?.id ?? assert.fail();

			const restored = restoreRequirement(state, removed);

			assert.ok(restored.kind === 'restored', restored.kind === 'failed' ? restored.message : '');
			host.disk.put(path, restored.text);
			const { changes } = (await stateOf(host, path)).diff;
			assert.deepEqual(
				changes.map(({ kind, after }) => [kind, /8080|Hello/.exec(after?.text ?? '')?.[0]]),
				[
					['modified', '8080'],
					['modified', 'Hello'],
				],
			);
		});

		it('is recorded with the code that was changed by hand, in the history of its folder', async () => {
			const host = await changedHost(specimen);
			host.disk.put('server.toml', 'port = 9090\ngreeting = "Welcome"\n');

			const planned = await planRecord(host, path, { propose: 'Move.', verify: [] }, neverCancelled);
			assert.ok(planned.kind === 'planned', planned.kind === 'failed' ? planned.message : planned.kind);
			await apply(host, planned.plan);

			const { diff, history } = await stateOf(host, path);
			assert.deepEqual(diff.changes, []);
			assert.deepEqual(
				history.cycles.at(-1)?.changes.map(change => change.path),
				['server.toml'],
			);
			assert.ok(host.disk.text(historyPathOf(path))?.includes('Move.'));
		});
	});
}

describe('the rest of a plan for criteria of Kiro', () => {
	it('keeps its edits where the number of a removed criterion moves', async () => {
		const { path } = specimens['requirements of Kiro'] ?? assert.fail();
		const criteria = (...texts: readonly string[]) =>
			`### Requirement 1\n\n#### Acceptance Criteria\n\n${texts.map((text, index) => `${index + 1}. ${text}\n`).join('')}`;
		const [log, port, greeting] = ['THE app SHALL log', 'The port SHALL be 8080', 'The greeting SHALL be `Hello`'];
		const baseline = criteria(log, port, greeting);
		const spec = criteria(port.replace('8080', '9090'), greeting.replace('Hello', 'Welcome'));
		const specimen = { path, baseline, spec, port: '1.1', greeting: '1.2', added: '' };
		const host = await changedHost(specimen);
		const whole = await planAll(host, specimen);
		const removed = whole.changes.find(({ kind }) => kind === 'removed')?.id ?? assert.fail();
		const narrowed = narrowPlan(whole, ['1.2'], await stateOf(host, path));
		assert.ok(narrowed.kind === 'narrowed', narrowed.kind === 'failed' ? narrowed.message : '');

		const applied = await apply(host, narrowed.plan, markImplemented(whole, [removed]));

		assert.deepEqual(narrowed.companions, []);
		const ids = applied.rest?.changes.map(({ id }) => id) ?? [];
		assert.deepEqual(applied.rest?.changes.map(({ kind, state }) => `${kind} ${state}`).sort(), [
			...['modified edits', 'removed implemented'],
		]);
		assert.ok(applied.rest?.edits.every(({ requirements }) => requirements.every(id => ids.includes(id))));
	});
});
