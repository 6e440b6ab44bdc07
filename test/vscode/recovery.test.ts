import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openHost } from '../../src/adapters/openHost';
import { buildViewModel } from '../../src/vscode/plan/buildViewModel';
import { receiveMessage } from '../../src/vscode/plan/receiveMessage';
import type { Session } from '../../src/vscode/session/session';
import type { SpecSession } from '../../src/vscode/session/specSession';
import { nextStep } from '../../src/webview/plan/nextStep';
import { otherSteps } from '../../src/webview/plan/otherSteps';
import { leaveHalf } from '../support/stopped/leaveHalf';
import { soundPlan } from '../unit/hostile/support/attack';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { codePath, historyPath, specPath, useExample } from './support/example';
import { openSpec } from './support/planned';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

describe('what a writer left that was killed half-way', () => {
	const example = useExample();
	const openSession = useSession();
	const answers = useAnswers();
	const terminal = useTerminal();
	let code = '';
	let docker = '';

	/** The code has its new bytes, and the Dockerfile not yet. */
	async function leave(): Promise<void> {
		code = example.read(codePath);
		docker = example.read('Dockerfile');
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		const plan = await soundPlan(openHost(example.folder), [{ op: 'modify', path: 'Dockerfile', text: 'FROM none\n' }]);
		await leaveHalf(example.folder, plan, codePath);
		assert.notEqual(example.read(codePath), code);
	}

	async function open(): Promise<{ readonly session: Session; readonly one: SpecSession }> {
		const session = openSession();
		const one = await openSpec(session);
		session.select(one.spec);
		return { session, one };
	}

	it('is taken back when its spec is read, without a question and without a command', async () => {
		const history = example.read(historyPath);
		await leave();

		const { session } = await open();

		await eventually(() => assert.equal(example.read(codePath), code));
		await eventually(() => assert.equal(buildViewModel(session, true)?.phase.kind, 'pending'));
		assert.equal(example.read('Dockerfile'), docker);
		assert.equal(example.read(historyPath), history);
		assert.deepEqual(answers.asked, []);
	});

	it('is left to its writer as long as that lives, and then taken back by itself', async () => {
		const lock = await openHost(example.folder).lock.acquire();
		assert.ok(lock.kind === 'locked');
		const { session } = await open();
		code = example.read(codePath);
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		const host = openHost(example.folder);
		const free = { acquire: async () => ({ kind: 'locked', release: async () => {} }) as const };
		const plan = await soundPlan(host);
		await leaveHalf(example.folder, plan, codePath, { ...host.lock, ...free });
		const written = example.read(codePath);

		await session.active?.filesChanged();
		const [during, then] = [buildViewModel(session, true)?.phase.kind, example.read(codePath)];
		await lock.release();

		assert.deepEqual([during, then], ['locked', written]);
		await eventually(() => assert.equal(example.read(codePath), code));
	});

	it('asks where somebody changed a file since, shows what differs, and puts it back after a yes', async () => {
		await leave();
		example.write(codePath, 'mine\n');
		const { session, one } = await open();
		await eventually(() => assert.equal(buildViewModel(session, true)?.phase.kind, 'unreadable'));
		const model = buildViewModel(session, true);
		assert.ok(model);

		await receiveMessage({ type: 'compareLeft' }, session, terminal);
		const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
		answers.accept = false;
		await receiveMessage({ type: 'restoreLeft' }, session, terminal);
		const declined = example.read(codePath);
		answers.accept = true;
		await receiveMessage({ type: 'restoreLeft' }, session, terminal);

		assert.equal(nextStep(model)?.message.type, 'compareLeft');
		assert.deepEqual(
			otherSteps(model).map(({ message }) => message.type),
			['restoreLeft', 'keepLeft'],
		);
		assert.match(shown, /before the writer that was stopped ↔ now/);
		assert.equal(declined, 'mine\n');
		assert.deepEqual(
			answers.asked.map(({ button }) => button),
			['Put Back', 'Put Back'],
		);
		assert.match(answers.asked[0]?.detail ?? '', /src\/hello\.py/);
		assert.equal(example.read(codePath), code);
		assert.equal(example.read('Dockerfile'), docker);
		assert.match(one.notice?.state ?? '', /^What was there before is back: /);
		assert.equal(buildViewModel(session, true)?.phase.kind, 'pending');
	});

	it('stays as it stands where the user wants that', async () => {
		await leave();
		example.write(codePath, 'mine\n');
		const { session } = await open();
		await eventually(() => assert.equal(buildViewModel(session, true)?.phase.kind, 'unreadable'));

		await receiveMessage({ type: 'keepLeft' }, session, terminal);

		assert.equal(answers.asked[0]?.button, 'Keep');
		assert.equal(example.read(codePath), 'mine\n');
		assert.equal(buildViewModel(session, true)?.phase.kind, 'pending');
	});
});
