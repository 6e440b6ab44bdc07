import type { PlanPhase } from './planPhase';
import type { ChangeView, PlanViewModel } from './planViewModel';
import type { FromPlanView } from './protocol';

/** Something that can be done with one change. */
export interface ChangeAction {
	readonly label: string;
	/** Name of a codicon. */
	readonly icon: string;
	readonly message: FromPlanView;
}

/** What can be done with a change now: `icons` beside it, and `ways` on from one that is unresolved; nothing alone in an undo. */
export function changeActions(
	{ phase, offers, undoes }: Pick<PlanViewModel, 'phase' | 'offers' | 'undoes'>,
	change: ChangeView,
): { readonly icons: readonly ChangeAction[]; readonly ways: readonly ChangeAction[] } {
	const { id, kind, state, applies } = change;
	if (undoes) {
		// It is undone as a whole, and what it is compared with is another spec than the one at hand.
		return { icons: [], ways: [] };
	}
	const free = isFree(phase);
	const isPlanned = phase.kind === 'planned' && state !== null;
	const offered = (type: OneChange, when: boolean, label: string, icon: string): readonly ChangeAction[] =>
		when && offers.includes(type) ? [{ label, icon, message: { type, id } }] : [];
	const isOpen = isPlanned && state === 'unresolved' && !applies;
	return {
		icons: [
			...offered('applyRequirement', isPlanned && state !== 'unresolved', 'Apply this change alone', 'play'),
			...offered('planRequirement', free && !isPlanned, 'Plan this change alone', 'list-unordered'),
			...offered('diffRequirement', true, 'Compare with the baseline', 'diff-single'),
			...offered('restoreRequirement', free && kind === 'removed', 'Restore in the spec', 'discard'),
		],
		ways: [
			...(isOpen && offers.includes('useEditorModel') ? [useEditorModel] : []),
			...(isOpen && offers.includes('selectPlanner') ? [setUpModel] : []),
			...offered('handOff', isOpen, 'Hand off to agent', 'copy'),
			...offered('markImplemented', isOpen, 'Already implemented: verify and record', 'verified'),
		],
	};
}

const useEditorModel: ChangeAction = {
	label: 'Use the editor’s model',
	icon: 'sparkle',
	message: { type: 'useEditorModel' },
};
const setUpModel: ChangeAction = { label: 'Set up a model', icon: 'sparkle', message: { type: 'selectPlanner' } };

type OneChange = Extract<
	FromPlanView['type'],
	'applyRequirement' | 'planRequirement' | 'diffRequirement' | 'restoreRequirement' | 'handOff' | 'markImplemented'
>;

/** Whether something new can be begun. */
function isFree({ kind }: PlanPhase): boolean {
	return (
		kind === 'pending' ||
		kind === 'planned' ||
		kind === 'stale' ||
		kind === 'failed' ||
		kind === 'applied' ||
		kind === 'verified'
	);
}
