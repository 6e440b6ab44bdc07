import type { PlanRequest } from '../../planner';
import { createOverlay } from '../overlay';
import { checkFinish, type Finished } from '../tools/checkFinish';
import { joinRefusals } from '../tools/joinRefusals';
import { type Refusal, refuse } from '../tools/outcome';
import { parseAnswer } from './parseAnswer';
import { type ReplayRules, replayEdits } from './replayEdits';

/**
 * Take a plan that was handed in whole, or refuse it, with all that is wrong in words for whoever wrote it.
 *
 * Its edits are made on an overlay of the files, under the same guard and bounds as those of the planning loop, and it
 * is checked as `finish` is there. Nothing of a refused plan is handed out.
 *
 * @param text JSON of the schema `answerSchema`.
 */
export async function takeAnswer(request: PlanRequest, text: string, rules?: ReplayRules): Promise<Finished | Refusal> {
	const parsed = parseAnswer(text);
	if (parsed.kind === 'refused') {
		return parsed;
	}
	const { answer } = parsed;
	const overlay = createOverlay(request);
	const refusals = [
		...(answer.edit_count === answer.edits.length
			? []
			: [
					refuse(
						'model.incomplete',
						`edit_count is ${answer.edit_count}, and the edits are ${answer.edits.length}: hand in all of them.`,
					),
				]),
		...(await replayEdits(overlay, answer.edits, rules)),
	];
	return joinRefusals(refusals) ?? checkFinish({ request, overlay }, answer);
}
