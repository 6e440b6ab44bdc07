import assert from 'node:assert/strict';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { openHost } from '../../src/adapters/openHost';
import { loadPlan } from '../../src/core/plan/planStore';
import { buildViewModel } from '../../src/vscode/plan/buildViewModel';
import { planSpecChange } from '../../src/vscode/plan/planSpecChange';
import type { Session } from '../../src/vscode/session/session';
import { toSpecRef } from '../../src/vscode/session/specRef';
import { SpecSession } from '../../src/vscode/session/specSession';
import { eventually } from './support/eventually';
import { codePath, historyPath, specPath, useExample } from './support/example';
import { logged } from './support/logged';
import { openSpec } from './support/planned';
import { useSession } from './support/session';

describe('a session', () => {
	const example = useExample();
	const openSession = useSession();

	it('reads again when the spec is changed outside', async () => {
		const one = await openSpec(openSession(), specPath);
		assert.equal(pendingOf(one), 0);

		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));

		await eventually(() => assert.equal(pendingOf(one), 1));
	});

	it('reads again when the history is changed outside', async () => {
		const one = await openSpec(openSession(), specPath);

		example.write(historyPath, example.read(historyPath).slice(0, example.read(historyPath).indexOf('## Cycle 3')));

		await eventually(() => assert.equal(cyclesOf(one), 2));
	});

	it('sees the plan that another program saves, replaces and removes', async () => {
		for (const folder of ['.spec-ops', '.spec-ops/plan']) {
			mkdirSync(join(example.folder, folder));
			// So that the platform watches each before there is something in it.
			await sleep(500);
		}
		const [mine, others] = [await openSpec(openSession(), specPath), await openSpec(openSession(), specPath)];
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));

		const first = await planSpecChange(others);
		await eventually(() => assert.equal(mine.review?.plan.createdAt, first?.plan.createdAt));
		const second = await planSpecChange(others);
		await eventually(() => assert.equal(mine.review?.plan.createdAt, second?.plan.createdAt));
		await others.setReview(undefined);

		assert.notEqual(first?.plan.createdAt, second?.plan.createdAt);
		await eventually(() => assert.equal(mine.review, undefined));
	});

	it('names the file that moved after planning, also when its folder is renamed', async () => {
		const session = openSession();
		const one = await openSpec(session, specPath);
		session.select(one.spec);
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		await planSpecChange(one);

		renameSync(join(example.folder, 'src'), join(example.folder, 'lib'));

		await eventually(() => {
			assert.deepEqual(buildViewModel(session, true)?.phase, { kind: 'stale', moved: [codePath] });
		});
	});

	it('keeps a plan valid over prose and a reformatted history, and a reload', async () => {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		const one = await openSpec(openSession(), specPath);
		await planSpecChange(one);

		example.write(specPath, example.read(specPath).replace('A small Python', 'A tiny Python'));
		example.write(historyPath, example.read(historyPath).replaceAll('\n- ADDED', '\n* ADDED'));
		await one.filesChanged();
		const reloaded = await openSpec(openSession(), specPath);

		assert.deepEqual([one.review?.moved, reloaded.review?.moved], [[], []]);
		assert.equal(reloaded.review?.plan.createdAt, one.review?.plan.createdAt);
	});

	it('knows after a reload that a plan is out of date', async () => {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		await planSpecChange(await openSpec(openSession(), specPath));
		example.write(codePath, `${example.read(codePath)}# mine\n`);

		const reloaded = await openSpec(openSession(), specPath);

		assert.deepEqual(reloaded.review?.moved, [codePath]);
	});

	it('has no plan where planning was stopped', async () => {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		const one = await openSpec(openSession(), specPath);

		const begun = new Promise<void>(resolve => one.onDidChange(() => one.isBusy && resolve()));
		const planning = planSpecChange(one);
		await begun;
		one.stop();
		const { activity } = one;
		const review = await planning;

		assert.deepEqual(activity, { kind: 'planning', note: 'Stopping' });
		assert.equal(review, undefined);
		assert.equal(one.activity.kind, 'idle');
	});

	for (const [when, call] of [
		['when all but its review is done', 1],
		['when it is saved already', 2],
	] as const) {
		it(`has the plan from before where planning again is stopped ${when}`, async () => {
			example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
			const before = await planSpecChange(await openSpec(openSession(), specPath));
			const host = openHost(example.folder);
			let calls = Number.NaN;
			const list = async () => {
				calls++;
				if (calls === call) {
					one.stop();
				}
				return host.approvals.list();
			};
			const spec = toSpecRef(example.uri(specPath));
			assert.ok(before && spec);
			const one = new SpecSession(spec, async () => ({ ...host, approvals: { ...host.approvals, list } }), logged);
			await one.known();

			calls = 0;
			const review = await planSpecChange(one);

			assert.equal(review, undefined);
			assert.ok(calls >= call);
			assert.equal(one.review?.plan.createdAt, before.plan.createdAt);
			await eventually(async () => {
				const saved = await loadPlan(host, specPath);
				assert.equal(saved?.createdAt, before.plan.createdAt);
			});
			one.dispose();
		});
	}

	it('saves what was ticked last, also where an earlier save takes longer', async () => {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		const review = await planSpecChange(await openSpec(openSession(), specPath));
		const host = openHost(example.folder);
		let delayMs = 400;
		const rename = async (from: string, to: string) => {
			const wait = delayMs;
			delayMs = 0;
			await sleep(wait);
			return host.disk.rename(from, to);
		};
		const spec = toSpecRef(example.uri(specPath));
		assert.ok(review && spec);
		const one = new SpecSession(spec, async () => ({ ...host, disk: { ...host.disk, rename } }), logged);

		await Promise.all(
			[true, false].map(selected => {
				const edits = review.plan.edits.map(edit => ({ ...edit, selected }));
				return one.setReview({ ...review, plan: { ...review.plan, edits } });
			}),
		);
		await one.filesChanged();

		assert.equal(one.review?.plan.edits[0]?.selected, false);
		one.dispose();
	});

	it('forgets a spec that is deleted with its folder, and finds one that is made anew', async () => {
		const session = openSession();
		await session.discover();
		assert.deepEqual(pathsOf(session), [specPath]);
		const text = example.read(specPath);

		example.remove('.openspec');
		await eventually(() => assert.deepEqual(pathsOf(session), []));
		example.write(specPath, text);

		await eventually(() => assert.deepEqual(pathsOf(session), [specPath]));
		assert.equal(session.active?.spec.path, specPath);
	});

	it('says that a spec is missing as long as an editor shows it', async () => {
		const editor = await example.open(specPath);
		const session = openSession();
		const one: SpecSession | undefined = session.active;
		await one?.known();

		example.remove(specPath);

		await eventually(() => assert.equal(one?.reading.kind, 'failed'));
		assert.equal(session.find(editor.document.uri), one);
	});

	it('finds a second spec that is made while there is one', async () => {
		const session = openSession();
		await session.discover();

		example.write('specs/001-greeting/spec.md', '- The program MUST greet\n');

		await eventually(() => assert.deepEqual(pathsOf(session), [specPath, 'specs/001-greeting/spec.md']));
	});

	it('keeps two Roots and their plans apart', async () => {
		for (const name of ['a', 'b']) {
			example.write(`packages/${name}/.openspec/spec.md`, example.read(specPath));
			example.write(`packages/${name}/.openspec/apply.md`, example.read(historyPath));
			example.write(`packages/${name}/${codePath}`, example.read(codePath));
		}
		example.write('packages/a/.openspec/spec.md', example.read(specPath).replace('Hello', 'Welcome'));
		const session = openSession();
		const a = await openSpec(session, 'packages/a/.openspec/spec.md');
		const b = await openSpec(session, 'packages/b/.openspec/spec.md');

		await planSpecChange(a);
		await planSpecChange(b);
		session.select(b.spec);
		const phaseOfB = buildViewModel(session, true)?.phase.kind;
		session.select(a.spec);

		assert.deepEqual([pendingOf(a), pendingOf(b)], [1, 0]);
		assert.equal(phaseOfB, 'nothingPending');
		assert.equal(buildViewModel(session, true)?.phase.kind, 'planned');
		assert.equal(example.read(`packages/a/.spec-ops/plan/${encodeURIComponent(specPath)}.json`).length > 0, true);
	});

	it('reads a spec that cannot be read no more often than one that can', async () => {
		example.write(specPath, `${example.read(specPath)}\n<<<<<<< mine\n- A\n=======\n- B\n>>>>>>> theirs\n`);
		await example.open(specPath);
		const one = openSession().active;
		await one?.known();
		let reads = 0;
		one?.onDidChange(() => reads++);

		await one?.upToDate();
		await one?.upToDate();

		assert.equal(one?.reading.kind, 'failed');
		assert.equal(reads, 0);
	});
});

function pendingOf({ reading }: SpecSession): number | undefined {
	return reading.kind === 'read' ? reading.state.diff.changes.length : undefined;
}

function cyclesOf({ reading }: SpecSession): number | undefined {
	return reading.kind === 'read' ? reading.state.history.cycles.length : undefined;
}

function pathsOf(session: Session): readonly string[] {
	return session.specs.map(({ spec }) => vscode.workspace.asRelativePath(spec.uri));
}
