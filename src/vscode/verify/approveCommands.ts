import * as vscode from 'vscode';
import type { RecordedVerify } from '../../core/history/record';
import { count } from '../../core/text/words';
import { describeCommands } from '../apply/describeCommands';
import { confirm } from '../confirm';
import type { SpecSession } from '../session/specSession';
import { rememberCommands } from './rememberCommands';

/** Commands that shall run for a spec. */
export interface SpecCommands {
	readonly one: SpecSession;
	readonly commands: readonly Pick<RecordedVerify, 'command'>[];
}

/**
 * Get a yes to commands that shall run and record nothing: one question for all specs, and none where the user approved
 * every one of them before, each in its folder.
 */
export async function approveCommands(groups: readonly SpecCommands[]): Promise<boolean> {
	const asked = await Promise.all(groups.map(withApproved));
	if (asked.every(({ texts, remembered }) => texts.every(text => remembered.has(text)))) {
		return true;
	}
	const [first] = groups;
	const specs = first && groups.length === 1 ? first.one.spec.path : count(groups.length, 'spec');
	const total = asked.reduce((sum, { texts }) => sum + texts.length, 0);
	const message = vscode.l10n.t('Verify {0} with {1}?', specs, count(total, 'command'));
	const lists = asked.map(({ one, texts, remembered }) => describeCommands(texts, one.spec.root, remembered));
	const detail = [...lists, vscode.l10n.t('Writes nothing.')].join('\n\n');
	const button = vscode.l10n.t('Verify');
	if (!(await confirm(message, detail, button))) {
		return false;
	}
	for (const { one, texts } of asked) {
		await rememberCommands(one, texts);
	}
	return true;
}

async function withApproved({ one, commands }: SpecCommands) {
	const { approvals } = await one.host();
	const remembered = new Set((await approvals.list()).map(({ command }) => command));
	return { one, texts: commands.map(({ command }) => command), remembered };
}
