import type { Change, ChangeState } from '../../diff/change';
import type { CancellationToken } from '../../host';
import type { Planner, PlanRequest, PlanResponse } from '../planner';
import { readKnownFiles } from './knownFiles';
import { collides, mergePlaces, type RequestedPlaces } from './mergePlaces';
import { type ChangedRequirement, replaceInCommands } from './replaceInCommands';
import { type Resolution, resolveChange } from './resolveChange';

/**
 * The planner that needs nothing: offline, and the same answer to the same question.
 *
 * It replaces literals that changed in a requirement (a string, number, path, image tag, identifier) in the files
 * that earlier cycles list, and in the commands of the last applied cycle. Where the old literal is gone and the new
 * one stands there, the change is implemented. What it is not sure of is unresolved, with the reason.
 */
export function createLiteralPlanner(): Planner {
	return { id: 'literal', propose };
}

async function propose(request: PlanRequest, token: CancellationToken): Promise<PlanResponse> {
	const known = await readKnownFiles(request.history, request.spec.path, request.files);
	if (token.isCancellationRequested) {
		return { kind: 'cancelled' };
	}
	const states = new Map<string, ChangeState>();
	const unresolved = new Map<string, string>();
	const requests: RequestedPlaces[] = [];
	const changed: ChangedRequirement[] = [];
	for (const change of request.changes) {
		const resolution = refuseCollision(resolveChange(change, request.spec, known), requests);
		states.set(change.id, weaker(states.get(change.id), resolution.kind));
		switch (resolution.kind) {
			case 'edits':
				requests.push({ id: change.id, places: resolution.places });
				changed.push({ id: change.id, literals: resolution.literals });
				break;
			case 'implemented':
				changed.push({ id: change.id, literals: resolution.literals });
				break;
			case 'unresolved':
				unresolved.set(change.id, resolution.reason);
		}
	}
	return {
		kind: 'proposed',
		planner: { id: 'literal' },
		edits: mergePlaces(requests, known.texts),
		states,
		verify: replaceInCommands(request.verify, changed),
		unresolved: [...unresolved].map(([id, reason]) => ({ id, reason })),
		assumptions: [],
	};
}

/** Two requirements that want different texts in one place cannot both have them. */
function refuseCollision(resolution: Resolution, requests: readonly RequestedPlaces[]): Resolution {
	const other =
		resolution.kind === 'edits' ? requests.find(({ places }) => collides(resolution.places, places)) : undefined;
	return other
		? { kind: 'unresolved', reason: `It asks for another text in a place that ${other.id} changes too.` }
		: resolution;
}

/** Two changes may have the same id, one of them removed; both then have the state that claims less. */
function weaker(a: Change['state'] | undefined, b: Change['state']): Change['state'] {
	const order: readonly Change['state'][] = ['unresolved', 'edits', 'implemented'];
	return a !== undefined && order.indexOf(a) < order.indexOf(b) ? a : b;
}
