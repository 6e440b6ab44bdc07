import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { openHost } from '../../src/adapters/openHost';
import type { Session } from '../../src/vscode/session/session';
import { verifyNow } from '../../src/vscode/verify/verifyNow';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { historyPath, specPath, useExample } from './support/example';
import { useSession } from './support/session';
import { useTestRuns } from './support/testRuns';

describe('the Test Explorer', () => {
	const example = useExample();
	const openSession = useSession();
	const answers = useAnswers();
	const runs = useTestRuns();

	it('lists the commands that verify a spec below it, with what they must do, once it is opened', async () => {
		const { controller } = runs.open(openSession());
		const before = controller.items.size;

		await controller.resolveHandler?.(undefined);

		assert.equal(before, 0);
		assert.deepEqual(listed(controller), [
			[
				specPath,
				[
					'python3 src/hello.py: “Hello, John from Spec-Driven Ops!”, exit 0',
					'python3 src/hello.py Alice: “Hello, Alice from Spec-Driven Ops!”, exit 0',
				],
			],
		]);
	});

	it('has a command of the spec at its line, and follows what is written there', async () => {
		const { controller } = runs.open(openSession());
		writeCheck('true');
		await controller.resolveHandler?.(undefined);
		const before = standing(controller, 'true');
		const editor = await example.open(specPath);

		await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '\n\n'));

		assert.equal(before?.range?.start.line, lineOf('true') - 1);
		await eventually(() => assert.equal(standing(controller, 'true')?.range?.start.line, lineOf('true') + 1));
		assert.equal(standing(controller, 'true'), before);
	});

	it('runs what was chosen once it is approved, reports it, and writes nothing', async () => {
		const history = example.read(historyPath);
		const { tests, controller } = runs.open(openSession());
		await tests.list();
		const [john] = commandsOf(controller);

		await tests.run(new vscode.TestRunRequest(john && [john]));

		assert.deepEqual(
			answers.asked.map(({ message, button }) => [message, button]),
			[[`Verify ${specPath} with 1 command?`, 'Verify']],
		);
		assert.match(answers.asked[0]?.detail ?? '', /\$ python3 src\/hello\.py\n/);
		assert.deepEqual(runs.outcomes, [{ label: 'python3 src/hello.py', kind: 'passed' }]);
		assert.match(runs.output, /\$ python3 src\/hello\.py.*Hello, John from Spec-Driven Ops!\r\n/s);
		assert.equal(example.read(historyPath), history);
	});

	it('asks about an approved command no more, and about another byte again', async () => {
		writeCheck('true');
		const { tests } = runs.open(openSession());
		await tests.run(new vscode.TestRunRequest());
		await tests.run(new vscode.TestRunRequest());
		const questions = answers.asked.length;
		writeCheck('true;');
		answers.accept = false;

		const outcome = await eventually(async () => {
			const again = await tests.run(new vscode.TestRunRequest());
			assert.equal(answers.asked.length, 2);
			return again;
		});

		assert.equal(questions, 1);
		assert.equal(outcome, 'declined');
	});

	it('runs nothing that the user declines', async () => {
		writeCheck('touch ran');
		const { tests } = runs.open(openSession());
		answers.accept = false;

		const outcome = await tests.run(new vscode.TestRunRequest());

		assert.equal(outcome, 'declined');
		assert.deepEqual(runs.outcomes, []);
		assert.equal(existsSync(join(example.folder, 'ran')), false);
	});

	it('shows what was expected beside what came, at the expectation in the spec', async () => {
		writeCheck('printf "one\\nHello, Bob\\n"; exit 3\n# Expected: Hello, Ann (exit 0)');
		const { tests } = runs.open(openSession());

		await tests.run(new vscode.TestRunRequest());

		const failed = runs.outcomes.find(({ kind }) => kind === 'failed');
		assert.equal(failed?.expected, 'Hello, Ann\nexit 0');
		assert.equal(failed?.actual, 'Hello, Bob\nexit 3');
		assert.equal(failed?.said, 'Expected “Hello, Ann”, exit 0; it ended with exit 3.');
		assert.equal(failed?.line, lineOf('# Expected: Hello, Ann'));
	});

	for (const [who, stop] of [
		['the Test Explorer', () => vscode.commands.executeCommand('testing.cancelRun')],
		['the plan view', session => session.active?.stop()],
	] as readonly (readonly [string, (session: Session) => unknown])[]) {
		it(`is stopped from ${who}: the command that runs is ended, and the rest skipped`, async () => {
			writeCheck('echo on; sleep 30\n# Expected: on\ntouch ran');
			const session = openSession();
			const { tests, controller } = runs.open(session);
			await tests.list();
			const chosen = commandsOf(controller).filter(({ label }) => !label.includes('hello.py'));
			runs.whenStarted = () => setTimeout(() => stop(session), 500);

			await tests.run(new vscode.TestRunRequest(chosen));

			assert.deepEqual(runs.outcomes, [
				{ label: 'echo on; sleep 30', kind: 'skipped' },
				{ label: 'touch ran', kind: 'skipped' },
			]);
			assert.equal(existsSync(join(example.folder, 'ran')), false);
		});
	}

	it('says of a command with control characters that it was not run, and why', async () => {
		writeCheck('touch ran #\u202e');
		const { tests } = runs.open(openSession());

		await tests.run(new vscode.TestRunRequest());

		const errored = runs.outcomes.filter(({ kind }) => kind === 'errored');
		assert.equal(errored.length, 1);
		assert.match(errored[0]?.said ?? '', /^Not run: the command holds control characters/);
		assert.equal(existsSync(join(example.folder, 'ran')), false);
	});

	it('runs nothing while somebody writes, and says who', async () => {
		writeCheck('touch ran');
		const { tests } = runs.open(openSession());
		const lock = await openHost(example.folder).lock.acquire();
		assert.ok(lock.kind === 'locked');

		await tests.run(new vscode.TestRunRequest());
		await lock.release();

		const errored = runs.outcomes.filter(({ kind }) => kind === 'errored');
		assert.equal(errored.length, runs.outcomes.length);
		assert.match(errored[0]?.said ?? '', /^Not run: Another writer is at work: process \d+ on /);
		assert.equal(existsSync(join(example.folder, 'ran')), false);
	});

	it('vouches for nothing where a cycle was written while a command ran', async () => {
		writeCheck('echo >> .openspec/apply.md; echo on\n# Expected: on');
		const { tests } = runs.open(openSession());

		await tests.run(new vscode.TestRunRequest());

		const said = runs.outcomes.find(({ kind }) => kind === 'errored')?.said;
		assert.match(said ?? '', /^It met its expectation, but nobody knows over what: changed while the commands ran: “/);
	});

	it('runs the commands of all specs at once, with one question', async () => {
		example.write('tool/.openspec/spec.md', withCheck('# Tool\n\n- It MUST be\n', 'true'));
		const { tests, controller } = runs.open(openSession());

		await verifyNow(tests);

		assert.equal(controller.items.size, 2);
		assert.equal(answers.asked[0]?.message, 'Verify 2 specs with 3 commands?');
		assert.deepEqual(
			runs.outcomes.map(({ kind }) => kind),
			['passed', 'passed', 'passed'],
		);
	});

	it('shows which requirements the commands would notice as coverage of the spec', async () => {
		const { tests, controller } = runs.open(openSession());
		await tests.list();
		const profile = controller.createRunProfile('Again', vscode.TestRunProfileKind.Coverage, () => {});

		await tests.run(new vscode.TestRunRequest(undefined, undefined, profile));

		const [file] = runs.covered;
		assert.equal(runs.covered.length, 1);
		assert.equal(file?.uri.fsPath, example.uri(specPath).fsPath);
		assert.ok((file?.statementCoverage.covered ?? 0) > 0);
		assert.ok((file?.statementCoverage.covered ?? 0) < (file?.statementCoverage.total ?? 0));
	});

	it('lists a spec no longer whose commands are gone', async () => {
		writeCheck('true');
		const { tests, controller } = runs.open(openSession());
		await tests.list();

		example.remove('.openspec');

		await eventually(() => assert.equal(controller.items.size, 0));
	});

	function writeCheck(command: string): void {
		example.write(specPath, withCheck(example.read(specPath), command));
	}

	function lineOf(text: string): number {
		return (
			example
				.read(specPath)
				.split('\n')
				.findIndex(line => line.startsWith(text)) + 1
		);
	}
});

function withCheck(spec: string, command: string): string {
	const [before = ''] = spec.split('\n## Verify\n');
	return `${before}\n## Verify\n\n\`\`\`bash\n${command}\n\`\`\`\n`;
}

/** Each spec with its commands as they are shown. */
function listed(controller: vscode.TestController): readonly unknown[] {
	return [...controller.items].map(([, item]) => [
		item.label,
		[...item.children].map(([, child]) => `${child.label}: ${child.description}`),
	]);
}

function commandsOf(controller: vscode.TestController): readonly vscode.TestItem[] {
	return [...controller.items].flatMap(([, item]) => [...item.children].map(([, child]) => child));
}

function standing(controller: vscode.TestController, command: string): vscode.TestItem | undefined {
	return commandsOf(controller).find(({ label }) => label === command);
}
