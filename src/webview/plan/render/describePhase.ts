import { count } from '../../../core/text/words';
import type { PlanPhase, PlanViewModel } from '../planViewModel';

/** A phase in words: a title, and what it means for the reader where there is more to say. */
export interface PhaseText {
	/** Name of a codicon; `''` for none. */
	readonly icon: string;
	readonly tone: 'plain' | 'good' | 'warning' | 'error';
	readonly title: string;
	readonly details: readonly string[];
	/** Paths, one a line. */
	readonly files: readonly string[];
}

/** What the phase is called and what it means; `null` where the view itself says it. */
export function describePhase({ phase, changes, head }: PlanViewModel): PhaseText | null {
	switch (phase.kind) {
		case 'noSpec':
			return text('', 'plain', 'No spec yet', [
				'A spec is a Markdown file that says what the software MUST and MUST NOT do.',
				'Change a statement in it, and this view shows what that changes, plans the edits, applies and verifies them.',
			]);
		case 'unreadable':
			return text('error', 'error', phase.message, [phase.state, phase.next]);
		case 'nothingPending':
			return text('pass', 'good', 'Nothing pending', [
				'Every requirement is as the last applied cycle left it. What you change in the spec shows up here while you type.',
			]);
		case 'pending':
		case 'planned':
			return null;
		case 'planning':
			return text('', 'plain', 'Planning', [phase.note]);
		case 'stale':
			return text(
				'warning',
				'warning',
				`Out of date: ${count(phase.moved.length, 'file')} changed after the plan was made`,
				['It cannot be applied any more.'],
				phase.moved,
			);
		case 'applying':
			return text('', 'plain', 'Applying', [phase.note]);
		case 'failed':
			return text('error', 'error', `Cycle ${phase.cycle} failed verification`, [
				'The files are written. The changes stay pending.',
			]);
		case 'interrupted':
			return text('debug-pause', 'warning', `Cycle ${phase.cycle} was interrupted`, [
				'It was begun and never finished: its files may be written, and nothing says that they work.',
			]);
		case 'applied':
			return describeApplied(phase.cycle, phase.status === 'applied', changes.length);
		case 'restricted':
			return text('shield', 'plain', 'Restricted Mode', [describeRestriction(head.baseline !== '')]);
	}
}

/** Whether the phase has nothing to show but words and a first step. */
export function isWelcome({ kind }: PlanPhase): boolean {
	return kind === 'noSpec' || kind === 'restricted';
}

/** Without a trusted Git only a recorded cycle can say what the spec is compared with. */
function describeRestriction(isBaselineKnown: boolean): string {
	return isBaselineKnown
		? 'You can read what the spec changes. Planning and applying are off until you trust this workspace: nothing is run or written before.'
		: 'What is pending is unknown until you trust this workspace: nothing is read from Git, run or written before.';
}

function describeApplied(cycle: number, verified: boolean, pending: number): PhaseText {
	const rest = pending > 0 ? `${count(pending, 'change')} still pending.` : 'Nothing is pending any more.';
	return verified
		? text('pass-filled', 'good', `Cycle ${cycle} applied and verified`, [rest])
		: text('warning', 'warning', `Cycle ${cycle} applied, not verified`, ['No command was run.', rest]);
}

function text(
	icon: string,
	tone: PhaseText['tone'],
	title: string,
	details: readonly string[],
	files: readonly string[] = [],
): PhaseText {
	return { icon, tone, title, details: details.filter(detail => detail !== ''), files };
}
