import assert from 'node:assert/strict';
import type { ApplyOutcome } from '../../../../src/core/apply/applyPlan';
import { recordVerification } from '../../../../src/core/apply/recordVerification';
import { checkHistory } from '../../../../src/core/history/checkHistory';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import type { CancellationToken, CommandOutcome, Host } from '../../../../src/core/host';
import { openCycle, verifyCommands } from '../../../../src/core/plan/commands/verifyCommands';
import type { PlannedCommand } from '../../../../src/core/plan/plan';
import { planAdopt } from '../../../../src/core/plan/planAdopt';
import { verifyOnce } from '../../../../src/core/verify/verifyOnce';
import { exited, type MemoryHost, neverCancelled } from '../../support/memoryHost';
import { apply, greetingHost, historyPath, newSpec, planGreeting, specPath, stateOf } from './support';

/** Cycle 2 written and failed; from then on commands come out as `outcome` says. */
async function failedHost(outcome: () => CommandOutcome = () => exited(0, 'Welcome\n')): Promise<MemoryHost> {
	let isFirst = true;
	const host = greetingHost({
		run: () => {
			const result = isFirst ? exited(1) : outcome();
			isFirst = false;
			return result;
		},
	});
	await apply(host, (await planGreeting(host)).plan);
	return host;
}

async function record(host: Host, token: CancellationToken = neverCancelled): Promise<ApplyOutcome> {
	const commands = verifyCommands(await stateOf(host)).map(command => ({ ...command, approved: true }));
	return recordVerification(host, specPath, commands, {}, token);
}

const cycles = (host: MemoryHost) => parseHistory(host.disk.text(historyPath) ?? '').cycles;

