import { planUndo } from '../../core/apply/planUndo';
import type { CycleName } from '../../core/apply/undo/selectCycle';
import type { Plan } from '../../core/plan/plan';
import { count } from '../../core/text/words';
import { mayReplace } from '../plan/mayReplace';
import { previewEdits } from '../preview/previewEdits';
import { reviewOf } from '../session/readReview';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { applyPrepared } from './applyPrepared';

/**
 * Take a cycle back: the files are as they were before it, and its changes are pending again.
 *
 * It is one confirmation that names every file and command. Where later changes meet the same lines, the undo is put
 * under review in the plan view instead, and the preview shows both sides to choose from.
 *
 * @param cycle Its number or identity; anything else stands for the one under review, or else the last.
 */
export async function undoCycle(one: SpecSession, cycle: unknown, terminal: VerificationTerminal): Promise<void> {
	if (one.isBusy) {
		return;
	}
	const which = nameOf(cycle) ?? one.review?.plan.undoes ?? 'last';
	const prepare = async () => planUndo(await one.host(), one.spec.path, which);
	const planned = await prepare();
	const isConflict = planned.kind === 'planned' && planned.plan.edits.some(({ conflict }) => conflict);
	if (isConflict) {
		await review(one, planned.plan);
	} else {
		await applyPrepared(one, prepare, terminal);
	}
}

function nameOf(cycle: unknown): CycleName | undefined {
	if (typeof cycle === 'number') {
		return cycle;
	}
	const digits = typeof cycle === 'string' ? /^sha256:([0-9a-f]{64})$/.exec(cycle)?.[1] : undefined;
	return digits === undefined ? undefined : `sha256:${digits}`;
}

/** Show what a person has to decide, before anything is asked. */
async function review(one: SpecSession, plan: Plan): Promise<void> {
	if (!(await mayReplace(one.review))) {
		return;
	}
	await one.setReview(await reviewOf(await one.host(), plan, undefined));
	const met = plan.edits.filter(({ conflict }) => conflict).length;
	one.log(`an undo to review: ${count(met, 'file')} changed since`);
	await previewEdits(one);
}
