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
			return unreadableStep(offers);
		case 'locked':
			return null;
		case 'nothingPending':
			return adoptStep(model);
		case 'planning':
		case 'applying':
		case 'verifying':
			return step('Stop', 'debug-stop', 'stop');
		case 'stale':
			return staleStep(model);
		case 'failed':
			return verifyStep(model, 'Verify again') ?? step('Plan again', 'refresh', 'plan');
		case 'interrupted':
			return verifyStep(model, 'Verify') ?? step('Plan again', 'refresh', 'plan');
		case 'applied':
			return changes.length === 0 && phase.status === 'unverified' ? verifyStep(model, 'Verify') : planStep(model);
		case 'pending':
		case 'verified':
			return planStep(model);
		case 'planned':
			return plannedStep(model);
	}
}

function plannedStep(model: PlanViewModel): NextStep {
	if (model.undoes) {
		return undoStep(model);
	}
	if (model.reapplies) {
		return reapplyStep(model);
	}
	return model.made ? recordStep(model) : applyStep(model);
}

function planStep(model: PlanViewModel): NextStep | null {
	const { length } = model.changes;
	return length === 0 ? adoptStep(model) : step(`Plan ${count(length, 'change')}`, 'list-unordered', 'plan');
}

/** What belongs to no requirement is recorded as it stands. */
function adoptStep({ prose, offers }: PlanViewModel): NextStep | null {
	return prose > 0 && offers.includes('adopt')
		? step(`Adopt ${count(prose, 'changed line')}`, 'verified', 'adopt')
		: null;
}

function verifyStep({ offers }: PlanViewModel, label: string): NextStep | null {
	return offers.includes('verifyAgain') ? step(label, 'debug-rerun', 'verifyAgain') : null;
}

function unreadableStep(offers: PlanViewModel['offers']): NextStep | null {
	if (offers.includes('compareLeft')) {
		return step('Show what differs', 'diff-multiple', 'compareLeft');
	}
	if (offers.includes('mergeSpec')) {
		return step('Merge by requirement', 'git-merge', 'mergeHistories');
	}
	return offers.includes('mergeHistories') ? step('Merge histories', 'git-merge', 'mergeHistories') : null;
}

function staleStep({ made, undoes, reapplies }: PlanViewModel): NextStep {
	if (undoes) {
		return step('Look at the undo again', 'refresh', 'undo');
	}
	if (reapplies) {
		return step('Plan again', 'refresh', 'rewriteAgain');
	}
	return made ? step('Look at the files again', 'refresh', 'record') : step('Plan again', 'refresh', 'plan');
}

function undoStep({ edits }: PlanViewModel): NextStep {
	const taken = edits.filter(({ selected }) => selected);
	const label = taken.length === 0 ? 'Undo without writing a file' : `Undo in ${count(taken.length, 'file')}`;
	return { ...step(label, 'discard', 'apply'), obstacle: conflictObstacle(edits) || guardObstacle(edits) };
}

function reapplyStep({ edits }: PlanViewModel): NextStep {
	const files = edits.filter(({ selected }) => selected).length;
	const obstacle = files === 0 ? 'Take a file.' : guardObstacle(edits);
	return { ...step(`Re-apply ${count(files, 'file')}`, 'check-all', 'apply'), obstacle };
}

function conflictObstacle(edits: PlanViewModel['edits']): string {
	const open = edits.filter(({ conflict }) => conflict && conflict.open > 0).length;
	return open > 0
		? `Resolve ${count(open, 'file')} in the preview first: write each text as it shall be, and save it.`
		: '';
}

/** Nothing is written: the files are as they are. */
function recordStep({ edits, commands, changes }: PlanViewModel): NextStep {
	const files = edits.filter(({ selected }) => selected).length;
	const applied = changes.filter(change => change.applies).length;
	const verb = commands.some(({ approved }) => approved) ? 'Verify and record' : 'Record';
	const what = files > 0 ? count(files, 'file') : count(applied, 'change');
	const obstacle = files + applied === 0 ? 'Take a file or a change.' : guardObstacle(edits);
	return { ...step(`${verb} ${what}`, 'check-all', 'apply'), obstacle };
}

function applyStep({ changes, edits, commands, offers }: PlanViewModel): NextStep {
	const applied = changes.filter(change => change.applies);
	const share = applied.length < changes.length ? ` ${applied.length} of ${changes.length}` : '';
	if (edits.some(edit => edit.selected)) {
		const label = `Apply${share || ` ${count(applied.length, 'change')}`}`;
		return { ...step(label, 'check-all', 'apply'), obstacle: guardObstacle(edits) };
	}
	if (applied.length > 0) {
		const label = commands.some(command => command.approved) ? 'Verify and record' : 'Record';
		return step(`${label}${share}`, 'check-all', 'apply');
	}
	const isResolvable = changes.some(change => change.state !== 'unresolved');
	if (!isResolvable && changes.length > 0 && offers.includes('useEditorModel')) {
		return step('Plan with the editor’s model', 'sparkle', 'useEditorModel');
	}
	if (!isResolvable && changes.length > 0 && offers.includes('handOff')) {
		return step(`Hand off ${count(changes.length, 'change')} to agent`, 'copy', 'handOff');
	}
	return {
		...step(`Apply 0 of ${changes.length}`, 'check-all', 'apply'),
		obstacle: isResolvable
			? 'Nothing that settles a change is ticked.'
			: 'No change is resolved. Edit the files by hand and plan again: what already holds is then recorded.',
	};
}

function guardObstacle(edits: PlanViewModel['edits']): string {
	return edits.some(edit => edit.selected && !edit.protectedApproved)
		? 'Approve the files that are marked with a shield, or leave them out.'
		: '';
}

function step(label: string, icon: string, type: PlainMessage): NextStep {
	return { label, icon, message: { type }, obstacle: '' };
}

type PlainMessage = Extract<
	FromPlanView['type'],
	| 'createSpec'
	| 'manageTrust'
	| 'stop'
	| 'plan'
	| 'verifyAgain'
	| 'apply'
	| 'adopt'
	| 'handOff'
	| 'compareLeft'
	| 'mergeHistories'
	| 'record'
	| 'rewriteAgain'
	| 'undo'
	| 'useEditorModel'
>;
