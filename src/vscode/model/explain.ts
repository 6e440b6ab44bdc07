import * as vscode from 'vscode';
import type { SpecSession } from '../session/specSession';
import { explainedKey } from './explainedKey';
import type { Models } from './models';

/** Explain the ways on in the plan view, where nobody is set up to plan and nothing else is said there; then never again. */
export async function explain(one: SpecSession, memento: vscode.Memento, models: () => Promise<Models>): Promise<void> {
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
