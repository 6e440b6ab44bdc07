import type { ChangeState } from '../../diff/change';
import type { CancellationToken } from '../../host';
import { createPause } from '../../pause';
import { escapePath } from '../../text/escapePath';
import { count } from '../../text/words';
import type { Planner, PlanRequest, PlanResponse, ProposedCommand } from '../planner';
import { againstMain, type Compared } from './againstMain';
import { findNeedles } from './findNeedles';
import { mergePlaces, type RequestedPlaces } from './mergePlaces';
import type { Place } from './place';
import { type ChangedRequirement, replaceInCommands } from './replaceInCommands';
import type { Resolution } from './resolution';
import { resolveChange } from './resolveChange';
import { type SearchedTexts, searchTexts } from './searchTexts';
import { createTakenPlaces, type TakenPlaces } from './takenPlaces';

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
	const { files, history, spec, verify } = request;
	if (request.drifted) {
		// There is no old literal to go by.
		return {
			kind: 'failed',
			code: 'model.missing',
			message: 'The literal planner replaces what changed in a spec; to write files anew from it takes a model.',
			next: 'Choose a planner that asks a model, such as anthropic or openai.',
		};
	}
	const compared = await againstMain(request.changes, spec, files);
	const searched = await searchTexts(history, spec.path, files, findNeedles(compared.changes), token);
	if (token.isCancellationRequested) {
		return { kind: 'cancelled' };
	}
	const pause = createPause();
	const resolved = await resolveAll(compared, searched, pause, token);
	const commands = resolved && (await replaceInAll(verify, resolved.changed, pause, token));
	if (!commands) {
		return { kind: 'cancelled' };
	}
	return {
		kind: 'proposed',
		planner: { id: 'literal' },
		edits: mergePlaces(resolved.requests, searched.texts),
		states: resolved.states,
		verify: commands,
		unresolved: [...resolved.unresolved].map(([id, reason]) => ({ id, reason })),
		assumptions: [],
		notes: describeUnread(searched.unread),
	};
}

/** Files that are named; beyond them their number is told. */
const named = 20;

/** What may stand in files that nobody let the planner read is not in the plan. */
function describeUnread(unread: readonly string[]): readonly string[] {
	const shown = unread.slice(0, named).map(escapePath).join(', ');
	const more = unread.length > named ? `, and ${count(unread.length - named, 'more file')}` : '';
	return unread.length > 0 ? [`Not looked at, since the system does not allow it: ${shown}${more}.`] : [];
}

/** What became of all changes. */
interface Resolved {
	readonly states: ReadonlyMap<string, ChangeState>;
	/** Why a change is unresolved, by its id. */
	readonly unresolved: ReadonlyMap<string, string>;
	readonly requests: readonly RequestedPlaces[];
	/** The literals of those that are resolved. */
	readonly changed: readonly ChangedRequirement[];
}

/** Resolve one change after the other, with pauses; `undefined` where that is cancelled. */
async function resolveAll(
	{ changes, requirements }: Compared,
	searched: SearchedTexts,
	pause: () => Promise<void>,
	token: CancellationToken,
): Promise<Resolved | undefined> {
	const states = new Map<string, ChangeState>();
	const unresolved = new Map<string, string>();
	const requests: RequestedPlaces[] = [];
	const changed: ChangedRequirement[] = [];
	const renaming: RequestedPlaces[] = [];
	const taken = createTakenPlaces();
	for (const change of changes) {
		await pause();
		if (token.isCancellationRequested) {
			return undefined;
		}
		const resolution = refuseCollision(resolveChange(change, requirements, searched), taken, renaming);
		states.set(change.id, weaker(states.get(change.id), resolution.kind));
		if (resolution.kind === 'unresolved') {
			unresolved.set(change.id, resolution.reason);
			requests.push({ id: change.id, places: resolution.places, renames: [] });
		} else {
			const request = { id: change.id, places: resolution.places, renames: resolution.renames };
			requests.push(request);
			renaming.push(...(request.renames.length > 0 ? [request] : []));
			taken.take(change.id, certainOf(request.places));
			changed.push({ id: change.id, literals: resolution.literals });
		}
	}
	return { states, unresolved, requests, changed };
}

/** The commands as `replaceInCommands` makes them, with pauses; `undefined` where that is cancelled. */
async function replaceInAll(
	known: PlanRequest['verify'],
	changed: readonly ChangedRequirement[],
	pause: () => Promise<void>,
	token: CancellationToken,
): Promise<readonly ProposedCommand[] | undefined> {
	const commands: ProposedCommand[] = [];
	for (const command of known) {
		await pause();
		if (token.isCancellationRequested) {
			return undefined;
		}
		commands.push(...replaceInCommands([command], changed));
	}
	return commands;
}

/** Two requirements that want different texts in one place, or names for one file, cannot both have them. */
function refuseCollision(resolution: Resolution, taken: TakenPlaces, renaming: readonly RequestedPlaces[]): Resolution {
	if (resolution.kind === 'unresolved') {
		return resolution;
	}
	const other =
		taken.otherThan(certainOf(resolution.places)) ??
		renaming.find(({ renames }) =>
			renames.some(a => resolution.renames.some(b => (a.from === b.from) !== (a.to === b.to))),
		)?.id;
	return other === undefined
		? resolution
		: {
				kind: 'unresolved',
				reason: `It asks for another text in a place that ${other} changes too; make the two agree and plan again.`,
				places: [],
			};
}

function certainOf(places: readonly Place[]): readonly Place[] {
	return places.filter(({ doubt }) => doubt === undefined);
}

/** Two changes may have the same id, one of them removed; both then have the state that claims less. */
function weaker(a: ChangeState | undefined, b: ChangeState): ChangeState {
	const order: readonly ChangeState[] = ['unresolved', 'edits', 'implemented'];
	return a !== undefined && order.indexOf(a) < order.indexOf(b) ? a : b;
}
