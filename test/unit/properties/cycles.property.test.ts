import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planUndo } from '../../../src/core/apply/planUndo';
import type { Change } from '../../../src/core/diff/change';
import { replay } from '../../../src/core/history/baseline/replay';
import { checkHistory } from '../../../src/core/history/checkHistory';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { openConflicts } from '../../../src/core/plan/edits/openConflicts';
import { fitPlan } from '../../../src/core/plan/fit/fitPlan';
import { narrowPlan } from '../../../src/core/plan/narrow/narrowPlan';
import type { Edit, Plan } from '../../../src/core/plan/plan';
import type { MemoryHost } from '../support/memoryHost';
import { userFiles } from '../support/userFiles';
import {
	applyApproved,
	historyPath,
	kindsAndIds,
	openSettings,
	planSettings,
	readSpec,
	type SettingsCase,
	settingsCase,
} from './settings';

const runs = { numRuns: 20 };

/** Every recorded text of the spec can be had again from apply.md alone. */
function assertReplays(host: MemoryHost, left: ReadonlyMap<number, string>): void {
	const text = host.disk.text(historyPath) ?? '';
	const history = parseHistory(text);
	for (const cycle of history.cycles) {
		const replayed = replay(history, cycle);
		assert.equal(replayed.kind === 'replayed' && replayed.text, left.get(cycle.number ?? 0));
	}
	const problems = checkHistory(text, history).filter(({ severity }) => severity !== 'info');
	assert.deepEqual([...history.problems, ...problems], []);
}

async function applyAll(drawn: SettingsCase): Promise<MemoryHost> {
	const host = await openSettings(drawn);
	const plan = await planSettings(host);
	if (plan.changes.length > 0) {
		await applyApproved(host, plan);
	}
	return host;
}

describe('cycles of random settings', () => {
	it('partial applies in any order end where one full apply does, and the rest is valid after each', async () => {
		await fc.assert(
			fc.asyncProperty(settingsCase, fc.infiniteStream(fc.nat(100)), async (drawn, picks) => {
				const full = await applyAll(drawn);
				const host = await openSettings(drawn);
				const left = new Map([[1, (await readSpec(host)).baseline.text]]);
				let plan: Awaited<ReturnType<typeof planSettings>> | null = await planSettings(host);
				while (plan && plan.changes.length > 0) {
					const before = await readSpec(host);
					const target = plan.changes[picks.next().value % plan.changes.length]?.id ?? '';
					const narrowed = narrowPlan(plan, [target], before);
					assert.ok(narrowed.kind === 'narrowed');
					const applied = await applyApproved(host, narrowed.plan, { whole: plan });
					const after = await readSpec(host);
					const taken = new Set(narrowed.plan.changes.map(({ kind, id }) => `${kind} ${id}`));

					assert.equal(applied.status, 'applied');
					assert.deepEqual(
						kindsAndIds(after.diff.changes).sort(),
						kindsAndIds(before.diff.changes)
							.filter(key => !taken.has(key))
							.sort(),
					);
					assert.equal(applied.rest?.changes.length ?? 0, plan.changes.length - narrowed.plan.changes.length);
					assert.equal(applied.rest ? (await fitPlan(host, applied.rest)).kind : 'fits', 'fits');
					left.set(applied.cycle, after.baseline.text);
					plan = applied.rest;
				}
				const [ended, wanted] = [await readSpec(host), await readSpec(full)];
				assert.deepEqual(ended.diff.changes, []);
				assert.equal(ended.baseline.text, wanted.baseline.text);
				assert.deepEqual(userFiles(host.disk, historyPath), userFiles(full.disk, historyPath));
				assertReplays(host, left);
			}),
			runs,
		);
	}).timeout(60_000);

	it('undo gives the files and the baseline from before, and undoing that those from after', async () => {
		await fc.assert(
			fc.asyncProperty(settingsCase, async drawn => {
				const before = await openSettings(drawn);
				const host = await applyAll(drawn);
				if ((await readSpec(host)).history.cycles.length === 1) {
					return;
				}
				const after = { files: userFiles(host.disk, historyPath), baseline: (await readSpec(host)).baseline.text };

				await undoLast(host);
				assert.deepEqual(userFiles(host.disk, historyPath), userFiles(before.disk, historyPath));
				assert.equal((await readSpec(host)).baseline.text, (await readSpec(before)).baseline.text);

				await undoLast(host);
				assert.deepEqual(userFiles(host.disk, historyPath), after.files);
				assert.equal((await readSpec(host)).baseline.text, after.baseline);
			}),
			runs,
		);
	}).timeout(60_000);

	it('an undone earlier cycle alone is pending again, once what met later ones is resolved', async () => {
		await fc.assert(
			fc.asyncProperty(settingsCase, fc.nat(100), async (drawn, pick) => {
				const host = await openSettings(drawn);
				const first = await planSettings(host);
				const target = first.changes[pick % Math.max(1, first.changes.length)]?.id;
				if (target === undefined) {
					return;
				}
				const narrowed = narrowPlan(first, [target], await readSpec(host));
				assert.ok(narrowed.kind === 'narrowed');
				const { rest } = await applyApproved(host, narrowed.plan, { whole: first });
				if (!rest) {
					return;
				}
				await applyApproved(host, rest);
				const applied = { files: userFiles(host.disk, historyPath), text: host.disk.text(historyPath) };

				const undo = await planUndo(host, '.openspec/spec.md', 2);

				assert.ok(undo.kind === 'planned', undo.kind === 'failed' ? undo.message : '');
				if (undo.plan.edits.some(edit => openConflicts(edit) > 0)) {
					await assert.rejects(applyApproved(host, undo.plan), /both sides/);
					assert.deepEqual({ files: userFiles(host.disk, historyPath), text: host.disk.text(historyPath) }, applied);
				}
				await applyApproved(host, keepAsItIs(undo.plan));
				const pending = (await readSpec(host)).diff.changes;
				// Where later cycles moved others, too, no order tells any more which one moved first.
				const wanted = statementsOf(narrowed.plan.changes);
				const found = statementsOf(pending);
				assert.deepEqual(
					wanted.filter(one => !found.includes(one)),
					[],
				);
				// What comes along is told.
				assert.ok(found.length === wanted.length || undo.plan.notes?.[0]?.includes('in the same place'));
			}),
			runs,
		);
	}).timeout(60_000);

	it('every spec of the past is in the history after partial applies, failures and undos in any order', async () => {
		const step = fc.record({ kind: fc.constantFrom('part', 'fail', 'undo'), pick: fc.nat(100) });

		await fc.assert(
			fc.asyncProperty(settingsCase, fc.array(step, { minLength: 2, maxLength: 5 }), async (drawn, steps) => {
				const host = await openSettings(drawn);
				const left = new Map([[1, (await readSpec(host)).baseline.text]]);
				for (const { kind, pick } of steps) {
					const cycle = kind === 'undo' ? await undoAny(host, pick) : await applyPart(host, kind === 'fail', pick);
					if (cycle !== undefined) {
						const begin = (await readSpec(host)).history.cycles.at(-1)?.record?.begin;
						const moved = kind === 'fail' ? undefined : (await readSpec(host)).baseline.text;
						left.set(cycle, moved ?? specOfFailed(host, begin?.spec.after));
					}
				}

				assertReplays(host, left);
			}),
			runs,
		);
	}).timeout(120_000);
});

