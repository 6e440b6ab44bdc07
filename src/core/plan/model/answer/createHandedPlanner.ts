import type { PlannerInfo } from '../../../history/record';
import type { Planner } from '../../planner';
import { isKeyFile } from '../secrets/isKeyFile';
import type { ReplayRules } from './replayEdits';
import { takeAnswer } from './takeAnswer';

/**
 * The planner that proposes a plan which somebody else made and handed in, such as an agent.
 *
 * The plan passes all that one of the planning loop passes, or is refused as a whole: then `failed` says all that is
 * wrong, in words that whoever made it can act on.
 *
 * @param answer JSON of the schema `answerSchema`, as it was handed in.
 * @param info Who made it.
 */
export function createHandedPlanner(answer: string, info: PlannerInfo): Planner {
	return {
		id: info.id,
		propose: async (request, token) => {
			const taken = await takeAnswer(request, answer, rules);
			if (token.isCancellationRequested) {
				return { kind: 'cancelled' };
			}
			if (taken.kind === 'refused') {
				return { kind: 'failed', code: taken.code, message: taken.message, next };
			}
			const { kind: _, summary, ...finished } = taken;
			return { kind: 'proposed', planner: info, ...finished, ...(summary === '' ? {} : { summary }) };
		},
	};
}

/** Nobody’s plan touches what no planner is shown. */
const rules: ReplayRules = {
	refuse: path => (isKeyFile(path) ? 'Its name says that it holds keys, so that plans leave it alone.' : undefined),
};

const next = 'Put that right, and hand in the whole plan again.';
