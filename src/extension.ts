import * as vscode from 'vscode';
import type { Host } from './core/host';
import { registerBaselineTexts } from './vscode/baseline/baselineTexts';
import { registerCodeLens } from './vscode/codelens/registerCodeLens';
import { registerHistory } from './vscode/history/registerHistory';
import { PlanView, planViewId } from './vscode/plan/planView';
import { receiveMessage } from './vscode/plan/receiveMessage';
import { registerPreviews } from './vscode/preview/registerPreviews';
import { registerCommands } from './vscode/registerCommands';
import { registerContextKeys } from './vscode/session/registerContextKeys';
import { Session } from './vscode/session/session';
import { showPending } from './vscode/showPending';
import { registerSpecsTree } from './vscode/specs/specsTree';
import { VerificationTerminal } from './vscode/verify/verificationTerminal';

let activeSession: Session | undefined;

/** Join the parts. What is heavy is loaded when it is first used. */
export function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel('Spec-Driven Ops', { log: true });
	const session = new Session(createHostOpener(), log);
	activeSession = session;
	const terminal = new VerificationTerminal();
	const planView = new PlanView({
		extensionUri,
		session,
		log,
		onMessage: message => receiveMessage(message, session, terminal),
	});

	subscriptions.push(
		log,
		session,
		terminal,
		vscode.window.registerWebviewViewProvider(planViewId, planView),
		registerPreviews(session, log),
		registerBaselineTexts(session),
		registerCodeLens(session),
		registerSpecsTree(session),
		registerHistory(extensionUri, log),
		registerContextKeys(session, log),
		showPending(session),
		registerCommands({ session, planView, terminal, log }),
	);
}

/** End what is under way, so that its cycle says so and no command outlives the window. */
export async function deactivate(): Promise<void> {
	await activeSession?.close();
}

/** Opens each Root once. */
function createHostOpener(): (root: string) => Promise<Host> {
	const hosts = new Map<string, Promise<Host>>();
	return root => {
		const known = hosts.get(root) ?? import('./adapters/openHost').then(({ openHost }) => openHost(root));
		hosts.set(root, known);
		return known;
	};
}
