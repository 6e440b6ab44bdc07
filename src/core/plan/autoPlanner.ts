import type { Planner } from './planner';

/**
 * The planner that is taken where the user chose none: `literal` where it resolves every change, otherwise the one that
 * the user configured, for all of them; where there is none, what `literal` has. Files that drifted are the configured one's alone.
 *
 * A plan tells which of them made it. What the configured planner fails at is not hidden by the other's plan.
 */
export function createAutoPlanner(literal: Planner, configured: Planner | undefined): Planner {
	return {
		id: 'auto',
		propose: async (request, token) => {
			if (request.drifted && configured) {
				return configured.propose(request, token);
			}
			const response = await literal.propose(request, token);
			if (!configured || response.kind !== 'proposed' || token.isCancellationRequested) {
				return response;
			}
			const isResolved = request.changes.every(({ id }) => (response.states.get(id) ?? 'unresolved') !== 'unresolved');
			return isResolved ? response : configured.propose(request, token);
		},
	};
}
