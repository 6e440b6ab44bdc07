import { type Failure, failed, nothingWritten } from '../../core/failure';
import { createAutoPlanner } from '../../core/plan/autoPlanner';
import { createLiteralPlanner } from '../../core/plan/literal/literalPlanner';
import type { ChatModel } from '../../core/plan/model/chatModel';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import type { Planner } from '../../core/plan/planner';
import type { Provider } from './modelSource';
import type { Models } from './models';
import { modelOf, type PlannerSettings } from './plannerSettings';

/** The planners that ask a model. */
type ModelPlannerId = Provider | 'vscode';

type OnProgress = (progress: PlanningProgress) => void;

/**
 * The planner that the user's settings ask for.
 *
 * Where it is a model's, the way to it is looked for when it is asked to plan, so that `auto` works offline where it can.
 * What is missing is then told; no other provider is taken in its place.
 */
export async function openPlanner(models: Models, onProgress: OnProgress): Promise<Planner> {
	const settings = await models.settings();
	const { id } = settings;
	if (id === 'literal') {
		return createLiteralPlanner();
	}
	if (id !== 'auto') {
		return modelPlanner(id, models, settings, onProgress);
	}
	const literal = createLiteralPlanner();
	const provider = await models.onlyOne(settings);
	return provider ? createAutoPlanner(literal, modelPlanner(provider, models, settings, onProgress)) : literal;
}

function modelPlanner(id: ModelPlannerId, models: Models, settings: PlannerSettings, onProgress: OnProgress): Planner {
	return {
		id,
		propose: async (request, token) => {
			const opened = await (id === 'vscode' ? openEditorModel(settings) : openModel(id, models, settings));
			if (opened.kind === 'failed') {
				return opened;
			}
			const { createModelPlanner } = await import('../../core/plan/model/modelPlanner');
			return createModelPlanner(opened.model, { onProgress }).propose(request, token);
		},
	};
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

/** The editor's model of the settings, else its first; never that of another provider. */
async function openEditorModel({ model: wanted }: PlannerSettings): Promise<OpenedModel | Failure> {
	const { createEditorModel, listEditorModels } = await import('./createEditorModel');
	const offered = await listEditorModels();
	const model = wanted === '' ? offered[0] : offered.find(({ id }) => id === wanted);
	if (!model) {
		const message =
			offered.length === 0 ? 'The editor offers no model.' : 'The editor does not offer the model of your settings.';
		return failed('model.missing', message, nothingSent, chooseModel);
	}
	return { kind: 'opened', model: createEditorModel(model) };
}

const nothingSent = `Nothing was sent. ${nothingWritten}`;
const chooseModel = 'Choose another with “Spec: Select Planner”, then plan again.';
