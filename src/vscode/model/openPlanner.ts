import { type Failure, failed, nothingWritten } from '../../core/failure';
import { createAutoPlanner } from '../../core/plan/autoPlanner';
import { createLiteralPlanner } from '../../core/plan/literal/literalPlanner';
import type { ChatModel } from '../../core/plan/model/chatModel';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import type { Planner } from '../../core/plan/planner';
import type { Provider } from './modelSource';
import type { Models } from './models';
import { modelOf, type PlannerSettings } from './plannerSettings';

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

function modelPlanner(id: Provider, models: Models, settings: PlannerSettings, onProgress: OnProgress): Planner {
	return {
		id,
		propose: async (request, token) => {
			const opened = await openModel(id, models, settings);
			if (opened.kind === 'failed') {
				return opened;
			}
			const { createModelPlanner } = await import('../../core/plan/model/modelPlanner');
			return createModelPlanner(opened.model, { onProgress }).propose(request, token);
		},
	};
}

async function openModel(
	provider: Provider,
	models: Models,
	settings: PlannerSettings,
): Promise<{ readonly kind: 'opened'; readonly model: ChatModel } | Failure> {
	const model = modelOf(provider, settings);
	if (model === '') {
		const state = `Nothing was sent. ${nothingWritten}`;
		return failed(
			'model.missing',
			'No model is chosen.',
			state,
			'Choose one with “Spec: Select Planner”, then plan again.',
		);
	}
	const access = await models.reach(provider, settings);
	return access.kind === 'failed'
		? access
		: { kind: 'opened', model: await models.source.create(access, model, settings.effort) };
}
