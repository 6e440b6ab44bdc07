import * as vscode from 'vscode';
import type { Host } from '../../core/host';
import type { SpecSession } from '../session/specSession';
import { showCommands } from './showCommands';
import type { VerificationTerminal } from './verificationTerminal';

/** The host of a spec whose commands are shown in the terminal as they run, told to the view, and logged. */
export async function shownHost(
	one: SpecSession,
	terminal: VerificationTerminal,
	report: (note: string) => void,
): Promise<Host> {
	const host = await one.host();
	const commands = showCommands(host.commands, terminal, {
		began: command => report(vscode.l10n.t('Running {0}', command)),
		ended: note => one.log(`command: ${note}`),
	});
	return { ...host, commands };
}
