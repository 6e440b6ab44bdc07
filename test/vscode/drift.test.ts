import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Planner, PlanRequest } from '../../src/core/plan/planner';
import { applyReviewedPlan } from '../../src/vscode/apply/applyReviewedPlan';
import { DriftWatch } from '../../src/vscode/drift/driftWatch';
import { leaveFree } from '../../src/vscode/drift/leaveFree';
import { rewriteDrift } from '../../src/vscode/drift/rewriteDrift';
import { acceptDrift, reapplyDrift } from '../../src/vscode/drift/settleDrift';
import { showDrift } from '../../src/vscode/drift/showDrift';
import { recordedScheme } from '../../src/vscode/editorIds';
import { RecordedTexts } from '../../src/vscode/history/recordedTexts';
import { buildViewModel } from '../../src/vscode/plan/buildViewModel';
import { receiveMessage } from '../../src/vscode/plan/receiveMessage';
import type { OpenPlanner } from '../../src/vscode/session/openPlanner';
import { DriftedNode } from '../../src/vscode/specs/driftNodes';
import { childNodes, topNodes } from '../../src/vscode/specs/specNodes';
import { toTreeItem } from '../../src/vscode/specs/toTreeItem';
import { announcePhase } from '../../src/webview/plan/announcePhase';
import { driftWays } from '../../src/webview/plan/driftWays';
import { nextStep } from '../../src/webview/plan/nextStep';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { codePath, historyPath, specPath, useExample } from './support/example';
import { useInputs } from './support/inputs';
import { logged } from './support/logged';
import { openSpec, pendingIds } from './support/planned';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

/** A planner that writes the code with this text, and keeps what it was asked. */
function rewriter(text: string, requests: PlanRequest[]): Planner {
	return {
		id: 'anthropic',
		propose: async request => {
			requests.push(request);
			const requirements = request.changes.map(({ id }) => id);
			const edit = { op: 'modify', path: codePath, text, requirements, reason: 'It greets.', selected: true } as const;
			return {
				kind: 'proposed',
				planner: { id: 'anthropic', model: 'stand-in' },
				edits: [edit],
				states: new Map(requirements.map(id => [id, 'edits'])),
				verify: [],
				unresolved: [],
				assumptions: [],
				summary: 'As the spec asks.',
			};
		},
	};
}

