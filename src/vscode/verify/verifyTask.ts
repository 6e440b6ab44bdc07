import * as vscode from 'vscode';
import type { EndStatus, RecordedVerify } from '../../core/history/record';
import { count } from '../../core/text/words';
import type { VerifyResult } from '../../core/verify/verifyOnce';
import type { ResultView } from '../../webview/resultView';
import type { SpecSession } from '../session/specSession';
import type { Task } from '../session/task';
import { shownHost } from './shownHost';
import type { VerificationTerminal } from './verificationTerminal';

/** Run commands where the user sees them, and show what they came to; no file is written. */
export function verifyTask(
	one: SpecSession,
	commands: readonly RecordedVerify[],
	terminal: VerificationTerminal,
): Task {
	return async (report, token) => {
		const [{ verifyUnrecorded }, { buildResult }] = await Promise.all([
			import('../../core/apply/verifyUnrecorded'),
			import('../../webview/buildResult'),
		]);
		const host = await shownHost(one, terminal, report);
		const outcome = await verifyUnrecorded(host, commands, () => {}, token);
		if ('code' in outcome) {
			one.showFailure(outcome);
			return { kind: 'idle' };
		}
		const { status, results, reason = '' } = outcome;
		one.log(`verified without recording: ${status}${reason === '' ? '' : ` (${reason})`}`);
		if (one.review) {
			showBesidePlan(one, results, status);
			return { kind: 'idle' };
		}
		const views = results.map((result): ResultView => {
			const expect = commands.find(({ command }) => command === result.command)?.expect;
			return buildResult({ ...result, tail: tailOf(result) }, expect ?? { exit: 0 });
		});
		return { kind: 'verified', status, results: views, reason };
	};
}

/** The plan under review stays in view. */
function showBesidePlan(one: SpecSession, results: readonly VerifyResult[], status: EndStatus): void {
	const passed = results.filter(result => result.passed).length;
	one.setNotice({
		tone: status === 'applied' ? 'info' : 'warning',
		message: vscode.l10n.t('{0} of {1} met what is expected.', passed, count(results.length, 'command')),
		state: vscode.l10n.t('Nothing was recorded; the plan is as it was.'),
		next: vscode.l10n.t('The terminal shows what they printed.'),
	});
}

/** What it printed, errors last. */
function tailOf({ stdout, stderr }: VerifyResult): string {
	return stdout === '' || stdout.endsWith('\n') || stderr === '' ? stdout + stderr : `${stdout}\n${stderr}`;
}
