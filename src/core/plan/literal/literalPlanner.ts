import type { ChangeState } from '../../diff/change';
import type { CancellationToken } from '../../host';
import type { Planner, PlanRequest, PlanResponse } from '../planner';
import { findNeedles } from './findNeedles';
import { collides, mergePlaces, type RequestedPlaces } from './mergePlaces';
import { type ChangedRequirement, replaceInCommands } from './replaceInCommands';
import { type Resolution, resolveChange } from './resolveChange';
import { searchTexts } from './searchTexts';

/**
 * The planner that needs nothing: offline, and the same answer to the same question.
 *
 * It replaces literals that changed in a requirement (a string, number, path, image tag, identifier) in the files
 * that earlier cycles list and in the rest of the workspace, and in the commands of the last applied cycle. Where the
 * old literal is gone and the new one stands there, the change is implemented. What it is not sure of is proposed
 * unticked or unresolved, with the reason.
 */
export function createLiteralPlanner(): Planner {
	return { id: 'literal', propose };
}

async function propose(request: PlanRequest, token: CancellationToken): Promise<PlanResponse> {
	const { changes, files, history, spec, verify } = request;
	const searched = await searchTexts(history, spec.path, files, findNeedles(changes), token);
	if (token.isCancellationRequested) {
		return { kind: 'cancelled' };
	}
	const states = new Map<string, ChangeState>();
	const unresolved = new Map<string, string>();
	const requests: RequestedPlaces[] = [];
	const changed: ChangedRequirement[] = [];
	for (const change of changes) {
		const resolution = refuseCollision(resolveChange(change, spec, searched), requests);
		states.set(change.id, weaker(states.get(change.id), resolution.kind));
		if (resolution.kind === 'unresolved') {
			unresolved.set(change.id, resolution.reason);
			requests.push({ id: change.id, places: resolution.places, renames: [] });
		} else {
			requests.push({ id: change.id, places: resolution.places, renames: resolution.renames });
			changed.push({ id: change.id, literals: resolution.literals });
		}
	}
	return {
		kind: 'proposed',
		planner: { id: 'literal' },
		edits: mergePlaces(requests, searched.texts),
		states,
		verify: replaceInCommands(verify, changed),
		unresolved: [...unresolved].map(([id, reason]) => ({ id, reason })),
		assumptions: [],
	};
}

/** Two requirements that want different texts in one place, or names for one file, cannot both have them. */
function refuseCollision(resolution: Resolution, requests: readonly RequestedPlaces[]): Resolution {
	if (resolution.kind === 'unresolved') {
		return resolution;
	}
	const certain = resolution.places.filter(({ doubt }) => doubt === undefined);
	const other = requests.find(
		request =>
			collides(
				certain,
				request.places.filter(({ doubt }) => doubt === undefined),
			) || request.renames.some(a => resolution.renames.some(b => (a.from === b.from) !== (a.to === b.to))),
	);
	return other
		? {
				kind: 'unresolved',
				reason: `It asks for another text in a place that ${other.id} changes too; make the two agree and plan again.`,
				places: [],
			}
		: resolution;
}

/** Two changes may have the same id, one of them removed; both then have the state that claims less. */
function weaker(a: ChangeState | undefined, b: ChangeState): ChangeState {
	const order: readonly ChangeState[] = ['unresolved', 'edits', 'implemented'];
	return a !== undefined && order.indexOf(a) < order.indexOf(b) ? a : b;
}
