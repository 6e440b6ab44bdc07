import * as v from 'valibot';
import type { ModelPatch } from './modelPatch';
import type { PlanViewModel } from './planViewModel';

/**
 * Messages between the extension and the plan view.
 *
 * Both sides import this file, so neither can send what the other does not know.
 */

/** Sent by the extension. What follows `ready` is the whole model; updates build on what was sent before. */
export type ToPlanView =
	| { readonly type: 'show'; readonly model: PlanViewModel }
	| { readonly type: 'update'; readonly patch: ModelPatch }
	/** Scroll to the change with this id and set the focus on it. */
	| { readonly type: 'reveal'; readonly id: string }
	/** Set the focus on the next step. */
	| { readonly type: 'focus' };

/** Sent by the plan view. Ids are those of changes, paths those of edits or specs, from the Root. */
export type FromPlanView =
	/** The page listens; it wants the whole model. */
	| { readonly type: 'ready' }
	| { readonly type: 'plan' }
	| { readonly type: 'stop' }
	| { readonly type: 'apply' }
	| { readonly type: 'discard' }
	| { readonly type: 'verifyAgain' }
	| { readonly type: 'undo' }
	/** Record the spec as it stands, without edits. */
	| { readonly type: 'adopt' }
	| { readonly type: 'manageApproved' }
	/** Resolve the merge conflict in the history, and in the spec with it. */
	| { readonly type: 'mergeHistories' }
	/** What a stopped writer had left and somebody changed since: compare it with what was there before, … */
	| { readonly type: 'compareLeft' }
	/** … put that back, … */
	| { readonly type: 'restoreLeft' }
	/** … or keep everything as it stands. */
	| { readonly type: 'keepLeft' }
	/** Stay with the shown spec, or follow the editor again. */
	| { readonly type: 'setPinned'; readonly pinned: boolean }
	/** Take an unresolved change as implemented already: it is verified and recorded. */
	| { readonly type: 'markImplemented'; readonly id: string }
	/** Copy a task for an agent that describes the change, or all that is unresolved. */
	| { readonly type: 'handOff'; readonly id?: string }
	/** Put a removed requirement back into the spec. */
	| { readonly type: 'restoreRequirement'; readonly id: string }
	/** Choose who plans: what is set up, and what is missing. */
	| { readonly type: 'selectPlanner' }
	/** Plan again by a model that the editor offers. */
	| { readonly type: 'useEditorModel' }
	/** Take what somebody changed in the files as the cycle's edits: reviewed, verified and recorded. */
	| { readonly type: 'record' }
	/** Write the statement that settles an assumption into the spec; its text as shown, so that nothing else gets there. */
	| { readonly type: 'pinAssumption'; readonly index: number; readonly suggestion: string }
	/** Agree to what the planner decided, or take that back; its text as shown, so that nothing else is agreed to. */
	| {
			readonly type: 'acceptAssumption';
			readonly index: number;
			readonly decision: string;
			readonly accepted: boolean;
	  }
	/** Agree to all that the planner decided, or take that back. */
	| { readonly type: 'acceptAssumptions'; readonly accepted: boolean }
	| { readonly type: 'showHistory' }
	| { readonly type: 'showOutput' }
	| { readonly type: 'createSpec' }
	| { readonly type: 'tryExample' }
	| { readonly type: 'manageTrust' }
	/** Close the notice. */
	| { readonly type: 'dismiss' }
	/** All edits, or the edits of one file. */
	| { readonly type: 'preview'; readonly path?: string }
	| { readonly type: 'selectSpec'; readonly path: string }
	| { readonly type: 'openRequirement'; readonly id: string }
	| { readonly type: 'planRequirement'; readonly id: string }
	| { readonly type: 'applyRequirement'; readonly id: string }
	| { readonly type: 'diffRequirement'; readonly id: string }
	/** Take or leave a change with all that serves it alone. */
	| { readonly type: 'toggleRequirement'; readonly id: string; readonly selected: boolean }
	| { readonly type: 'toggleEdit'; readonly path: string; readonly selected: boolean }
	| { readonly type: 'toggleHunk'; readonly path: string; readonly hunk: string; readonly selected: boolean }
	| { readonly type: 'toggleProtected'; readonly path: string; readonly approved: boolean }
	/** Compare a drifted file with what was recorded of it. */
	| { readonly type: 'showDrift'; readonly path: string }
	/** Bring drifted files back, record them as they are, or have a planner write them anew: the one, or all. */
	| { readonly type: 'reapplyDrift' | 'acceptDrift' | 'rewriteDrift'; readonly path?: string }
	/** Have a planner write the drifted files anew that the plan is about. */
	| { readonly type: 'rewriteAgain' }
	/** The diff of one file, at a hunk. */
	| { readonly type: 'openEdit'; readonly path: string; readonly hunk?: string }
	/** By place in the model's commands, from 0; `command` is its text as shown, so that nothing else gets approved. */
	| { readonly type: 'toggleCommand'; readonly index: number; readonly command: string; readonly approved: boolean }
	/** Bring the expectation of this command up to date in the spec. */
	| { readonly type: 'updateExpectation'; readonly index: number; readonly command: string };

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(100_000));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const bare = v.strictObject({
	type: v.picklist([
		'ready',
		'plan',
		'stop',
		'apply',
		'discard',
		'verifyAgain',
		'undo',
		'adopt',
		'manageApproved',
		'mergeHistories',
		'compareLeft',
		'restoreLeft',
		'keepLeft',
		'selectPlanner',
		'useEditorModel',
		'record',
		'rewriteAgain',
		'showHistory',
		'showOutput',
		'createSpec',
		'tryExample',
		'manageTrust',
		'dismiss',
	]),
});

