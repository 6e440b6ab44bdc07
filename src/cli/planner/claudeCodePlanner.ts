import { failed, nothingSent } from '../../core/failure';
import type { Planner } from '../../core/plan/planner';
import type { CommandContext } from '../command';
import type { ModelWish } from './modelAccess';
import type { PlanningStatus } from './planningStatus';

/**
 * The planner that asks the user's own Claude Code, which is looked for on PATH when it is to plan.
 *
 * @param root Absolute path of the Root: no program of its repository is taken.
 */
export function claudeCodePlanner(
	{ model, effort }: ModelWish,
	root: string,
	status: PlanningStatus,
	{ io, models }: Pick<CommandContext, 'io' | 'models'>,
): Planner {
	return {
		id: 'claude-code',
		propose: async (request, token) => {
			const [{ findProgram }, { programRunner }] = await Promise.all([
				import('../../adapters/findProgram'),
				import('../../adapters/programRunner'),
			]);
			const executable = await findProgram('claude', { folders: [root], env: io.env });
			if (executable === undefined) {
				return notFound;
			}
			status.start({ id: 'claude-code', model: model ?? 'Claude Code' });
			const planner = await models.claudeCode({
				executable,
				run: programRunner([root], io.env),
				onProgress: status.report,
				...(model !== undefined && { model }),
				...(effort && { effort }),
			});
			return planner.propose(request, token);
		},
	};
}

const notFound = failed(
	'model.unavailable',
	'The planner “claude-code” needs Claude Code, and there is no “claude” on PATH outside of this repository.',
	nothingSent,
	'Install it and log in to it, or name another planner with --planner.',
);
