import { count } from '../../../core/text/words';
import type { PlanPhase } from '../planPhase';
import type { PlanViewModel } from '../planViewModel';

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
export function describePhase(model: PlanViewModel): PhaseText | null {
	const { phase, head, prose } = model;
	switch (phase.kind) {
		case 'noSpec':
			return text('', 'plain', 'No spec yet', [
				'A spec is a Markdown file that says what the software MUST and MUST NOT do.',
				'Change a statement in it, and this view shows what that changes, plans the edits, applies and verifies them.',
			]);
		case 'unreadable':
			return text('error', 'error', phase.message, [phase.state, phase.next]);
		case 'nothingPending':
			return describeNothing(prose);
		case 'pending':
			return null;
		case 'planned':
			return describePlanned(model);
		case 'planning':
			return text('', 'plain', 'Planning', [phase.note]);
		case 'stale':
			return describeStale(phase.moved, head.spec);
		case 'applying':
			return text('', 'plain', 'Applying', [phase.note]);
		case 'verifying':
			return text('', 'plain', 'Verifying', [phase.note]);
		case 'verified':
			return describeVerified(phase);
		case 'locked':
			return text('lock', 'plain', 'Being applied by another process', [
				phase.holder,
				'Planning and applying wait until it has finished; this view follows by itself.',
			]);
		case 'failed':
			return describeFailed(phase, model.changes.length > 0);
		case 'interrupted':
			return text('debug-pause', 'warning', `Cycle ${phase.cycle} was interrupted`, [
				'It was begun and never finished: its files may be written, and nothing says that they work.',
				'Verify what is there, or undo it.',
			]);
		case 'applied':
			return describeApplied(phase, model.changes.length);
		case 'restricted':
			return text('shield', 'plain', 'Restricted Mode', [describeRestriction(head.baseline !== '')]);
	}
}

/** Whether the phase has nothing to show but words and a first step. */
export function isWelcome({ kind }: PlanPhase): boolean {
	return kind === 'noSpec' || kind === 'restricted';
}

function describeNothing(prose: number): PhaseText {
	if (prose === 0) {
		return text('pass', 'good', 'Nothing pending', [
			'Every requirement is as the last applied cycle left it. What you change in the spec shows up here while you type.',
		]);
	}
	const lines = `${count(prose, 'line')} that ${prose === 1 ? 'belongs' : 'belong'} to no requirement`;
	return text('pass', 'good', 'Nothing pending', [
		`Every requirement is as the last applied cycle left it. ${lines} changed: headings, explanations or commands.`,
		'Adopt records the spec as it stands, without an edit.',
	]);
}

function describePlanned({ made, undoes, reapplies, edits }: PlanViewModel): PhaseText | null {
	if (undoes) {
		return describeUndo(edits);
	}
	if (reapplies) {
		return text('', 'plain', 'Drifted files to bring back', [
			'The spec is as it was; the files are written so that it holds again. What is pending in the spec stays pending.',
		]);
	}
	return made ? describeMade(edits.length) : null;
}

/** How much of it a person has to decide. */
function describeUndo(edits: PlanViewModel['edits']): PhaseText {
	const met = edits.filter(({ conflict }) => conflict).length;
	const back = 'The files go back to what they were before the cycle, and its changes are pending again.';
	return met === 0
		? text('', 'plain', 'A cycle to undo', [back])
		: text('warning', 'warning', `A cycle to undo: ${count(met, 'file')} changed since`, [
				back,
				'What changed since stays. Where both touched the same lines, the preview shows both: take a side with the light bulb there, or write the text as it shall be.',
			]);
}

/** What there is to record was written by somebody else. */
function describeMade(files: number): PhaseText {
	const what =
		files > 0
			? `${count(files, 'file')} ${files === 1 ? 'is' : 'are'} changed already. Recording verifies that and adds a cycle to the history; no other file is written.`
			: 'No file is changed. Recording verifies what is there and adds a cycle to the history.';
	const left = files > 0 ? ['A file that you leave out stays as it is, for another cycle.'] : [];
	return text('', 'plain', 'Changes to record', [what, ...left]);
}

/** The spec itself is not worth a list. */
function describeStale(moved: readonly string[], spec: string | null): PhaseText {
	const [only] = moved.length === 1 ? moved : [];
	return only !== undefined && spec !== null && (spec === only || spec.endsWith(`/${only}`))
		? text('warning', 'warning', 'Out of date: the spec changed after the plan was made', [
				'The plan cannot be applied any more.',
			])
		: text(
				'warning',
				'warning',
				`Out of date: ${count(moved.length, 'file')} changed after the plan was made`,
				['The plan cannot be applied any more.'],
				moved,
			);
}

/** Without a trusted Git only a recorded cycle can say what the spec is compared with. */
function describeRestriction(isBaselineKnown: boolean): string {
	return isBaselineKnown
		? 'You can read what the spec changes. Planning and applying are off until you trust this workspace: nothing is run or written before.'
		: 'What is pending is unknown until the workspace is trusted: nothing is read from Git, run or written before.';
}

function describeApplied(
	{ cycle, status, reason, results, undoes, wrote }: Extract<PlanPhase, { kind: 'applied' }>,
	pending: number,
): PhaseText {
	const aim = undoes === undefined ? '' : `It undid cycle ${undoes}.`;
	const rest = pending > 0 ? `${count(pending, 'change')} still pending.` : 'Nothing is pending any more.';
	if (status === 'applied') {
		return text('pass-filled', 'good', `Cycle ${cycle} applied and verified`, [aim, rest]);
	}
	const files = wrote ? 'The files are written, and no command was run.' : 'No command was run.';
	const why =
		results.length === 0 ? files : 'Every command met its expectation, but over files that changed meanwhile.';
	return text('warning', 'warning', `Cycle ${cycle} applied, not verified`, [aim, why, reason, rest]);
}

function describeFailed(
	{ cycle, wrote, reason, stopped }: Extract<PlanPhase, { kind: 'failed' }>,
	isPending: boolean,
): PhaseText {
	const files = wrote ? 'The files are written.' : 'It wrote no file.';
	const details = [reason, `${files}${isPending ? ' The changes stay pending.' : ''}`];
	return stopped
		? text('circle-slash', 'warning', `Verification of cycle ${cycle} was stopped`, details)
		: text('error', 'error', `Cycle ${cycle} failed verification`, details);
}

function describeVerified({ status, reason, stopped }: Extract<PlanPhase, { kind: 'verified' }>): PhaseText {
	const recorded = 'Nothing was recorded.';
	switch (status) {
		case 'applied':
			return text('pass-filled', 'good', 'Verified', ['Every command did what is expected.', recorded]);
		case 'unverified':
			return text('warning', 'warning', 'Not verified', [reason || 'No command was run.', recorded]);
		case 'failed':
			return stopped
				? text('circle-slash', 'warning', 'Verification stopped', [reason, recorded])
				: text('error', 'error', 'Verification failed', [reason, recorded]);
	}
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