describe('drift', () => {
	const example = useExample();
	const openSession = useSession();
	const answers = useAnswers();
	const inputs = useInputs();
	const terminal = useTerminal();
	const watches: DriftWatch[] = [];

	afterEach(() => vscode.Disposable.from(...watches.splice(0)).dispose());

	/** A session with one spec, whose code somebody changed, and what drifted there. */
	async function drifted(openPlanner?: OpenPlanner) {
		example.write(codePath, example.read(codePath).replace('Hello', 'Hi'));
		const session = openSession(openPlanner);
		const one = await openSpec(session);
		const drift = new DriftWatch(session, logged);
		watches.push(drift);
		return { session, one, drift };
	}

	it('is not looked for before somebody sees it', async () => {
		const { one, drift } = await drifted();

		assert.deepEqual(drift.of(one), []);
		drift.show('a view', true);
		await eventually(() => assert.equal(drift.of(one).length, 1));
	});

	it('stands under its spec, each file with the cycle since which and a click that compares', async () => {
		const { session, one, drift } = await drifted();
		await drift.look();

		const [spec] = topNodes(session.specs);
		assert.ok(spec);
		const [group] = childNodes(spec, drift);
		assert.ok(group);
		const files = childNodes(group);

		assert.equal(toTreeItem(spec, '', drift.of(one).length).description, '1 drifted');
		assert.deepEqual(
			[group, ...files].map(row => toTreeItem(row)).map(item => [item.label, item.description, item.contextValue]),
			[
				['Drift', '1 file', 'drift'],
				['hello.py', 'changed since cycle 3 · src', 'driftedFile'],
			],
		);
		assert.ok(files[0] instanceof DriftedNode);
		const texts = new RecordedTexts();
		await showDrift(one, files[0].file, texts);
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		assert.ok(input instanceof vscode.TabInputTextDiff);
		assert.deepEqual([input.original.scheme, input.modified.fsPath], [recordedScheme, example.uri(codePath).fsPath]);
		assert.match(texts.provideTextDocumentContent(input.original), /Hello, /);
	});

	it('is told of what archived changes recorded in a row of its own, with a click that compares', async () => {
		const archived = 'openspec/changes/archive/2026-06-01-hello/specs/hello/apply.md';
		example.write(archived, example.read('.openspec/apply.md'));
		example.remove('.openspec/apply.md');
		const { session, drift } = await drifted();
		await drift.look();

		const rows = topNodes(session.specs, drift);
		const last = rows.at(-1);
		assert.ok(last);
		const items = [...rows, ...childNodes(last, drift)].map(row => toTreeItem(row));

		assert.deepEqual(
			items.slice(1).map(({ label, description, contextValue }) => [label, description, contextValue]),
			[
				['Archived changes', '1 file drifted', 'archived'],
				['hello.py', 'changed since cycle 3 · src', 'archivedFile'],
			],
		);
		assert.equal(items[2]?.command?.command, 'specDrivenOps.showDrift');
		assert.equal(drift.count, 1);
	});

	it('follows the files while it is seen', async () => {
		const { one, drift } = await drifted();
		const code = example.read(codePath).replace('Hi', 'Hello');
		drift.show('a view', true);
		await eventually(() => assert.equal(drift.of(one).length, 1));

		example.write(codePath, code);
		await eventually(() => assert.equal(drift.of(one).length, 0));
		example.remove('src');
		await eventually(() =>
			assert.deepEqual(
				drift.of(one).map(({ state }) => state),
				['missing'],
			),
		);
	});

	it('is accepted with a reason after one confirmation, and no file is written', async () => {
		const { one, drift } = await drifted();
		const code = example.read(codePath);
		inputs.typed.push('Friendlier.');

		await acceptDrift(one, new Set([codePath]), terminal);
		await drift.look();

		assert.deepEqual(
			answers.asked.map(({ message }) => message),
			['Record 1 file as a cycle of .openspec/spec.md?'],
		);
		assert.match(
			answers.asked[0]?.detail ?? '',
			/Writes no file\. Records 1 file, as changed already:\n {2}~ src\/hello\.py/,
		);
		assert.match(example.read(historyPath), /## Cycle 4[\s\S]*Friendlier\.[\s\S]*- MODIFIED `src\/hello\.py`/);
		assert.equal(example.read(codePath), code);
		assert.deepEqual(drift.of(one), []);
	});

	it('is brought back after one confirmation that names the files', async () => {
		const { one, drift } = await drifted();
		const changed = example.read(codePath);
		answers.accept = false;
		await reapplyDrift(one, undefined, terminal);
		const kept = example.read(codePath);
		answers.accept = true;

		await reapplyDrift(one, undefined, terminal);
		await drift.look();

		assert.equal(kept, changed);
		assert.deepEqual(
			answers.asked.map(({ message, button }) => [message, button]),
			Array(2).fill(['Bring 1 file of .openspec/spec.md back to what was recorded?', 'Re-apply']),
		);
		assert.match(example.read(codePath), /Hello, /);
		assert.match(example.read(historyPath), /## Cycle 4[\s\S]*✅ APPLIED/);
		assert.deepEqual(drift.of(one), []);
	});

	it('stands in the plan view, with the ways on, and is what a screen reader hears of', async () => {
		const { session, one, drift } = await drifted();
		session.select(one.spec);
		await drift.look();

		const model = buildViewModel(session, true, of => drift.of(of));

		assert.ok(model);
		assert.equal(model.phase.kind, 'nothingPending');
		assert.deepEqual(
			model.drift.map(({ path, what }) => [path, what]),
			[[codePath, 'changed since cycle 3']],
		);
		assert.deepEqual(
			driftWays(model).map(({ type }) => type),
			['reapplyDrift', 'acceptDrift', 'rewriteDrift'],
		);
		assert.match(announcePhase(model), / 1 file drifted\.$/);
	});

	it('is written anew from the spec by the planner, reviewed before it is written; what is pending stays so', async () => {
		const recorded = example.read(codePath);
		const requests: PlanRequest[] = [];
		const { session, one, drift } = await drifted(async () => rewriter(recorded, requests));
		session.select(one.spec);
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		await one.filesChanged();
		const changed = example.read(codePath);

		await rewriteDrift(one, undefined);
		const model = buildViewModel(session, true);
		const kept = example.read(codePath);
		await applyReviewedPlan(one, terminal);
		await drift.look();

		assert.ok(model);
		assert.deepEqual([model.phase.kind, model.changes, nextStep(model)?.label], ['planned', [], 'Re-apply 1 file']);
		assert.deepEqual(
			requests.map(request => request.drifted),
			[[{ path: codePath, what: 'changed since cycle 3' }]],
		);
		assert.doesNotMatch(requests[0]?.specText ?? '', /Welcome/);
		assert.equal(kept, changed);
		assert.deepEqual(
			answers.asked.map(({ message, button }) => [message, button]),
			[['Write 1 file anew, so that .openspec/spec.md holds again as it was applied?', 'Re-apply']],
		);
		assert.equal(example.read(codePath), recorded);
		assert.match(example.read(historyPath), /## Cycle 4[\s\S]*As the spec asks\.[\s\S]*- MODIFIED `src\/hello\.py`/);
		assert.deepEqual([drift.of(one), pendingIds(one).length], [[], 1]);
	});

	it('is planned again with the files that the plan was about, and with no others', async () => {
		const requests: PlanRequest[] = [];
		const { session, one } = await drifted(async () =>
			rewriter(example.read(codePath).replace('Hi', 'Hello'), requests),
		);
		session.select(one.spec);
		await rewriteDrift(one, new Set([codePath]));
		const { review } = one;
		assert.ok(review);

		await receiveMessage({ type: 'rewriteAgain' }, session, terminal);
		await one.setReview({ ...review, plan: { ...review.plan, drifted: ['src/other.py'] } });
		await receiveMessage({ type: 'rewriteAgain' }, session, terminal);

		assert.deepEqual(review.plan.drifted, [codePath]);
		assert.equal(requests.length, 2, 'only the first of the two was about a file that drifted');
		assert.match(one.notice?.message ?? '', /^No file of this spec differs/);
	});

	it('takes a model to be written anew: offline that is said, and nothing is written', async () => {
		const { one } = await drifted();
		const before = [example.read(codePath), example.read(historyPath)];

		await rewriteDrift(one, undefined);

		assert.match(one.notice?.message ?? '', /to write files anew from it takes a model/);
		assert.equal(one.review, undefined);
		assert.deepEqual([example.read(codePath), example.read(historyPath)], before);
	});

	it('is none any more once the file is listed as free to change', async () => {
		const { one, drift } = await drifted();

		await leaveFree(one, codePath);
		await drift.look();

		assert.equal(example.read('.spec-ops-free'), '/src/hello.py\n');
		assert.deepEqual(drift.of(one), []);
	});
});
