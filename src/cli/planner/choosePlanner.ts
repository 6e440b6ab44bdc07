import { type Failure, failed, nothingWritten } from '../../core/failure';
import { createAutoPlanner } from '../../core/plan/autoPlanner';
import { createLiteralPlanner } from '../../core/plan/literal/literalPlanner';
import { onlyReady } from '../../core/plan/onlyReady';
import type { Planner } from '../../core/plan/planner';
import type { CommandContext } from '../command';
import { claudeCodePlanner } from './claudeCodePlanner';
import { type ModelAccess, type ModelPlannerId, type ModelWish, modelAccess } from './modelAccess';
import { plannerSettings } from './plannerSettings';
import type { PlanningStatus } from './planningStatus';

export interface ChosenPlanner {
	readonly kind: 'chosen';
	/** The planner, for one plan of the Root at this path; what it does is told to the status. */
	open(status: PlanningStatus, root: string): Planner;
}

/**
 * The planner that the call and the environment mean, or what it lacks.
 *
 * `auto` asks a model only where exactly one is set up, and none where Claude Code makes the call. Nothing is sent or loaded before the first plan needs it.
 */
export function choosePlanner(context: CommandContext): ChosenPlanner | Failure {
	const settings = plannerSettings(context);
	if (settings.kind === 'failed') {
		return settings;
	}
	const { id, ...wish } = settings;
	switch (id) {
		case 'literal':
			return { kind: 'chosen', open: () => createLiteralPlanner() };
		case 'anthropic':
		case 'openai': {
			const access = modelAccess(id, wish, context);
			return access.kind === 'failed' ? access : { kind: 'chosen', open: status => modelPlanner(access, status) };
		}
		case 'claude-code':
			return { kind: 'chosen', open: (status, root) => claudeCodePlanner(wish, root, status, context) };
		case 'auto':
			return chooseAuto(wish, context);
	}
}

function chooseAuto(wish: ModelWish, context: CommandContext): ChosenPlanner | Failure {
	const { effort, model } = wish;
	const isNamed = context.args.values.has('model') || effort !== undefined;
	// Claude Code sets this for what it runs: whoever asks for the changes then is the model.
	if (context.io.env.CLAUDECODE && !isNamed) {
		return { kind: 'chosen', open: () => createLiteralPlanner() };
	}
	const ready = modelsSetUp({ model, effort: undefined }, context);
	const found = onlyReady(ready);
	const only = found && modelAccess(found.id, wish, context);
	if (only?.kind === 'failed') {
		return only;
	}
	if (!only && isNamed) {
		return refuseModel(ready.length);
	}
	const open = (status: PlanningStatus) =>
		createAutoPlanner(createLiteralPlanner(), only && modelPlanner(only, status));
	return { kind: 'chosen', open };
}

const modelPlannerIds: readonly ModelPlannerId[] = ['anthropic', 'openai'];

function modelsSetUp(wish: ModelWish, context: CommandContext): readonly ModelAccess[] {
	return modelPlannerIds
		.map(id => modelAccess(id, wish, context))
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
function modelPlanner(access: ModelAccess, status: PlanningStatus): Planner {
	return {
		id: access.id,
		propose: async (request, token) => {
			status.start(access);
			const { createModelPlanner } = await import('../../core/plan/model/modelPlanner');
			return createModelPlanner(await access.open(), { onProgress: status.report }).propose(request, token);
		},
	};
}
