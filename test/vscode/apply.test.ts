import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { applyRequirement } from '../../src/vscode/apply/applyRequirement';
import { applyReviewedPlan } from '../../src/vscode/apply/applyReviewedPlan';
import { derivePhase } from '../../src/vscode/plan/derivePhase';
import { planSpecChange } from '../../src/vscode/plan/planSpecChange';
import { toSpecRef } from '../../src/vscode/session/specRef';
import type { SpecSession } from '../../src/vscode/session/specSession';
import type { PlanPhase } from '../../src/webview/plan/planPhase';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { codePath, historyPath, replaceText, specPath, useExample } from './support/example';
import { lines } from './support/logged';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

describe('applying a plan', () => {
	const example = useExample();
	const openSession = useSession();
	const answers = useAnswers();
	const terminal = useTerminal();

	it('asks once, writes, verifies, and logs each step without what stands in files', async () => {
		const one = await planned('Hello', 'Welcome');
		lines.length = 0;

		await applyReviewedPlan(one, terminal);

		assert.equal(answers.asked.length, 1);
		assert.match(answers.asked[0]?.detail ?? '', /~ src\/hello\.py/);
		assert.match(example.read(codePath), /Welcome/);
		assert.match(example.read(historyPath), /## Cycle 4 [\s\S]*✅ APPLIED/);
		assert.equal(one.activity.kind, 'ended');
		assert.deepEqual(
			lines.map(line => line.replace(/\d+ ms/, 'N ms')),
			[
				'applying: checking',
				'applying: writing',
				'applying: verifying',
				'command: exit 0, N ms',
				'command: exit 0, N ms',
				'cycle 4: applied, 1 edit',
			].map(step => `.openspec/spec.md: ${step}`),
		);
	});

	it('saves editors of files that it writes, plans over them, and applies what was confirmed', async () => {
		const one = await planned('Hello', 'Welcome');
		const editor = await example.open(codePath);
		await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '# mine\n'));

		await applyReviewedPlan(one, terminal);

		assert.equal(answers.asked[0]?.button, 'Save 1 file and apply');
		assert.match(example.read(codePath), /^# mine\n[\s\S]*Welcome/);
		assert.match(example.read(historyPath), /✅ APPLIED[\s\S]*## Cycle 4 /);
	});

	it('refuses where what it saved changes the plan', async () => {
		const one = await planned('Hello', 'Welcome');
		const editor = await example.open(codePath);
		await replaceText(editor, 'Hello', 'Hello, Hello');

		await applyReviewedPlan(one, terminal);

		assert.equal(one.notice?.message, 'The saved files changed the plan.');
		assert.doesNotMatch(example.read(historyPath), /## Cycle 4 /);
	});

	it('applies what was confirmed, and no plan that came meanwhile', async () => {
		const one = await planned('Hello', 'Welcome');
		const { review } = one;
		assert.ok(review);
		answers.whileOpen = async () => {
			const edits = review.plan.edits.map(edit => ({ ...edit, text: 'print("another")\n', hunks: [] }));
			await one.setReview({ ...review, plan: { ...review.plan, edits } });
		};

		await applyReviewedPlan(one, terminal);

		assert.match(example.read(codePath), /Welcome/);
		assert.doesNotMatch(example.read(codePath), /another/);
	});

	it('refuses files that changed while it was asked, and says which', async () => {
		const one = await planned('Hello', 'Welcome');
		answers.whileOpen = async () => example.write(codePath, `${example.read(codePath)}# moved\n`);

		await applyReviewedPlan(one, terminal);

		assert.deepEqual(one.review?.moved, [codePath]);
		assert.doesNotMatch(example.read(codePath), /Welcome/);
	});

	it('stops a slow command at once, as a failed cycle that was cancelled, and leaves no process', async () => {
		const seconds = '31.4159';
		verifyWith(`sleep ${seconds}`);
		const one = await planned('Hello', 'Welcome');
		const applying = applyReviewedPlan(one, terminal);
		await eventually(() => assert.equal(processesWith(seconds), 1));
		const started = Date.now();

		one.stop();
		await applying;

		assert.ok(Date.now() - started < 5000);
		assert.equal(processesWith(seconds), 0);
		assert.match(example.read(historyPath), /## Cycle 4 [\s\S]*❌ FAILED[\s\S]*"reason":"cancelled"/);
		assert.match(example.read(codePath), /Welcome/);
	});

	it('takes what the user saves of the spec while the commands run for the next change', async () => {
		const seconds = '2.7182';
		verifyWith(`sleep ${seconds}`);
		const one = await planned('Hello', 'Welcome');
		const applying = applyReviewedPlan(one, terminal);
		await eventually(() => assert.equal(processesWith(seconds), 1));
		const editor = await example.open(specPath);

		await replaceText(editor, '"John"', '"Jane"');
		assert.ok(await editor.document.save());
		await applying;

		assert.match(example.read(historyPath), /## Cycle 4 [\s\S]*✅ APPLIED/);
		await eventually(() => assert.equal(pendingOf(one), 1));
	});

	it('proves nothing where the commands change the spec, and says which file and what to do', async () => {
		verifyWith('echo >> .openspec/spec.md');
		const one = await planned('Hello', 'Welcome');

		await applyReviewedPlan(one, terminal);

		assert.match(example.read(historyPath), /## Cycle 4 [\s\S]*⚠️ UNVERIFIED/);
		const phase = phaseOf(one);
		assert.ok(phase.kind === 'applied');
		assert.equal(phase.status, 'unverified');
		assert.equal(phase.reason, 'Changed while the commands ran: “.openspec/spec.md”.');
	});

	it('shows a refusal of the core as what happened, the state of the files and what to do', async () => {
		const one = await planned('Hello', 'Welcome');
		const holder = { version: 1, pid: 1, start: 'x', host: 'elsewhere', since: '2026-01-01T00:00:00Z', nonce: 'n' };
		example.write('.spec-ops/lock', JSON.stringify(holder));

		await applyReviewedPlan(one, terminal);

		const { notice } = one;
		assert.equal(notice?.tone, 'error');
		assert.ok([notice?.message, notice?.state, notice?.next].every(sentence => sentence?.endsWith('.')));
		assert.doesNotMatch(example.read(codePath), /Welcome/);
	});

	it('asks before it throws away what the user wrote into the preview', async () => {
		const one = await planned('Hello', 'Welcome');
		const { review } = one;
		assert.ok(review);
		const edits = review.plan.edits.map(edit => ({ ...edit, editedByUser: true }));
		await one.setReview({ ...review, plan: { ...review.plan, edits } });

		await planSpecChange(one);

		assert.deepEqual(
			answers.asked.map(({ message, button }) => [message, button]),
			[['Plan again without your changes to the proposed edits?', 'Plan again']],
		);
		assert.equal(one.review?.plan.edits[0]?.editedByUser, false);
	});

	it('applies one requirement alone, and leaves the other pending', async () => {
		const one = await planned('Hello', 'Welcome');
		example.write(specPath, example.read(specPath).replace('"John"', '"Jane"'));
		await one.filesChanged();
		const id = one.reading.kind === 'read' ? one.reading.state.diff.changes[1]?.id : undefined;

		await applyRequirement(one, id ?? '', terminal);

		assert.match(example.read(codePath), /Hello[\s\S]*|Jane/);
		assert.match(example.read(codePath), /DEFAULT_AUTHOR = "Jane"/);
		assert.doesNotMatch(example.read(codePath), /Welcome/);
		assert.equal(one.reading.kind === 'read' && one.reading.state.diff.changes.length, 1);
	});

	function verifyWith(command: string): void {
		example.write(specPath, `${example.read(specPath)}\n## Verify\n\n\`\`\`bash\n${command}\n\`\`\`\n`);
	}

	/** A session of the spec with one text replaced and planned. */
	async function planned(text: string, replacement: string): Promise<SpecSession> {
		example.write(specPath, example.read(specPath).replace(text, replacement));
		const spec = toSpecRef(example.uri(specPath));
		assert.ok(spec);
		const one = openSession().open(spec);
		await one.known();
		assert.ok(await planSpecChange(one));
		return one;
	}
});

function pendingOf({ reading }: SpecSession): number | undefined {
	return reading.kind === 'read' ? reading.state.diff.changes.length : undefined;
}

function phaseOf({ spec, reading, review, activity }: SpecSession): PlanPhase {
	assert.notEqual(reading.kind, 'unread');
	return reading.kind === 'unread'
		? { kind: 'pending' }
		: derivePhase({ path: spec.path, isTrusted: true, reading, review, activity });
}

/** Number of running processes with a text in their arguments. */
function processesWith(text: string): number {
	const list = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
	return list.split('\n').filter(line => line.startsWith('sleep') && line.includes(text)).length;
}
