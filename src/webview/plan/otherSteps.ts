import type { NextStep } from './nextStep';
import type { Offer, PlanViewModel } from './planViewModel';
import type { FromPlanView } from './protocol';

/** A way that leads on besides the next step. `quiet` ones are drawn as an icon. */
export interface OtherStep extends Pick<NextStep, 'label' | 'icon' | 'message'> {
	readonly quiet: boolean;
}

/** What else can be done in this phase, most useful first. */
export function otherSteps({ phase, offers, edits, changes }: PlanViewModel): readonly OtherStep[] {
	const offered = (type: Offer & PlainType, label: string, icon: string) =>
		offers.includes(type) ? [step(type, label, icon)] : [];
	switch (phase.kind) {
		case 'noSpec':
			return offered('tryExample', 'Try the Example', 'beaker');
		case 'planned':
			return [
				...(edits.length > 0 ? [step('preview', 'Preview', 'diff-multiple')] : []),
				step('plan', 'Plan again', 'refresh', true),
				step('discard', 'Discard plan', 'discard', true),
			];
		case 'stale':
			return [step('discard', 'Discard plan', 'discard', true)];
		case 'applying':
			return [step('showOutput', 'Show output', 'output')];
		case 'failed':
		case 'interrupted':
			return [
				// Where nothing can be verified again, planning is the next step already.
				...(offers.includes('verifyAgain') && changes.length > 0 ? [step('plan', 'Plan again', 'refresh')] : []),
				...offered('undo', 'Undo', 'discard'),
				step('showOutput', 'Show output', 'output', true),
				step('showHistory', 'Show history', 'history', true),
			];
		case 'applied':
		case 'nothingPending':
			return [step('showHistory', 'Show history', 'history')];
		default:
			return [];
	}
}

type PlainType = 'tryExample' | 'preview' | 'plan' | 'discard' | 'showOutput' | 'undo' | 'showHistory' | 'verifyAgain';

function step(type: PlainType & FromPlanView['type'], label: string, icon: string, quiet = false): OtherStep {
	return { label, icon, message: { type }, quiet };
}
