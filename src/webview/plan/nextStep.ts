import { count } from '../../core/text/words';
import type { PlanViewModel } from './planViewModel';
import type { FromPlanView } from './protocol';

/** The one action that leads on from here. */
export interface NextStep {
	readonly label: string;
	/** Name of a codicon. */
	readonly icon: string;
	readonly message: FromPlanView;
	/** Why it cannot be done now; `''` where it can. */
	readonly obstacle: string;
}

/** The next step, labelled with what it really does; `null` where nothing is to be done. */
export function nextStep(model: PlanViewModel): NextStep | null {
	const { phase, changes, offers } = model;
	switch (phase.kind) {
		case 'noSpec':
			return step('Create Spec', 'new-file', 'createSpec');
		case 'restricted':
			return step('Manage Workspace Trust', 'shield', 'manageTrust');
		case 'unreadable':
		case 'nothingPending':
			return null;
		case 'planning':
		case 'applying':
			return step('Stop', 'debug-stop', 'stop');
		case 'stale':
			return step('Plan again', 'refresh', 'plan');
		case 'failed':
		case 'interrupted':
			return offers.includes('verifyAgain')
				? step('Verify again', 'debug-rerun', 'verifyAgain')
				: step('Plan again', 'refresh', 'plan');
		case 'pending':
		case 'applied':
			return changes.length === 0 ? null : step(`Plan ${count(changes.length, 'change')}`, 'list-unordered', 'plan');
		case 'planned':
			return applyStep(model);
	}
}

function applyStep({ changes, edits, commands }: PlanViewModel): NextStep {
	const applied = changes.filter(change => change.applies);
	const share = applied.length < changes.length ? ` ${applied.length} of ${changes.length}` : '';
	if (edits.some(edit => edit.selected)) {
		const unapproved = edits.some(edit => edit.selected && !edit.protectedApproved);
		const obstacle = unapproved ? 'Approve the protected files, or leave them out.' : '';
		return { ...step(`Apply${share || ` ${count(applied.length, 'change')}`}`, 'check-all', 'apply'), obstacle };
	}
	const label = `${commands.some(command => command.approved) ? 'Verify and record' : 'Record'}${share}`;
	const obstacle = applied.length === 0 ? describeObstacle(changes) : '';
	return { ...step(obstacle ? `Apply 0 of ${changes.length}` : label, 'check-all', 'apply'), obstacle };
}

function describeObstacle(changes: PlanViewModel['changes']): string {
	return changes.some(change => change.state === 'edits')
		? 'Nothing that settles a change is ticked.'
		: 'No change is resolved. Edit the files by hand and plan again: what already holds is then recorded.';
}

function step(label: string, icon: string, type: PlainMessage): NextStep {
	return { label, icon, message: { type }, obstacle: '' };
}

type PlainMessage = Extract<
	FromPlanView['type'],
	'createSpec' | 'manageTrust' | 'stop' | 'plan' | 'verifyAgain' | 'apply'
>;
