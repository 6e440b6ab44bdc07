import * as vscode from 'vscode';
import type { Cycle } from '../../core/history/history';
import type { RecordedVerify } from '../../core/history/record';
import { historyPathOf } from '../../core/spec/specPaths';
import { count } from '../../core/text/words';
import { describeCommands } from '../apply/describeCommands';
import { confirm } from '../confirm';
import type { SpecSession } from '../session/specSession';
import { approveCommands } from './approveCommands';
import { rememberCommands } from './rememberCommands';

/**
 * Ask whether commands shall run, and their outcome be recorded where it lifts a cycle.
 *
 * Where nothing is recorded and the user approved all of them before, there is nothing to ask.
 */
export async function askToVerify(
	one: SpecSession,
	commands: readonly RecordedVerify[],
	lifted: Cycle | undefined,
): Promise<boolean> {
	if (!lifted) {
		return approveCommands([{ one, commands }]);
	}
	const { approvals } = await one.host();
	const remembered = new Set((await approvals.list()).map(({ command }) => command));
	const texts = commands.map(({ command }) => command);
	const { number } = lifted;
	const message = vscode.l10n.t('Verify {0} with {1}?', one.spec.path, count(texts.length, 'command'));
	const written = vscode.l10n.t(
		'Adds a cycle to {0} that says what they came to, in the place of what {1} says.',
		historyPathOf(one.spec.path),
		number === null ? vscode.l10n.t('the last one') : vscode.l10n.t('cycle {0}', number),
	);
	const detail = [describeCommands(texts, one.spec.root, remembered), written].join('\n\n');
	const button = vscode.l10n.t('Verify and record');
	if (!(await confirm(message, detail, button))) {
		return false;
	}
	await rememberCommands(one, texts);
	return true;
}
