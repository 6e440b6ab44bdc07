import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planUndo } from '../../../src/core/apply/planUndo';
import { replay } from '../../../src/core/history/baseline/replay';
import { checkHistory } from '../../../src/core/history/checkHistory';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { fitPlan } from '../../../src/core/plan/fit/fitPlan';
import { narrowPlan } from '../../../src/core/plan/narrow/narrowPlan';
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

	it('an undone earlier cycle alone is pending again, or nothing is touched', async () => {
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

				if (undo.kind === 'failed') {
					assert.equal(undo.code, 'undo.not_possible');
					assert.deepEqual({ files: userFiles(host.disk, historyPath), text: host.disk.text(historyPath) }, applied);
					return;
				}
				await applyApproved(host, undo.plan);
				const pending = (await readSpec(host)).diff.changes;
				assert.deepEqual(kindsAndIds(pending).sort(), kindsAndIds(narrowed.plan.changes).sort());
			}),
			runs,
		);
	}).timeout(60_000);
});

async function undoLast(host: MemoryHost): Promise<void> {
	const undo = await planUndo(host, '.openspec/spec.md', 'last');
	assert.ok(undo.kind === 'planned', undo.kind === 'failed' ? undo.message : '');
	await applyApproved(host, undo.plan);
}
