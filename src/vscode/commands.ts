import type * as vscode from 'vscode';

/** Every command that the extension contributes, with its arguments. Mirrors `contributes.commands`. */
export interface Commands {
	/** Without a target the active spec; the menus of editors and views pass what they stand on. Ids choose changes. */
	'specDrivenOps.plan': (target?: unknown, ids?: unknown) => Promise<void>;
	'specDrivenOps.apply': () => Promise<void>;
	/** These take the subject and id of a changed requirement, as `requirementTarget` does. */
	'specDrivenOps.applyRequirement': (subject?: unknown, id?: unknown) => Promise<void>;
	'specDrivenOps.diffRequirement': (subject?: unknown, id?: unknown) => Promise<void>;
	'specDrivenOps.restoreRequirement': (subject?: unknown, id?: unknown) => Promise<void>;
	/** Of one requirement where a subject names it; else of all that is open in a spec. */
	'specDrivenOps.handOff': (subject?: unknown, id?: unknown) => Promise<void>;
	/** For Claude Code, in the folder of the active spec. */
	'specDrivenOps.installSpecChange': () => Promise<void>;
	'specDrivenOps.verify': (target?: unknown) => Promise<void>;
	/** All commands of all specs, in the Test Explorer. */
	'specDrivenOps.verifyNow': () => Promise<void>;
	/** The spec, and the number of the cycle; without one its last. */
	'specDrivenOps.undoCycle': (target?: unknown, cycle?: unknown) => Promise<void>;
	'specDrivenOps.adopt': (target?: unknown) => Promise<void>;
	/** A spec, or a history that Git could not merge. */
	'specDrivenOps.mergeHistories': (target?: unknown) => Promise<void>;
	/** Look which files are not as they were recorded, and show them in the tree of specs. */
	'specDrivenOps.checkDrift': () => Promise<void>;
	/** A spec, or a row about drift: all drifted files of the spec, or the one. */
	'specDrivenOps.acceptDrift': (target?: unknown) => Promise<void>;
	'specDrivenOps.reapplyDrift': (target?: unknown) => Promise<void>;
	'specDrivenOps.rewriteDrift': (target?: unknown) => Promise<void>;
	/** These take the row of a drifted file. */
	'specDrivenOps.showDrift': (target?: unknown) => Promise<void>;
	'specDrivenOps.leaveFree': (target?: unknown) => Promise<void>;
	'specDrivenOps.manageApprovedCommands': () => Promise<void>;
	'specDrivenOps.pinPlanView': () => Promise<void>;
	'specDrivenOps.unpinPlanView': () => Promise<void>;
	'specDrivenOps.previewEdits': () => Promise<void>;
	'specDrivenOps.discardPlan': () => Promise<void>;
	/** What a menu stands on, or `{cycle, spec?}`: the number of the cycle to show, and the URI of the spec as text. */
	'specDrivenOps.showHistory': (target?: unknown) => Promise<void>;
	/** The history of a menu, or its URI as text with the number of the cycle to show. */
	'specDrivenOps.openTimeline': (target?: unknown, cycle?: unknown) => Promise<void>;
	/** Subject and id as `requirementTarget` takes them. */
	'specDrivenOps.showRequirementCycles': (subject?: unknown, id?: unknown) => Promise<void>;
	/** The history (or its spec), and a cycle of it: identity, number, or `{index}` in the order of the file. */
	'specDrivenOps.showSpecAt': (target?: unknown, cycle?: unknown) => Promise<void>;
	/** The same with two cycles, the second of which may be `now`; what is not said is asked. */
	'specDrivenOps.compareSpec': (target?: unknown, from?: unknown, to?: unknown) => Promise<void>;
	/** History and cycle as before, the path of a file from the Root, and `before` or `after`; without that both. */
	'specDrivenOps.showFileAt': (target?: unknown, cycle?: unknown, path?: unknown, side?: unknown) => Promise<void>;
	/** History and cycle as before; what is not said is asked. */
	'specDrivenOps.copyCycle': (target?: unknown, cycle?: unknown) => Promise<void>;
	'specDrivenOps.openCommit': (target?: unknown, cycle?: unknown) => Promise<void>;
	/** Subject and id as `requirementTarget` takes them; else the requirement at the cursor. */
	'specDrivenOps.showRequirementHistory': (subject?: unknown, id?: unknown) => Promise<void>;
	/** From the line with the cursor. */
	'specDrivenOps.goToRequirement': () => Promise<void>;
	'specDrivenOps.toggleLineAnnotation': () => Promise<void>;
	/** Take what was changed in the files as the edits of a cycle, for review. */
	'specDrivenOps.record': (target?: unknown) => Promise<void>;
	/** Plan the active spec by a model that the editor offers. */
	'specDrivenOps.useEditorModel': () => Promise<void>;
	'specDrivenOps.selectPlanner': () => Promise<void>;
	'specDrivenOps.setApiKey': () => Promise<void>;
	'specDrivenOps.clearApiKey': () => Promise<void>;
	/** The spec, and the statement that an assumption of its plan suggests. */
	'specDrivenOps.pinAssumption': (target?: unknown, suggestion?: unknown) => Promise<void>;
	'specDrivenOps.createSpec': () => Promise<void>;
	'specDrivenOps.tryExample': () => Promise<void>;
	'specDrivenOps.showLog': () => Promise<void>;
}

/** Let a function handle a contributed command; what it throws goes to the log, and the user hears that it did. */
export type RegisterCommand = <K extends keyof Commands>(id: K, handler: Commands[K]) => vscode.Disposable;
