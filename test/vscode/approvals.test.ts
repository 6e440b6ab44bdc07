import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyReviewedPlan } from '../../src/vscode/apply/applyReviewedPlan';
import { manageApproved } from '../../src/vscode/verify/manageApproved';
import { verifySpec } from '../../src/vscode/verify/verifySpec';
import { useAnswers } from './support/answers';
import { historyPath, specPath, useExample } from './support/example';
import { logged } from './support/logged';
import { openSpec, planned } from './support/planned';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

describe('approved commands', () => {
	const example = useExample();
	const openSession = useSession();
	const answers = useAnswers();
	const terminal = useTerminal();

	it('are remembered once they were confirmed, and told from those that run for the first time', async () => {
		const one = await openSpec(openSession());
		const { approvals } = await one.host();
		await approvals.add(['python3 src/hello.py']);
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));

		const { remembered } = await planned(one);
		await applyReviewedPlan(one, terminal);

		assert.deepEqual([...remembered], ['python3 src/hello.py']);
		assert.match(answers.asked[0]?.detail ?? '', /for the first time[^$]*\$ python3 src\/hello\.py Alice\n/);
		assert.match(answers.asked[0]?.detail ?? '', /as approved before[^$]*\$ python3 src\/hello\.py\n/);
		assert.deepEqual(
			(await approvals.list()).map(({ command }) => command),
			['python3 src/hello.py', 'python3 src/hello.py Alice'],
		);
	});

	it('are not remembered where the user declines', async () => {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		const one = await openSpec(openSession());
		await planned(one);
		answers.accept = false;

		await applyReviewedPlan(one, terminal);

		assert.deepEqual(await (await one.host()).approvals.list(), []);
		assert.doesNotMatch(example.read(historyPath), /## Cycle 4 /);
	});

	it('are listed with folder and date, and those that the user ticks are taken back', async () => {
		const host = await (await openSpec(openSession())).host();
		await host.approvals.add(['make test', 'echo $(bug)']);
		const original = vscode.window.showQuickPick;
		let shown: readonly vscode.QuickPickItem[] = [];
		const tickFirst = async (items: readonly vscode.QuickPickItem[]) => {
			shown = items;
			return items.slice(0, 1);
		};
		Object.assign(vscode.window, { showQuickPick: tickFirst });

		await manageApproved(host, logged);
		Object.assign(vscode.window, { showQuickPick: original });

		assert.deepEqual(
			shown.map(({ description }) => description),
			[example.folder, example.folder],
		);
		assert.ok(shown.every(({ label }) => !label.includes('$(')));
		assert.match(shown[0]?.detail ?? '', /^Approved on \d+ \w+ \d{4}$/);
		assert.deepEqual(
			(await host.approvals.list()).map(({ command }) => command),
			['echo $(bug)'],
		);
	});

	it('run again without a question where nothing is written', async () => {
		const one = await openSpec(openSession());
		await verifySpec(one, terminal);
		answers.asked.length = 0;

		await verifySpec(one, terminal);

		assert.deepEqual(answers.asked, []);
		assert.equal(one.activity.kind, 'verified');
	});
});
