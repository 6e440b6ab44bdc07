import * as vscode from 'vscode';
import { count } from '../../core/text/words';
import { asPlainLabel } from './asPlainLabel';
import { findClaudeCode } from './claudeCode';
import { describeProvider } from './describeProvider';
import { listEditorModels } from './editorModels';
import type { Provider } from './modelSource';
import type { Models } from './models';
import { modelOf, type PlannerSettings } from './plannerSettings';

/** A line of the list of planners, or one that parts it. */
export interface PlannerChoice extends vscode.QuickPickItem {
	/** `handOff`: the task goes to an agent; `undefined`: a line that parts the list. */
	readonly id: PlannerSettings['id'] | 'handOff' | undefined;
}

/**
 * Every planner: what it is and where it sends what, in the detail; whether it is ready and why not, beside its name.
 *
 * Nothing is sent to find that out.
 */
export async function plannerChoices(models: Models): Promise<readonly PlannerChoice[]> {
	const settings = await models.settings();
	const [auto, editor, anthropic, openai, claudeCode] = await Promise.all([
		describeAuto(models, settings),
		editorState(),
		providerState('anthropic', models, settings),
		providerState('openai', models, settings),
		claudeCodeState(models, settings),
	]);
	const toChoice = (id: PlannerSettings['id'], state: string, detail: string): PlannerChoice => {
		const current = id === settings.id ? vscode.l10n.t('chosen now') : '';
		return { id, label: plannerName(id), description: [current, state].filter(Boolean).join(' · '), detail };
	};
	return [
		separator(vscode.l10n.t('Offline')),
		toChoice('auto', '', auto),
		toChoice('literal', vscode.l10n.t('ready'), literalDetail()),
		separator(vscode.l10n.t('By a model')),
		toChoice('vscode', editor, editorDetail()),
		toChoice('anthropic', anthropic.state, anthropicDetail(anthropic.host)),
		toChoice('openai', openai.state, openAiDetail(openai.host)),
		toChoice('claude-code', claudeCode, claudeCodeDetail()),
		separator(vscode.l10n.t('By an agent')),
		{ id: 'handOff', label: vscode.l10n.t('Hand Off to Agent'), detail: handOffDetail() },
	];
}

/** A planner as it is called in lists. */
export function plannerName(id: PlannerSettings['id']): string {
	switch (id) {
		case 'auto':
			return vscode.l10n.t('Automatic');
		case 'literal':
			return vscode.l10n.t('Literal');
		case 'vscode':
			return vscode.l10n.t('Model of the editor');
		case 'claude-code':
			return 'Claude Code';
		default:
			return describeProvider(id);
	}
}

function separator(label: string): PlannerChoice {
	return { id: undefined, label, kind: vscode.QuickPickItemKind.Separator };
}

async function describeAuto(models: Models, settings: PlannerSettings): Promise<string> {
	const chosen = models.editorChoice.get();
	if (chosen) {
		return vscode.l10n.t('Offline where that resolves every change, else {0} of the editor', asPlainLabel(chosen.id));
	}
	const only = await models.onlyOne(settings);
	return only === undefined
		? vscode.l10n.t('Offline; a key or a server is asked for the rest as soon as exactly one is set up')
		: vscode.l10n.t('Offline where that resolves every change, else {0}', describeModel(only, settings));
}

async function editorState(): Promise<string> {
	const { length } = await listEditorModels();
	return length === 0
		? vscode.l10n.t('not ready: the editor offers no model')
		: vscode.l10n.t('ready: {0}', count(length, 'model'));
}

async function claudeCodeState(models: Models, settings: PlannerSettings): Promise<string> {
	const found = await findClaudeCode(models, settings);
	return found.kind === 'found'
		? vscode.l10n.t('found: {0}', asPlainLabel(found.place.executable))
		: vscode.l10n.t('not ready: {0}', asPlainLabel(found.message));
}

interface ProviderState {
	readonly state: string;
	/** Where it sends; `undefined` where no usable address is set. */
	readonly host: string | undefined;
}

async function providerState(provider: Provider, models: Models, settings: PlannerSettings): Promise<ProviderState> {
	const [address, access] = await Promise.all([models.address(provider, settings), models.reach(provider, settings)]);
	const host = address.kind === 'ok' ? address.host : undefined;
	if (access.kind === 'reached') {
		const model = describeModel(provider, settings);
		return { host, state: vscode.l10n.t('ready: {0} at {1}', model, access.address.host) };
	}
	if (access.code === 'key.missing') {
		return { host, state: vscode.l10n.t('not ready: no API key for {0}', host ?? '') };
	}
	return settings.baseUrls[provider] === ''
		? { host, state: vscode.l10n.t('not ready: no base URL') }
		: { host, state: vscode.l10n.t('not ready: {0}', asPlainLabel(access.message)) };
}

function describeModel(provider: Provider, settings: PlannerSettings): string {
	return asPlainLabel(modelOf(provider, settings)) || vscode.l10n.t('a model that is chosen next');
}

function literalDetail(): string {
	return vscode.l10n.t('Replaces what literally changed, and says what it cannot resolve. Nothing is sent.');
}

function editorDetail(): string {
	return vscode.l10n.t('No key is needed. Spec and files go to its vendor, once you agreed.');
}

function anthropicDetail(host: string | undefined): string {
	return vscode.l10n.t(
		'With an API key of your own. Spec and files go to {0}.',
		host ?? vscode.l10n.t('the base URL of your settings'),
	);
}

function openAiDetail(host: string | undefined): string {
	return host === undefined
		? vscode.l10n.t('Such as Ollama or llama.cpp: on this machine, nothing leaves it.')
		: vscode.l10n.t('Such as Ollama or llama.cpp. Spec and files go to {0}.', host);
}

function claudeCodeDetail(): string {
	return vscode.l10n.t('Your own, with its login. It gets spec and files, but no tools and no folder of yours.');
}

function handOffDetail(): string {
	return vscode.l10n.t('Claude Code or another agent of yours gets the task, and works as you let it.');
}
