import * as vscode from 'vscode';
import { verifyUnrecorded } from '../../../core/apply/verifyUnrecorded';
import type { VerifyOutcome, VerifyResult } from '../../../core/verify/verifyOnce';
import type { Report } from '../../session/task';
import { commandLabel } from '../commandLabel';
import { TerminalText } from '../terminalText';
import { mismatchMessage } from './mismatchMessage';
import type { SpecTest } from './specTest';

/** Run one command, with its output in the test results, and say there what it came to. */
export async function runTest(
	run: vscode.TestRun,
	test: SpecTest,
	report: Report,
	token: vscode.CancellationToken,
): Promise<void> {
	const { item, one, command } = test;
	if (token.isCancellationRequested) {
		run.skipped(item);
		return;
	}
	report(vscode.l10n.t('Running {0}', commandLabel(command.command)));
	run.started(item);
	const shown = new TerminalText();
	const print = (text: string) => run.appendOutput(shown.push(text), undefined, item);
	run.appendOutput(`\u001b[1m${new TerminalText().push(`$ ${command.command}`)}\u001b[0m\r\n`, undefined, item);
	const outcome = await verifyUnrecorded(await one.host(), [command], print, token);
	run.appendOutput('\u001b[0m\r\n', undefined, item);
	if ('code' in outcome) {
		const { code, message, next } = outcome;
		one.log(`test: not run: ${code}`);
		run.errored(item, new vscode.TestMessage(vscode.l10n.t('Not run: {0} {1}', message, next)));
		return;
	}
	one.log(`test: ${outcome.status}${outcome.reason === undefined ? '' : ` (${outcome.reason})`}`);
	settle(run, test, outcome, token);
}

function settle(
	run: vscode.TestRun,
	{ item, command, expectedAt, one }: SpecTest,
	{ status, results: [result], reason = '' }: VerifyOutcome,
	token: vscode.CancellationToken,
): void {
	if (result?.passed && status === 'unverified') {
		const message = vscode.l10n.t('It met its expectation, but nobody knows over what: {0}. Run it again.', reason);
		run.errored(item, new vscode.TestMessage(message), result.durationMs);
	} else if (result?.passed) {
		run.passed(item, result.durationMs);
	} else if (token.isCancellationRequested) {
		run.skipped(item);
	} else if (!result || result.exit === null) {
		run.errored(item, new vscode.TestMessage(describeEnd(result, reason)), result?.durationMs);
	} else {
		const message = mismatchMessage(result, command.expect);
		if (expectedAt) {
			message.location = new vscode.Location(one.spec.uri, expectedAt);
		}
		run.failed(item, message, result.durationMs);
	}
}

/** Why a command did not come to an end of its own. */
function describeEnd(result: VerifyResult | undefined, reason = ''): string {
	if (!result) {
		return vscode.l10n.t('Not run: {0}.', reason);
	}
	if (reason === 'out of time') {
		return vscode.l10n.t(
			'Ended because it took too long. The time limit is “specDrivenOps.verify.timeLimit” in your settings.',
		);
	}
	// What was not run at all says so itself.
	return result.durationMs === 0 && result.stderr !== ''
		? result.stderr.trim()
		: vscode.l10n.t('Ended from outside, by a signal.');
}
