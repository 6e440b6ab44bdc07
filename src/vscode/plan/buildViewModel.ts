import type { Change } from '../../core/diff/change';
import { flippedFirst } from '../../core/diff/flippedFirst';
import type { DriftFile } from '../../core/drift/drift';
import type { History } from '../../core/history/history';
import type { Problem } from '../../core/spec/spec';
import { buildPlanModel, type PlanModelInput } from '../../webview/plan/buildPlanModel';
import { describeDamage } from '../../webview/plan/describeDamage';
import type { PlanPhase } from '../../webview/plan/planPhase';
import type { Offer, PlanViewModel, SpecChoice } from '../../webview/plan/planViewModel';
import { plannerSettings } from '../model/plannerSettings';
import type { Review } from '../session/review';
import type { Session } from '../session/session';
import { labelOf } from '../session/specLabel';
import type { SpecSession } from '../session/specSession';
import { changesAgainstMain } from '../specs/changesAgainstMain';
import { nameOfSpec } from '../specs/nameOfSpec';
import { derivePhase } from './derivePhase';

const alwaysOffered: readonly Offer[] = ['diffRequirement', 'setPinned'];
const trustedOffers: readonly Offer[] = [
	...alwaysOffered,
	'acceptAssumption',
	'acceptDrift',
	'adopt',
	'applyRequirement',
	'handOff',
	'manageApproved',
	'markImplemented',
	'pinAssumption',
	'planRequirement',
	'reapplyDrift',
	'record',
	'restoreRequirement',
	'rewriteDrift',
	'undo',
	'updateExpectation',
	'verifyAgain',
];

/** The plan view's model of the active spec; `undefined` as long as nothing is known about it. */
export function buildViewModel(
	session: Session,
	isTrusted: boolean,
	driftOf: (one: SpecSession) => readonly DriftFile[] = () => [],
): PlanViewModel | undefined {
	const { active } = session;
	if (!active) {
		return session.isDiscovered ? buildPlanModel({ ...emptyInput, phase: noSpec, offers: ['tryExample'] }) : undefined;
	}
	const { reading, review, activity } = active;
	if (reading.kind === 'unread') {
		return undefined;
	}
	const state = reading.kind === 'read' && reading.isCertain ? reading.state : undefined;
	return buildPlanModel({
		...emptyInput,
		spec: labelOf(active.spec),
		specs: choicesOf(session.specs),
		pinned: session.isPinned,
		baseline: state?.baseline ?? null,
		damage: state ? describeDamage(state.historyPath, problemsOf(state.history)) : '',
		...(state ? changesOf(session, active, state.diff.changes) : {}),
		drift: state ? driftOf(active) : [],
		prose: state?.prose ?? 0,
		phase: derivePhase({ path: active.spec.path, isTrusted, reading, review, activity }),
		notice: active.notice,
		...(review ? reviewPart(review) : {}),
		prices: plannerSettings().prices,
		offers: offersFor(active, session, isTrusted),
	});
}

/** The changes, and what they do to the main spec where the spec is a delta: what is flipped there comes first, too. */
function changesOf(
	session: Session,
	one: SpecSession,
	changes: readonly Change[],
): Pick<PlanModelInput, 'changes' | 'againstMain'> {
	const againstMain = changesAgainstMain(session, one);
	return { changes: flippedFirst(changes, againstMain), againstMain };
}

/** Cycles up to which a history is looked through for damage: that reads and hashes every record. Its timeline looks through all. */
const checkLimit = 1000;

function problemsOf(history: History): readonly Problem[] {
	return history.cycles.length > checkLimit ? [] : history.problems;
}

function offersFor(
	{ reading, review }: SpecSession,
	{ hasEditorModel }: Session,
	isTrusted: boolean,
): readonly Offer[] {
	const isOffline = review?.plan.planner.id === 'literal';
	const code = reading.kind === 'failed' ? reading.code : undefined;
	return [
		...(isTrusted ? trustedOffers : alwaysOffered),
		...(isTrusted && isOffline ? (['selectPlanner'] as const) : []),
		...(isTrusted && isOffline && hasEditorModel ? (['useEditorModel'] as const) : []),
		...(isTrusted && code === 'history.conflict' ? (['mergeHistories'] as const) : []),
		...(isTrusted && code === 'spec.conflict' ? (['mergeSpec'] as const) : []),
		...(isTrusted && code === 'journal.conflict' ? (['compareLeft', 'restoreLeft', 'keepLeft'] as const) : []),
	];
}

function reviewPart({ moved: _moved, ...review }: Review): Partial<PlanModelInput> {
	return review;
}

const noSpec: PlanPhase = { kind: 'noSpec' };

const emptyInput: Omit<PlanModelInput, 'phase'> = {
	spec: null,
	specs: [],
	baseline: null,
	damage: '',
	changes: [],
	againstMain: new Map(),
	drift: [],
	plan: null,
	notice: null,
	doubtful: new Set(),
	protectedReasons: new Map(),
	protectedApproved: new Set(),
	planMs: null,
	prices: new Map(),
	offers: [],
	pinned: false,
	prose: 0,
	remembered: new Set(),
};

/** Specs of several Roots may have the same name: those are told apart by their paths. */
function choicesOf(specs: readonly SpecSession[]): readonly SpecChoice[] {
	const isOneRoot = new Set(specs.map(({ spec }) => spec.root)).size === 1;
	return specs.map(one => toChoice(one, isOneRoot ? nameOfSpec(one.spec.path) : undefined));
}

function toChoice(one: SpecSession, name: string | undefined): SpecChoice {
	const { reading } = one;
	const isKnown = reading.kind === 'read' && reading.isCertain;
	return {
		path: labelOf(one.spec),
		...(name !== undefined && { name }),
		pending: isKnown ? reading.state.diff.changes.length : null,
	};
}