describe('recordVerification', () => {
	it('lifts a failed cycle where the commands pass now', async () => {
		const host = await failedHost();

		const outcome = await record(host);

		assert.deepEqual(outcome.kind === 'applied' && [outcome.cycle, outcome.status, outcome.edits], [3, 'applied', []]);
		assert.equal((await stateOf(host)).baseline.text, newSpec);
		assert.deepEqual((await stateOf(host)).diff.changes, []);
	});

	it('writes a cycle of Verify and Status alone that says which one it verifies', async () => {
		const host = await failedHost();

		await record(host);

		const text = host.disk.text(historyPath) ?? '';
		const history = parseHistory(text);
		const last = history.cycles.at(-1);
		assert.deepEqual(text.slice(text.indexOf('## Cycle 3')).match(/^##+ .*$/gm), [
			'## Cycle 3 — 2026-06-08',
			'### Verify',
			'### Status',
		]);
		assert.equal(last?.record?.begin.verifies, history.cycles.at(-2)?.id);
		assert.deepEqual([...history.problems, ...checkHistory(text, history)], []);
	});

	it('changes nothing where they fail again, or where nothing can run', async () => {
		for (const outcome of [exited(1), { kind: 'unavailable', reason: 'no bash' } as const]) {
			const host = await failedHost(() => outcome);
			const before = await stateOf(host);

			const recorded = await record(host);

			assert.notEqual(recorded.kind === 'applied' && recorded.status, 'applied');
			assert.equal((await stateOf(host)).baseline.text, before.baseline.text);
			assert.equal((await stateOf(host)).diff.changes.length, 2);
		}
	});

	it('verify-12: lifts nothing where the commands change a file of the cycle that they verify', async () => {
		const changing = () => {
			host.disk.put('src/new/wave.py', 'wave(2)\n');
			return exited(0, 'Welcome\n');
		};
		const host: MemoryHost = await failedHost(() => changing());

		const recorded = await record(host);

		assert.deepEqual(recorded.kind === 'applied' && [recorded.status, recorded.reason], [
			'unverified',
			'changed while the commands ran: “src/new/wave.py”',
		]);
		assert.equal((await stateOf(host)).diff.changes.length, 2);
	});

	it('lifts a failed cycle at the second try', async () => {
		let tries = 0;
		const host = await failedHost(() => exited(tries++ === 0 ? 1 : 0, 'Welcome\n'));

		await record(host);
		await record(host);

		assert.deepEqual(
			cycles(host).map(({ status }) => status),
			['applied', 'failed', 'failed', 'applied'],
		);
		assert.deepEqual((await stateOf(host)).diff.changes, []);
	});

	it('leaves nothing to be lifted once it has passed', async () => {
		const outcomes = [exited(1), exited(0, 'Welcome\n')];
		const host = await failedHost(() => outcomes.shift() ?? exited(1));
		const open = async () => openCycle(await stateOf(host))?.number;

		const steps = [await open()];
		for (let tries = 0; tries < 2; tries++) {
			await record(host);
			steps.push(await open());
		}

		assert.deepEqual(steps, [2, 2, undefined]);
	});

	it('closes an interrupted cycle first, then lifts it', async () => {
		const host = await failedHost();
		const text = host.disk.text(historyPath) ?? '';
		host.disk.put(historyPath, text.slice(0, text.lastIndexOf('### Status') + '### Status\n'.length));

		await record(host);

		assert.deepEqual(
			cycles(host).map(({ status }) => status),
			['applied', 'failed', 'applied'],
		);
		assert.equal(cycles(host)[1]?.record?.end?.reason, 'unfinished');
		assert.deepEqual((await stateOf(host)).diff.changes, []);
	});

	it('turns an unverified cycle into a verified one, the baseline staying', async () => {
		const host = greetingHost({ run: () => exited(0, 'Welcome\n') });
		await apply(host, (await planGreeting(host)).plan, { verify: false });

		const outcome = await record(host);

		assert.equal(outcome.kind === 'applied' && outcome.status, 'applied');
		assert.equal((await stateOf(host)).baseline.text, newSpec);
	});

	it('refuses without an approved command, and over a cycle written by hand', async () => {
		const host = greetingHost();
		const command: PlannedCommand = {
			command: 'true',
			expect: { exit: 0 },
			source: 'spec',
			requirements: [],
			approved: true,
		};

		const none = await recordVerification(host, specPath, [{ ...command, approved: false }], {}, neverCancelled);
		const byHand = await recordVerification(host, specPath, [command], {}, neverCancelled);

		assert.deepEqual(
			[none, byHand].map(outcome => outcome.kind === 'failed' && outcome.code),
			['verify.nothing', 'verify.nothing'],
		);
		assert.deepEqual(host.ran, []);
	});

	it('refuses the commands of another cycle than the last one, and runs none', async () => {
		const host = await failedHost();
		const [command] = verifyCommands(await stateOf(host)).map(one => ({ ...one, approved: true }));
		assert.ok(command);
		const before = [host.disk.snapshot(), host.ran.length];

		const outcomes = [];
		for (const other of [
			{ ...command, command: 'true' },
			{ ...command, expect: { exit: 1 } },
		]) {
			outcomes.push(await recordVerification(host, specPath, [command, other], {}, neverCancelled));
		}

		for (const outcome of outcomes) {
			assert.equal(outcome.kind === 'failed' && outcome.code, 'conflict.base_changed');
		}
		assert.deepEqual([host.disk.snapshot(), host.ran.length], before);
	});

	it('leaves no trace where it is cancelled before it starts', async () => {
		const host = await failedHost();
		const before = host.disk.snapshot();

		const outcome = await record(host, { ...neverCancelled, isCancellationRequested: true });

		assert.deepEqual(outcome, { kind: 'cancelled' });
		assert.deepEqual(host.disk.snapshot(), before);
	});
});

