import { count } from '../../core/text/words';
import { type NextStep, nextStep } from './nextStep';
import type { PlanPhase } from './planPhase';
import type { Offer, PlanViewModel } from './planViewModel';
import type { FromPlanView } from './protocol';

/** A way that leads on besides the next step. `quiet` ones are drawn as an icon. */
export interface OtherStep extends Pick<NextStep, 'label' | 'icon' | 'message'> {
	readonly quiet: boolean;
}

/** What else can be done in this phase, most useful first; never the next step itself. */
export function otherSteps(model: PlanViewModel): readonly OtherStep[] {
	const next = nextStep(model)?.message.type;
	return stepsOf(model, model.phase).filter(({ message }) => message.type !== next);
}

function stepsOf(model: PlanViewModel, phase: PlanPhase): readonly OtherStep[] {
	const { offers, changes } = model;
	const offered = (type: Offer & PlainType, label: string, icon: string, quiet = false) =>
		offers.includes(type) ? [step(type, label, icon, quiet)] : [];
	const planAgain = changes.length > 0 ? [step('plan', 'Plan again', 'refresh')] : [];
	switch (phase.kind) {
		case 'noSpec':
			return offered('tryExample', 'Try the Example', 'beaker');
		case 'unreadable':
			return [
				...offered('restoreLeft', 'Put back what was there before', 'discard'),
				...offered('keepLeft', 'Keep everything as it stands', 'check'),
			];
		case 'pending':
			return [
				...offered('record', recordLabel, 'save-all', true),
				...offered('adopt', 'Adopt: record the spec as it stands', 'verified', true),
			];
		case 'planned':
			return plannedSteps(model, offered);
		case 'stale':
			// Whoever moved the files may have done what was planned.
			return model.undoes
				? [step('discard', 'Do not undo', 'close', true)]
				: [...offered('record', recordLabel, 'save-all'), step('discard', 'Discard plan', 'discard', true)];
		case 'applying':
		case 'verifying':
			return [step('showOutput', 'Show output', 'output')];
		case 'failed':
			return [
				...planAgain,
				...offered('undo', 'Undo', 'discard'),
				...offered('record', recordLabel, 'save-all', true),
				...records,
			];
		case 'interrupted':
			return [...offered('undo', 'Undo', 'discard'), ...records];
		case 'applied':
			return [
				...(phase.status === 'unverified' ? offered('verifyAgain', 'Verify', 'debug-rerun') : []),
				step('showHistory', 'Show history', 'history'),
				...offered('undo', 'Undo this cycle', 'discard', true),
			];
		case 'verified':
			return [...offered('verifyAgain', 'Verify again', 'debug-rerun'), ...records];
		case 'nothingPending':
			return [step('showHistory', 'Show history', 'history'), ...offered('record', recordLabel, 'save-all', true)];
		default:
			return [];
	}
}

function plannedSteps(
	{ edits, changes, made, undoes, reapplies }: PlanViewModel,
	offered: (type: 'handOff' | 'record', label: string, icon: string, quiet: boolean) => readonly OtherStep[],
): readonly OtherStep[] {
	if (made) {
		return [
			...(edits.length > 0 ? [step('preview', 'Show changes', 'diff-multiple')] : []),
			...offered('record', 'Look at the files again', 'refresh', true),
			step('discard', 'Do not record', 'discard', true),
		];
	}
	if (undoes) {
		return [
			...(edits.length > 0 ? [step('preview', 'Preview', 'diff-multiple')] : []),
			step('discard', 'Do not undo', 'close', true),
		];
	}
	if (reapplies) {
		return [
			...(edits.length > 0 ? [step('preview', 'Preview', 'diff-multiple')] : []),
			step('rewriteAgain', 'Plan again', 'refresh', true),
			step('discard', 'Leave the files as they are', 'close', true),
		];
	}
	const open = changes.filter(({ state, applies }) => state === 'unresolved' && !applies).length;
	return [
		...(edits.length > 0 ? [step('preview', 'Preview', 'diff-multiple')] : []),
		// A single one has its own way on, beside its words.
		...(open > 1 ? offered('handOff', `Hand off ${count(open, 'unresolved change')} to agent`, 'copy', true) : []),
		...(open > 0 ? offered('record', recordLabel, 'save-all', true) : []),
		step('plan', 'Plan again', 'refresh', true),
		step('discard', 'Discard plan', 'discard', true),
	];
}

type PlainType =
	| 'restoreLeft'
	| 'keepLeft'
	| 'tryExample'
	| 'preview'
	| 'plan'
	| 'discard'
	| 'showOutput'
	| 'undo'
	| 'showHistory'
	| 'verifyAgain'
	| 'adopt'
	| 'handOff'
	| 'record'
	| 'rewriteAgain';

/** The way back from an agent, or from one's own editing. */
const recordLabel = 'Record changes as cycle';

const records = [
	step('showOutput', 'Show output', 'output', true),
	step('showHistory', 'Show history', 'history', true),
];

function step(type: PlainType & FromPlanView['type'], label: string, icon: string, quiet = false): OtherStep {
	return { label, icon, message: { type }, quiet };
}
