import { type Failure, failed, nothingWritten } from '../failure';
import type { CancellationToken, Host } from '../host';
import { buildEdits } from './edits/buildEdits';
import { workspaceFiles } from './files/workspaceFiles';
import { checkEdits } from './guard/checkEdits';
import { checkOwnPaths } from './guard/checkPaths';
import type { GuardedEdit } from './guard/guardedEdit';
import type { Edit } from './plan';
import type { Planner, PlanProposal, PlanRequest } from './planner';

/** What a planner proposes, with its edits checked and bound by hashes to the files that they were computed from. */
export type Asked =
	| { readonly kind: 'asked'; readonly proposal: PlanProposal; readonly edits: readonly Edit[] }
	| { readonly kind: 'cancelled' }
	| Failure;

/** Ask a planner, and let none of its edits through that the guard refuses. Writes nothing. */
export async function askPlanner(
	host: Host,
	planner: Planner,
	question: Omit<PlanRequest, 'files' | 'guard'>,
	token: CancellationToken,
): Promise<Asked> {
	const guard = async (edits: readonly GuardedEdit[]) =>
		checkOwnPaths(question.spec.path, edits) ?? (await checkEdits(host, edits));
	const response = await planner.propose({ ...question, files: workspaceFiles(host.disk), guard }, token);
	if (response.kind === 'cancelled' || token.isCancellationRequested) {
		return { kind: 'cancelled' };
	}
	if (response.kind === 'failed') {
		const { code = 'plan.planner', message, state: files = nothingWritten, details } = response;
		const failure = failed(code, message, files, response.next ?? 'Plan again, or choose another planner.');
		return details ? { ...failure, details } : failure;
	}
	const built = (await guard(response.edits)) ?? (await buildEdits(host.disk, response.edits));
	return built.kind === 'failed' ? built : { kind: 'asked', proposal: response, edits: built.edits };
}