describe('verifyCommands', () => {
	it('are those of a failed cycle, the spec having the last word on its own', async () => {
		const fence = (expected: string) => `\n## Verify\n\n\`\`\`bash\nmake test\n# Expected: ${expected}\n\`\`\`\n`;
		const host = greetingHost({ run: () => exited(1), files: { [specPath]: newSpec + fence('one') } });
		await apply(host, (await planGreeting(host)).plan);
		host.disk.put(specPath, newSpec + fence('two'));

		const commands = verifyCommands(await stateOf(host));

		assert.deepEqual(
			commands.map(({ command, expect }) => [command, expect.stdout]),
			[
				['make test', 'two'],
				['python3 src/hello.py', 'Welcome'],
			],
		);
	});
});

describe('verifyOnce', () => {
	it('tells exit code and output of each command, and writes nothing', async () => {
		const host = greetingHost({ run: command => (command === 'a' ? exited(0, 'out\n') : exited(2, '', 'err\n')) });
		const before = host.disk.snapshot();
		const commands = ['a', 'b'].map(command => ({ command, expect: { exit: 0 } }));

		const outcome = await verifyOnce(host, commands, () => {}, neverCancelled);

		assert.deepEqual(outcome, {
			status: 'failed',
			results: [
				{ command: 'a', exit: 0, passed: true, durationMs: 1, stdout: 'out\n', stderr: '' },
				{ command: 'b', exit: 2, passed: false, durationMs: 1, stdout: '', stderr: 'err\n' },
			],
		});
		assert.deepEqual(host.disk.snapshot(), before);
	});
});

describe('planAdopt', () => {
	it('records what is pending as it stands, without an edit', async () => {
		const host = greetingHost();
		const before = host.disk.text('src/hello.py');

		const planned = await planAdopt(host, specPath);
		assert.ok(planned.kind === 'planned');
		const outcome = await apply(host, planned.plan);

		assert.deepEqual(
			planned.plan.changes.map(({ state: of }) => of),
			['implemented', 'implemented'],
		);
		assert.equal(outcome.kind === 'applied' && outcome.status, 'unverified');
		assert.equal((await stateOf(host)).baseline.text, newSpec);
		assert.equal(host.disk.text('src/hello.py'), before);
	});

	it('records prose where nothing else is pending, and refuses where nothing is', async () => {
		const host = greetingHost();
		const adopt = async () => {
			const planned = await planAdopt(host, specPath);
			return planned.kind === 'planned' ? apply(host, planned.plan) : planned;
		};
		await adopt();
		host.disk.put(specPath, newSpec.replace('## Behavior', 'Some words.\n\n## Behavior'));

		const prose = await adopt();
		const nothing = await adopt();

		assert.equal(prose.kind, 'applied');
		assert.equal((await stateOf(host)).prose, 0);
		assert.equal(nothing.kind === 'failed' && nothing.code, 'adopt.nothing');
	});

	it('makes a guessed baseline exact', async () => {
		const host = greetingHost({
			files: { [specPath]: '# Greeting\n\n## Behavior\n\n- The script MUST print `Hello`\n' },
		});
		host.disk.put(historyPath, `${host.disk.text(historyPath)}\n## Cycle 2\n\n### Status\n\n✅ APPLIED\n`);
		const guessed = (await stateOf(host)).baseline.source;

		const planned = await planAdopt(host, specPath);
		assert.ok(planned.kind === 'planned');
		const outcome = await apply(host, planned.plan);

		assert.deepEqual([guessed, planned.plan.changes], ['approximate', []]);
		assert.equal(outcome.kind, 'applied');
		assert.equal((await stateOf(host)).baseline.source, 'recorded');
	});

	it('adopts code that has no history at all', async () => {
		const host = greetingHost();
		await host.disk.remove(historyPath);

		const planned = await planAdopt(host, specPath);
		assert.ok(planned.kind === 'planned');
		await apply(host, planned.plan);

		assert.equal(planned.plan.baseline.source, 'empty');
		assert.deepEqual((await stateOf(host)).diff.changes, []);
	});
});