/** What changes take away and bring, whichever of it they take for one requirement. */
function statementsOf(changes: readonly Change[]): readonly string[] {
	return changes
		.filter(({ kind }) => kind !== 'moved')
		.flatMap(({ before, after }) => [before ? `-${before.text}` : '', after ? `+${after.text}` : ''])
		.filter(text => text !== '');
}

/** The plan with every file that met later changes left as it is. */
function keepAsItIs(plan: Plan): Plan {
	const keep = (edit: Edit): Edit => (edit.conflict ? { ...edit, selected: false } : edit);
	return { ...plan, edits: plan.edits.map(keep) };
}

/** Take any cycle back that can be; the number of the new one. */
async function undoAny(host: MemoryHost, pick: number): Promise<number | undefined> {
	const { cycles } = (await readSpec(host)).history;
	const undo = await planUndo(host, '.openspec/spec.md', cycles[pick % cycles.length]?.number ?? 1);
	return undo.kind === 'planned' ? (await applyApproved(host, keepAsItIs(undo.plan))).cycle : undefined;
}

/** Apply one of the pending changes, with a command that passes or not; the number of the cycle, where it is possible alone. */
async function applyPart(host: MemoryHost, fails: boolean, pick: number): Promise<number | undefined> {
	try {
		const plan = await planSettings(host);
		const target = plan.changes[pick % Math.max(1, plan.changes.length)]?.id ?? '';
		const narrowed = narrowPlan(plan, [target], await readSpec(host));
		assert.ok(narrowed.kind === 'narrowed');
		const verify = narrowed.plan.verify.map(command => ({ ...command, expect: { exit: fails ? 1 : 0 } }));
		return (await applyApproved(host, { ...narrowed.plan, verify }, { whole: plan })).cycle;
	} catch (error) {
		// What failed before left the files in another state than the planner of these tests can count on.
		assert.ok(error instanceof assert.AssertionError);
		return undefined;
	}
}

/** What a cycle that failed was to leave: the spec as it was stored then. */
function specOfFailed(host: MemoryHost, after: string | undefined): string {
	const hash = after?.slice('sha256:'.length) ?? '';
	return host.disk.text(`.spec-ops/objects/${hash.slice(0, 2)}/${hash.slice(2)}`) ?? assert.fail('not stored');
}

async function undoLast(host: MemoryHost): Promise<void> {
	const undo = await planUndo(host, '.openspec/spec.md', 'last');
	assert.ok(undo.kind === 'planned', undo.kind === 'failed' ? undo.message : '');
	await applyApproved(host, undo.plan);
}
