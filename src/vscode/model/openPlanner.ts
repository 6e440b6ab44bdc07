import type * as vscode from 'vscode';
import { type Failure, failed, nothingSent } from '../../core/failure';
import type { PlannerInfo } from '../../core/history/record';
import { createAutoPlanner } from '../../core/plan/autoPlanner';
import { createLiteralPlanner } from '../../core/plan/literal/literalPlanner';
import type { ChatModel } from '../../core/plan/model/chatModel';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import type { Planner } from '../../core/plan/planner';
import { claudeCodePlanner } from './claudeCode';
import type { EditorConsents } from './editorModels';
import type { Provider } from './modelSource';
import type { Models } from './models';
import { modelOf, type PlannerSettings, plannerIds } from './plannerSettings';

type OnProgress = (progress: PlanningProgress) => void;

/**
 * The planner that the user's settings ask for, or the one that made a plan which is to be made again.
 *
 * Where it is a model's, the way to it is looked for when it is asked to plan, so that `auto` works offline where it can.
 * What is missing is then told; no other provider is taken in its place.
 */
export async function openPlanner(models: Models, onProgress: OnProgress, made?: PlannerInfo): Promise<Planner> {
	const settings = await asMade(models, await models.settings(), made);
	const { id } = settings;
	switch (id) {
		case 'literal':
			return createLiteralPlanner();
		case 'vscode':
			return editorPlanner(
				() => findEditorModel(({ id }) => [id, ''].includes(settings.model)),
				models.consents,
				onProgress,
			);
		case 'claude-code':
			return claudeCodePlanner(models, settings, onProgress);
		case 'auto':
			return openAuto(models, settings, onProgress);
		default:
			return modelPlanner(id, () => openModel(id, models, settings), onProgress);
	}
}

/**
 * The settings for a plan that is to be made again by who made it.
 *
 * Plans lie in the workspace, which has no say in where files are sent: that one is taken only where the user set it up,
 * or is asked for consent; a model's name counts for the editor's alone.
 */
async function asMade(models: Models, settings: PlannerSettings, made?: PlannerInfo): Promise<PlannerSettings> {
	const id = plannerIds.find(known => known === made?.id);
	switch (id) {
		case 'literal':
			return { ...settings, id };
		case 'vscode':
			return { ...settings, id, model: made?.model ?? '' };
		case 'anthropic':
		case 'openai':
			return settings.id === 'auto' && id === (await models.onlyOne(settings)) ? { ...settings, id } : settings;
		default:
			return settings;
	}
}

/** Offline where that resolves every change; else by what the user took or set up for the rest. */
async function openAuto(models: Models, settings: PlannerSettings, onProgress: OnProgress): Promise<Planner> {
	const literal = createLiteralPlanner();
	const chosen = models.editorChoice.get();
	if (chosen) {
		const find = () => findEditorModel(({ vendor, id }) => vendor === chosen.vendor && id === chosen.id);
		return createAutoPlanner(literal, editorPlanner(find, models.consents, onProgress));
	}
	const provider = await models.onlyOne(settings);
	return provider
		? createAutoPlanner(
				literal,
				modelPlanner(provider, () => openModel(provider, models, settings), onProgress),
			)
		: literal;
}

/** The planner that asks a model of the editor, once the user agreed to what is sent to it. */
export function editorPlanner(
	find: () => Promise<FoundModel | Failure>,
	consents: EditorConsents,
	onProgress: OnProgress,
): Planner {
	return modelPlanner('vscode', async () => openEditorModel(await find(), consents), onProgress);
}

function modelPlanner(
	id: Provider | 'vscode',
	open: () => Promise<OpenedModel | Failure>,
	onProgress: OnProgress,
): Planner {
	return {
		id,
		propose: async (request, token) => {
			const opened = await open();
			if (opened.kind === 'failed') {
				return opened;
			}
			const { createModelPlanner } = await import('../../core/plan/model/modelPlanner');
			return createModelPlanner(opened.model, { onProgress }).propose(request, token);
		},
	};
}

interface FoundModel {
	readonly kind: 'found';
	readonly model: vscode.LanguageModelChat;
}

interface OpenedModel {
	readonly kind: 'opened';
	readonly model: ChatModel;
}

async function openModel(
	provider: Provider,
	models: Models,
	settings: PlannerSettings,
): Promise<OpenedModel | Failure> {
	const model = modelOf(provider, settings);
	if (model === '') {
		return failed('model.missing', 'No model is chosen.', nothingSent, chooseModel);
	}
	const access = await models.reach(provider, settings);
	return access.kind === 'failed'
		? access
		: { kind: 'opened', model: await models.source.create(access, model, settings.effort) };
}

/** The first model of the editor that is wanted; never that of another provider. */
async function findEditorModel(isWanted: (model: vscode.LanguageModelChat) => boolean): Promise<FoundModel | Failure> {
	const { listEditorModels } = await import('./editorModels');
	const offered = await listEditorModels();
	const model = offered.find(isWanted);
	if (!model) {
		const message =
			offered.length === 0 ? 'The editor offers no model.' : 'The editor does not offer the model that you chose.';
		return failed('model.missing', message, nothingSent, chooseModel);
	}
	return { kind: 'found', model };
}

async function openEditorModel(found: FoundModel | Failure, consents: EditorConsents): Promise<OpenedModel | Failure> {
	if (found.kind === 'failed') {
		return found;
	}
	if (!(await consents.ask(found.model))) {
		const message = 'You did not agree to send anything to the model of the editor.';
		return failed('model.no_permission', message, nothingSent, 'Plan again and agree, or choose another planner.');
	}
	const { createEditorModel } = await import('./createEditorModel');
	return { kind: 'opened', model: createEditorModel(found.model) };
}

const chooseModel = 'Choose another with “Spec: Select Planner”, then plan again.';
