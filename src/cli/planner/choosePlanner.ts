import { type Failure, failed, nothingWritten } from '../../core/failure';
import { createAutoPlanner } from '../../core/plan/autoPlanner';
import { createLiteralPlanner } from '../../core/plan/literal/literalPlanner';
import type { Planner } from '../../core/plan/planner';
import type { CommandContext } from '../command';
import { type ModelAccess, type ModelPlannerId, modelAccess } from './modelAccess';
import { plannerSettings } from './plannerSettings';
import type { PlanningStatus } from './planningStatus';

export interface ChosenPlanner {
	readonly kind: 'chosen';
	readonly planner: Planner;
}

/**
 * The planner that the call and the environment mean, or what it lacks.
 *
 * `auto` asks a model only where exactly one is set up. Nothing is sent or loaded before the first plan needs it.
 */
export function choosePlanner(context: CommandContext, status?: PlanningStatus): ChosenPlanner | Failure {
	const settings = plannerSettings(context);
	if (settings.kind === 'failed') {
		return settings;
	}
	const { id, model } = settings;
	switch (id) {
		case 'literal':
			return chosen(createLiteralPlanner());
		case 'anthropic':
		case 'openai': {
			const access = modelAccess(id, model, context);
			return access.kind === 'failed' ? access : chosen(modelPlanner(access, status));
		}
		case 'auto': {
			const ready = modelsSetUp(model, context);
			if (ready.length !== 1 && context.args.values.has('model')) {
				return refuseModel(ready.length);
			}
			const [only] = ready.length === 1 ? ready : [];
			return chosen(createAutoPlanner(createLiteralPlanner(), only && modelPlanner(only, status)));
		}
	}
}

const modelPlannerIds: readonly ModelPlannerId[] = ['anthropic', 'openai'];

function modelsSetUp(model: string | undefined, context: CommandContext): readonly ModelAccess[] {
	return modelPlannerIds
		.map(id => modelAccess(id, model, context))
		.filter((access): access is ModelAccess => access.kind === 'access');
}

/** A model was named, and nobody knows where. */
function refuseModel(ready: number): Failure {
	return failed(
		'usage',
		ready === 0 ? 'No planner that asks a model is set up.' : 'More than one planner that asks a model is set up.',
		nothingWritten,
		'Name the planner of the model with --planner; “spec-ops --help” lists what each needs.',
	);
}

/** Asks the model, which is loaded on the first plan. */
function modelPlanner(access: ModelAccess, status: PlanningStatus | undefined): Planner {
	return {
		id: access.id,
		propose: async (request, token) => {
			status?.start(access);
			const { createModelPlanner } = await import('../../core/plan/model/modelPlanner');
			const options = status ? { onProgress: status.report } : {};
			return createModelPlanner(await access.open(), options).propose(request, token);
		},
	};
}

function chosen(planner: Planner): ChosenPlanner {
	return { kind: 'chosen', planner };
}
