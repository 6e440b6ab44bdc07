import { type Failure, failed, nothingWritten } from '../../core/failure';
import type { CommandContext } from '../command';
import { looksLikeKey } from './looksLikeKey';
import { isPlannerId, type PlannerId, plannerIds } from './plannerIds';

/** Who plans, as the call and the environment say it. */
export interface PlannerSettings {
	readonly kind: 'settings';
	readonly id: PlannerId;
	/** Name of the model, as its server knows it; `undefined` where nobody named one. */
	readonly model: string | undefined;
}

/** Read `--planner` and `--model`, and behind them SPEC_OPS_PLANNER and SPEC_OPS_MODEL. Files set none of these. */
export function plannerSettings({ args, io }: Pick<CommandContext, 'args' | 'io'>): PlannerSettings | Failure {
	const id = args.values.get('planner')?.at(-1) ?? (io.env.SPEC_OPS_PLANNER || 'auto');
	const named = args.values.get('model')?.at(-1);
	const model = (named ?? io.env.SPEC_OPS_MODEL)?.trim() || undefined;
	if ([id, model ?? ''].some(word => looksLikeKey(word, io.env))) {
		return failed(
			'key.misplaced',
			'A key stands where the name of a planner or of a model belongs.',
			`Nothing was sent. ${nothingWritten}`,
			'Correct SPEC_OPS_PLANNER and SPEC_OPS_MODEL; a key goes into ANTHROPIC_API_KEY or OPENAI_API_KEY.',
		);
	}
	if (!isPlannerId(id)) {
		const known = plannerIds.join(', ').replace(/, ([^,]*)$/, ' or $1');
		return failed('usage', `There is no planner “${id}”.`, nothingWritten, `Use ${known}.`);
	}
	if (id === 'literal' && named !== undefined) {
		const next = 'Leave out --model, or name another planner.';
		return failed('usage', 'The planner “literal” asks no model.', nothingWritten, next);
	}
	return { kind: 'settings', id, model };
}
