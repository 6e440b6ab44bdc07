import * as vscode from 'vscode';
import type { SpecSession } from '../../session/specSession';
import { approveCommands } from '../approveCommands';
import { chooseTests } from './chooseTests';
import { runTest } from './runTest';
import type { SpecTest } from './specTest';

/** What became of a request. */
export type TestRunOutcome = 'ran' | 'nothing' | 'declined';

export interface TestRunOptions {
	readonly token?: vscode.CancellationToken;
	/** Called once everything is approved, when the run begins. */
	readonly onStarted?: () => unknown;
}

/**
 * Run commands of the Test Explorer one after the other, once every one of them is approved, and report what each came
 * to. Nothing is recorded.
 *
 * @param testOf The command behind an item; `undefined` for the item of a spec.
 * @returns `nothing` where the request names no command.
 */
export async function runSpecTests(
	controller: vscode.TestController,
	request: vscode.TestRunRequest,
	testOf: (item: vscode.TestItem) => SpecTest | undefined,
	{ token, onStarted }: TestRunOptions,
): Promise<TestRunOutcome> {
	const tests = chooseTests(controller.items, request, testOf);
	const specs = [...new Set(tests.map(({ one }) => one))];
	const groups = specs.map(one => ({ one, tests: tests.filter(test => test.one === one) }));
	const asked = groups.map(({ one, tests }) => ({ one, commands: tests.map(({ command }) => command) }));
	if (tests.length === 0) {
		return 'nothing';
	}
	if (!(await approveCommands(asked)) || token?.isCancellationRequested) {
		return 'declined';
	}
	const run = controller.createTestRun(request);
	onStarted?.();
	const isCoverage = request.profile?.kind === vscode.TestRunProfileKind.Coverage;
	try {
		for (const { item } of tests) {
			run.enqueued(item);
		}
		for (const group of groups) {
			await runGroup(run, group);
			if (isCoverage) {
				await addCoverage(run, group);
			}
		}
	} finally {
		run.end();
	}
	return 'ran';
}

interface Group {
	readonly one: SpecSession;
	readonly tests: readonly SpecTest[];
}

/** Run those of one spec, as the one thing that is done with it meanwhile. */
async function runGroup(run: vscode.TestRun, { one, tests }: Group): Promise<void> {
	const done = await one.run('verifying', vscode.l10n.t('Starting the commands'), async (report, stop) => {
		const either = joinTokens(run.token, stop);
		try {
			for (const test of tests) {
				await runTest(run, test, report, either.token);
			}
		} finally {
			either.dispose();
		}
		return { kind: 'idle' };
	});
	if (!done) {
		const message = vscode.l10n.t('Not run: something else is being done with this spec. Try again once it is done.');
		for (const { item } of tests) {
			run.errored(item, new vscode.TestMessage(message));
		}
	}
}

/** A token that is cancelled once one of the two is. */
function joinTokens(a: vscode.CancellationToken, b: vscode.CancellationToken) {
	const source = new vscode.CancellationTokenSource();
	const listeners = [a, b].map(token => token.onCancellationRequested(() => source.cancel()));
	if (a.isCancellationRequested || b.isCancellationRequested) {
		source.cancel();
	}
	return { token: source.token, dispose: () => vscode.Disposable.from(source, ...listeners).dispose() };
}

async function addCoverage(run: vscode.TestRun, { one, tests }: Group): Promise<void> {
	if (one.reading.kind !== 'read') {
		return;
	}
	const [{ findCoverage }, { verifyCommands }, { SpecCoverage }] = await Promise.all([
		import('../../../core/coverage/findCoverage'),
		import('../../../core/plan/commands/verifyCommands'),
		import('./specCoverage'),
	]);
	const { state } = one.reading;
	const coverage = findCoverage(state.spec, verifyCommands(state));
	run.addCoverage(new SpecCoverage(one.spec.uri, coverage, new Set(tests.map(({ command }) => command.command))));
}