const fromPlanView = v.variant('type', [
	bare,
	v.strictObject({
		type: v.picklist(['preview', 'reapplyDrift', 'acceptDrift', 'rewriteDrift']),
		path: v.exactOptional(text),
	}),
	v.strictObject({ type: v.picklist(['selectSpec', 'showDrift']), path: text }),
	v.strictObject({
		type: v.picklist([
			'openRequirement',
			'planRequirement',
			'applyRequirement',
			'diffRequirement',
			'markImplemented',
			'restoreRequirement',
		]),
		id: text,
	}),
	v.strictObject({ type: v.literal('setPinned'), pinned: v.boolean() }),
	v.strictObject({ type: v.literal('handOff'), id: v.exactOptional(text) }),
	v.strictObject({ type: v.literal('toggleRequirement'), id: text, selected: v.boolean() }),
	v.strictObject({ type: v.literal('toggleEdit'), path: text, selected: v.boolean() }),
	v.strictObject({ type: v.literal('toggleHunk'), path: text, hunk: text, selected: v.boolean() }),
	v.strictObject({ type: v.literal('toggleProtected'), path: text, approved: v.boolean() }),
	v.strictObject({ type: v.literal('openEdit'), path: text, hunk: v.exactOptional(text) }),
	v.strictObject({ type: v.literal('toggleCommand'), index, command: text, approved: v.boolean() }),
	v.strictObject({ type: v.literal('pinAssumption'), index, suggestion: text }),
	v.strictObject({ type: v.literal('acceptAssumption'), index, decision: text, accepted: v.boolean() }),
	v.strictObject({ type: v.literal('acceptAssumptions'), accepted: v.boolean() }),
	v.strictObject({ type: v.literal('updateExpectation'), index, command: text }),
]);

/** Read what the page posted; `undefined` for anything that is not exactly one of its messages. */
export function parseFromPlanView(data: unknown): FromPlanView | undefined {
	const parsed = v.safeParse(fromPlanView, data);
	return parsed.success ? parsed.output : undefined;
}
