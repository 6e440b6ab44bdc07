import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import type { SpecSession } from '../session/specSession';
import type { Models } from './models';

/** Where it is kept that the ways were explained. */
const explainedKey = 'waysOn.explained';

export interface WaysOnOptions {
	readonly session: Session;
	readonly memento: vscode.Memento;
	/** Loaded when they are first asked for. */
	readonly models: () => Promise<Models>;
	readonly log: Logger;
}

/**
 * Explain once, and never again, how the rest of a plan can be planned: beside the first offline plan that leaves
 * something open, where the user set up nobody for that.
 *
 * Nothing waits for it, and it stands in nobody's way.
 */
export function explainWaysOn({ session, memento, models, log }: WaysOnOptions): vscode.Disposable {
	/** When the plan was made that was looked at last. */
	let seen: string | undefined;
	return session.onDidChange(() => {
		const { active } = session;
		const plan = active?.review?.plan;
		const isOpen = plan?.planner.id === 'literal' && plan.unresolved.length > 0;
		if (!active || !isOpen || active.isBusy || plan.createdAt === seen || !vscode.workspace.isTrusted) {
			return;
		}
		seen = plan.createdAt;
		if (memento.get(explainedKey) !== true) {
			runInBackground(log, explain(active, memento, models));
		}
	});
}

async function explain(one: SpecSession, memento: vscode.Memento, models: () => Promise<Models>): Promise<void> {
	const known = await models();
	const settings = await known.settings();
	const isSetUp =
		settings.id !== 'auto' || known.editorChoice.get() !== undefined || (await known.onlyOne(settings)) !== undefined;
	if (isSetUp || one.notice || one.isBusy) {
		return;
	}
	await memento.update(explainedKey, true);
	one.setNotice({
		tone: 'info',
		message: vscode.l10n.t(
			'This plan was made offline, and something stays open. There are four ways to have the rest planned.',
		),
		state: vscode.l10n.t(
			'A model of the editor needs no key. An API key of your own goes to Anthropic alone. With a server on this machine, such as Ollama, nothing leaves it. Your own Claude Code plans too, or any agent.',
		),
		next: vscode.l10n.t('“Set up a model” beside a change shows what each of them needs. Nothing was sent so far.'),
	});
}
