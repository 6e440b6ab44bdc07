import assert from 'node:assert/strict';
import { openHost } from '../../src/adapters/openHost';
import { adopt } from '../../src/vscode/apply/adopt';
import { applyReviewedPlan } from '../../src/vscode/apply/applyReviewedPlan';
import { undoCycle } from '../../src/vscode/apply/undoCycle';
import { buildViewModel } from '../../src/vscode/plan/buildViewModel';
import type { Session } from '../../src/vscode/session/session';
import type { SpecSession } from '../../src/vscode/session/specSession';
import { verifySpec } from '../../src/vscode/verify/verifySpec';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { codePath, historyPath, specPath, useExample } from './support/example';
import { openSpec, pendingIds, planned } from './support/planned';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

describe('cycles', () => {
	const example = useExample();
	const openSession = useSession();
	const answers = useAnswers();
	const terminal = useTerminal();

	it('are undone after one confirmation, with the changes pending again', async () => {
		const code = example.read(codePath);
		const { one } = await applied('Hello', 'Welcome');
		answers.asked.length = 0;

		await undoCycle(one, 'last', terminal);

		assert.deepEqual(
			answers.asked.map(({ message, button }) => [message, button]),
			[['Undo cycle 4 of .openspec/spec.md?', 'Undo']],
		);
		assert.match(answers.asked[0]?.detail ?? '', /~ src\/hello\.py/);
		assert.equal(example.read(codePath), code);
		assert.match(example.read(specPath), /Welcome/);
		assert.equal(pendingIds(one).length, 1);
	});

	it('are not undone where the user declines', async () => {
		const { one } = await applied('Hello', 'Welcome');
		const history = example.read(historyPath);
		answers.accept = false;

		await undoCycle(one, 'last', terminal);

		assert.match(example.read(codePath), /Welcome/);
		assert.equal(example.read(historyPath), history);
	});

	it('that failed are shown with what was expected, and verified again once the cause is gone', async () => {
		example.write(specPath, withCheck('test -e fixed'));
		const { one, session } = await applied('Hello', 'Welcome');
		const failed = buildViewModel(session, true);
		example.write('fixed', '');
		answers.asked.length = 0;

		await verifySpec(one, terminal);

		assert.equal(failed?.phase.kind, 'failed');
		assert.ok(['verifyAgain', 'undo'].every(offer => failed?.offers.some(one => one === offer)));
		assert.equal(answers.asked[0]?.button, 'Verify and record');
		assert.match(answers.asked[0]?.detail ?? '', /Runs as approved before, in [^\n]*:\n {2}\$ test -e fixed/);
		assert.deepEqual(pendingIds(one), []);
		assert.equal(buildViewModel(session, true)?.phase.kind, 'applied');
	});

	it('that failed can be undone', async () => {
		example.write(specPath, withCheck('false'));
		const code = example.read(codePath);
		const { one } = await applied('Hello', 'Welcome');

		await undoCycle(one, 'last', terminal);

		assert.equal(example.read(codePath), code);
	});

	it('that failed are still shown as such after a reload of the window', async () => {
		example.write(specPath, withCheck('false'));
		await applied('Hello', 'Welcome');
		const session = openSession();
		const one = await openSpec(session);

		session.select(one.spec);

		assert.equal(buildViewModel(session, true)?.phase.kind, 'failed');
	});

	it('record the spec as it stands where the user adopts it, and write no other file', async () => {
		example.write(specPath, `${example.read(specPath)}- The container MUST log to stderr\n`);
		const code = example.read(codePath);
		const one = await openSpec(openSession());

		await adopt(one, terminal);

		assert.equal(answers.asked[0]?.button, 'Adopt');
		assert.match(answers.asked[0]?.detail ?? '', /^Writes no file\./);
		assert.equal(example.read(codePath), code);
		assert.match(example.read(historyPath), /## Cycle 4 /);
		assert.deepEqual(pendingIds(one), []);
	});

	it('record prose where nothing else differs', async () => {
		example.write(specPath, example.read(specPath).replace('A small Python program', 'A little Python program'));
		const session = openSession();
		const one = await openSpec(session);
		session.select(one.spec);
		const before = buildViewModel(session, true);

		await adopt(one, terminal);

		assert.deepEqual([before?.phase.kind, before?.prose], ['nothingPending', 1]);
		assert.equal(one.reading.kind === 'read' && one.reading.state.prose, 0);
	});

	it('are not written where there is nothing to adopt, and that is said', async () => {
		const history = example.read(historyPath);
		const one = await openSpec(openSession());

		await adopt(one, terminal);

		assert.equal(one.notice?.tone, 'info');
		assert.equal(answers.asked.length, 0);
		assert.equal(example.read(historyPath), history);
	});

	it('are verified without being written where the last one is verified already', async () => {
		const history = example.read(historyPath);
		const session = openSession();
		const one = await openSpec(session);
		session.select(one.spec);

		await verifySpec(one, terminal);

		assert.equal(answers.asked[0]?.button, 'Verify');
		assert.match(answers.asked[0]?.detail ?? '', /Writes nothing\.$/);
		const phase = buildViewModel(session, true)?.phase;
		assert.equal(phase?.kind, 'verified');
		assert.deepEqual(phase?.kind === 'verified' && phase.results.map(({ passed }) => passed), [true, true]);
		assert.equal(example.read(historyPath), history);
	});

	it('are called interrupted where their writer is gone, and can be verified again', async () => {
		const { one, session } = await interrupted();
		const before = buildViewModel(session, true)?.phase.kind;

		await verifySpec(one, terminal);

		assert.equal(before, 'interrupted');
		assert.match(example.read(historyPath), /❌ FAILED[\s\S]*"reason":"unfinished"[\s\S]*✅ APPLIED/);
		assert.deepEqual(pendingIds(one), []);
	});

	it('are called interrupted where their writer is gone, and can be undone', async () => {
		const code = example.read(codePath);
		const { one } = await interrupted();

		await undoCycle(one, 'last', terminal);

		assert.equal(example.read(codePath), code);
	});

	it('that another process is writing are no interrupted ones, until it is gone', async () => {
		const { session } = await interrupted();
		const lock = await openHost(example.folder).lock.acquire();
		assert.equal(lock.kind, 'locked');

		await session.active?.filesChanged();
		const during = buildViewModel(session, true)?.phase.kind;
		await lock.release();

		assert.equal(during, 'locked');
		await eventually(() => assert.equal(buildViewModel(session, true)?.phase.kind, 'interrupted'));
	});

	it('that another window applies show up, and its plan goes', async () => {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		const [mine, others] = [await openSpec(openSession()), await openSpec(openSession())];
		await planned(others);
		await eventually(() => assert.ok(mine.review));

		await applyReviewedPlan(others, terminal);

		await eventually(() => assert.deepEqual([pendingIds(mine), mine.review], [[], undefined]));
	});

	it('are not begun where another writer holds the lock, which is a notice and no error', async () => {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		const one = await openSpec(openSession());
		await planned(one);
		const lock = await openHost(example.folder).lock.acquire();
		assert.equal(lock.kind, 'locked');

		await applyReviewedPlan(one, terminal);
		await lock.release();

		assert.equal(one.notice?.tone, 'warning');
		assert.match(one.notice?.message ?? '', /Another writer is at work/);
		assert.doesNotMatch(example.read(historyPath), /## Cycle 4 /);
	});

	it('are not undone over texts that the user wrote into a plan', async () => {
		const { one } = await applied('Hello', 'Welcome');
		example.write(specPath, example.read(specPath).replace('"John"', '"Jane"'));
		const review = await planned(one);
		const edits = review.plan.edits.map(edit => ({ ...edit, editedByUser: true }));
		await one.setReview({ ...review, plan: { ...review.plan, edits } });

		await undoCycle(one, 'last', terminal);

		assert.match(one.notice?.message ?? '', /texts that you wrote/);
		assert.match(example.read(codePath), /Welcome/);
	});

	/** A session of the spec with one text replaced, planned and applied. */
	async function applied(text: string, replacement: string): Promise<{ one: SpecSession; session: Session }> {
		example.write(specPath, example.read(specPath).replace(text, replacement));
		const session = openSession();
		const one = await openSpec(session);
		session.select(one.spec);
		await planned(one);
		await applyReviewedPlan(one, terminal);
		assert.match(example.read(codePath), new RegExp(replacement));
		return { one, session };
	}

	/** The same, as a window that was killed before the status was written leaves it. */
	async function interrupted(): Promise<{ one: SpecSession; session: Session }> {
		await applied('Hello', 'Welcome');
		const history = example.read(historyPath);
		example.write(historyPath, history.slice(0, history.lastIndexOf('### Status')));
		const session = openSession();
		const one = await openSpec(session);
		session.select(one.spec);
		return { one, session };
	}

	function withCheck(command: string): string {
		return `${example.read(specPath)}\n## Verify\n\n\`\`\`bash\n${command}\n# Expected: (exit 0)\n\`\`\`\n`;
	}
});
