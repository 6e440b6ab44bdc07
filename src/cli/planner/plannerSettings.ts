import { type Failure, failed, nothingSent, nothingWritten } from '../../core/failure';
import { efforts, isEffort } from '../../core/plan/model/effort';
import type { CommandContext } from '../command';
import { looksLikeKey } from './looksLikeKey';
import type { ModelWish } from './modelAccess';
import { isPlannerId, type PlannerId, plannerIds } from './plannerIds';

/** Who plans, as the call and the environment say it. */
export interface PlannerSettings extends ModelWish {
	readonly kind: 'settings';
	readonly id: PlannerId;
}

/** Read `--planner`, `--model` and `--effort`, and behind the first two SPEC_OPS_PLANNER and SPEC_OPS_MODEL. Files set none of these. */
export function plannerSettings({ args, io }: Pick<CommandContext, 'args' | 'io'>): PlannerSettings | Failure {
	const id = args.values.get('planner')?.at(-1) ?? (io.env.SPEC_OPS_PLANNER || 'auto');
	const named = args.values.get('model')?.at(-1);
	const model = (named ?? io.env.SPEC_OPS_MODEL)?.trim() || undefined;
	const effort = args.values.get('effort')?.at(-1);
	if ([id, model ?? ''].some(word => looksLikeKey(word, io.env))) {
		return failed(
			'key.misplaced',
			'A key stands where the name of a planner or of a model belongs.',
			nothingSent,
			'Correct SPEC_OPS_PLANNER and SPEC_OPS_MODEL; a key goes into ANTHROPIC_API_KEY or OPENAI_API_KEY.',
		);
	}
	if (!isPlannerId(id)) {
		return failed('usage', `There is no planner “${id}”.`, nothingWritten, `Use ${listOf(plannerIds)}.`);
	}
	if (id === 'literal' && (named !== undefined || effort !== undefined)) {
		const next = `Leave out ${named === undefined ? '--effort' : '--model'}, or name another planner.`;
		return failed('usage', 'The planner “literal” asks no model.', nothingWritten, next);
	}
	if (effort !== undefined && !isEffort(effort)) {
		const message = 'There is no such effort for --effort.';
		return failed('usage', message, nothingWritten, `Use ${listOf(efforts)}.`);
	}
	return { kind: 'settings', id, model, effort };
}

function listOf(words: readonly string[]): string {
	return words.join(', ').replace(/, ([^,]*)$/, ' or $1');
}
