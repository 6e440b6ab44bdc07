import type { ChangeKind, ChangeState, Impact } from '../../core/diff/change';
import type { CycleStatus } from '../../core/history/history';
import type { EditOp, EndStatus, RecordedAssumption, VerifySource } from '../../core/history/record';
import type { Span } from '../marks';
import type { ResultView } from '../resultView';
import type { DriftView } from './buildDrift';

/** A spec that the view can show. */
export interface SpecChoice {
	/** From the Root. */
	readonly path: string;
	/** Number of pending changes; `null` where it is not known yet. */
	readonly pending: number | null;
}

/** Which spec the view shows, and what it is compared with. */
export interface PlanHead {
	/** Path of the shown spec from the Root, or `null` where there is none. */
	readonly spec: string | null;
	/** Every spec that can be chosen, the shown one included. */
	readonly specs: readonly SpecChoice[];
	/** In words, such as “against cycle 5, 8 June 2026, recorded”; `''` where there is no spec. */
	readonly baseline: string;
	/** What of the history does not count, and what to do about it; `''` where all of it does. */
	readonly damage: string;
	/** Whether the view stays with this spec, whichever editor is active. */
	readonly pinned: boolean;
	readonly counts: { readonly add: number; readonly change: number; readonly remove: number };
}

/** Where the work on the shown spec stands. */
export type PlanPhase =
	/** The workspace has no spec. */
	| { readonly kind: 'noSpec' }
	/** The spec or its history cannot be read: what happened, the state of the files, what to do. */
	| { readonly kind: 'unreadable'; readonly message: string; readonly state: string; readonly next: string }
	| { readonly kind: 'nothingPending' }
	/** There are changes and no plan for them. */
	| { readonly kind: 'pending' }
	/** `note` says what the planner does just now, `figures` how far it is: numbers that change too often to be read out. */
	| { readonly kind: 'planning'; readonly note: string; readonly figures?: string }
	| { readonly kind: 'planned' }
	/** `moved` are the paths of the files that changed after the plan was made. */
	| { readonly kind: 'stale'; readonly moved: readonly string[] }
	/** `note` says what is done just now, such as the command that runs. */
	| { readonly kind: 'applying'; readonly note: string; readonly figures?: string }
	/** Commands run to verify what is there already; `note` says which. No file is written. */
	| { readonly kind: 'verifying'; readonly note: string; readonly figures?: string }
	/** What they came to, without a cycle of its own. */
	| {
			readonly kind: 'verified';
			readonly status: EndStatus;
			readonly results: readonly ResultView[];
			/** What the results do not tell, in a sentence; `''` for nothing. */
			readonly reason: string;
			/** The user stopped it. */
			readonly stopped?: true;
	  }
	/** Another process writes below the same Root; `holder` says which, `''` where that is not known. */
	| { readonly kind: 'locked'; readonly holder: string }
	/** A command did not do what was expected; the changes are pending. */
	| {
			readonly kind: 'failed';
			readonly cycle: number;
			/** Whether the cycle wrote files. */
			readonly wrote: boolean;
			readonly results: readonly ResultView[];
			/** What the results do not tell, in a sentence; `''` for nothing. */
			readonly reason: string;
			/** The user stopped its verification. */
			readonly stopped?: true;
	  }
	/** The last cycle was begun and not ended. */
	| { readonly kind: 'interrupted'; readonly cycle: number }
	| {
			readonly kind: 'applied';
			readonly cycle: number;
			/** Number of the cycle that it undid. */
			readonly undoes?: number;
			/** Whether the cycle wrote files. */
			readonly wrote: boolean;
			readonly status: CycleStatus;
			readonly results: readonly ResultView[];
			/** What the results do not tell, in a sentence; `''` for nothing. */
			readonly reason: string;
	  }
	/** The workspace is not trusted: nothing is planned, run or written. */
	| { readonly kind: 'restricted' };

/** Something to tell that does not change where the work stands, such as a refusal. */
export interface Notice {
	readonly tone: 'info' | 'warning' | 'error';
	readonly message: string;
	readonly state: string;
	readonly next: string;
}

/** A scenario that differs, by its steps. */
export interface ScenarioView {
	/** Empty for one that is an item of a list. */
	readonly name: string;
	readonly spans: readonly Span[];
}

/** A change as one row. */
export interface ChangeView {
	readonly id: string;
	readonly kind: ChangeKind;
	readonly impact: Impact;
	/** The impact or kind in plain words, such as “what was forbidden is now required”; `''` where there is nothing to add. */
	readonly meaning: string;
	readonly spans: readonly Span[];
	/** What people call the requirement, such as its number or name; `''` where it has none. */
	readonly label: string;
	readonly scenarios: readonly ScenarioView[];
	/** Headings above, joined, without a title that stands over all changes; `''` at the top of the file. */
	readonly section: string;
	/** `null` as long as there is no plan. */
	readonly state: ChangeState | null;
	/** Such as “2 edits” or “nothing to edit: already so”, or why it is unresolved; `''` without a plan. */
	readonly note: string;
	/** Whether applying what is ticked now would settle it. */
	readonly applies: boolean;
	/** How much is taken of what the plan has for it; `null` where it has nothing that can be taken or left. */
	readonly taken: 'all' | 'some' | 'none' | null;
}

/** A change that a part of an edit is for. */
export interface ServedChange {
	readonly id: string;
	/** Its name, where it has one, and its statement, without marks. */
	readonly text: string;
}

export interface HunkView {
	readonly id: string;
	/** First line in the old text, from 1. */
	readonly line: number;
	/** Lines prefixed with a blank, `-` or `+`. */
	readonly lines: readonly string[];
	/** The line that the change stands under, such as “def greeting(author):”; `''` where none is near. */
	readonly context: string;
	/** All that it is for. */
	readonly serves: readonly ServedChange[];
	readonly selected: boolean;
	/** The planner doubts it: it came unticked, and nothing stays pending because it is left out. */
	readonly doubtful: boolean;
}

/** An edit as one row with its hunks. */
export interface EditView {
	readonly op: EditOp;
	readonly path: string;
	readonly from?: string;
	/** Lines. */
	readonly added: number;
	readonly removed: number;
	readonly reason: string;
	/** All that it is for. */
	readonly serves: readonly ServedChange[];
	readonly selected: boolean;
	/** The planner was not sure, and left it unticked. */
	readonly doubtful: boolean;
	readonly editedByUser: boolean;
	/** Why this edit needs an approval of its own, such as “runs in continuous integration”; `null` for ordinary ones. */
	readonly protectedReason: string | null;
	/** Always true for ordinary ones. */
	readonly protectedApproved: boolean;
	readonly hunks: readonly HunkView[];
	/** How it meets what was changed since, which a person decides about; absent for ordinary ones. */
	readonly conflict?: ConflictView;
}

export interface ConflictView {
	/** `lines` are resolved in the text; a `file` is taken or left as a whole. */
	readonly kind: 'lines' | 'file';
	/** Completes “src/a.ts …”. */
	readonly reason: string;
	/** Conflicts that the text still holds. */
	readonly open: number;
}

export interface CommandView {
	readonly command: string;
	/** In words, such as “expects “Welcome, Alice”, exit 0”. */
	readonly expectation: string;
	readonly source: VerifySource;
	readonly approved: boolean;
	/** Whether the user approved exactly this text for this folder before. */
	readonly remembered: boolean;
	/** What to know before approving, such as “still says “Hello””; `''` for nothing. */
	readonly warning: string;
	/** Whether the expectation stands in the spec and can be brought up to date there. */
	readonly canUpdate: boolean;
	/** `null` as long as it was not run. */
	readonly result: ResultView | null;
}

/** What the planner decided; `accepted` says whether the user agreed to it. */
export type AssumptionView = RecordedAssumption;

/** An action that is not always possible; named as the message that asks for it. */
export type Offer =
	| 'verifyAgain'
	| 'adopt'
	| 'markImplemented'
	| 'handOff'
	| 'pinAssumption'
	| 'acceptAssumption'
	| 'acceptDrift'
	| 'reapplyDrift'
	| 'rewriteDrift'
	| 'selectPlanner'
	| 'useEditorModel'
	| 'record'
	| 'manageApproved'
	| 'mergeHistories'
	| 'mergeSpec'
	| 'compareLeft'
	| 'restoreLeft'
	| 'keepLeft'
	| 'restoreRequirement'
	| 'setPinned'
	| 'undo'
	| 'tryExample'
	| 'updateExpectation'
	| 'planRequirement'
	| 'applyRequirement'
	| 'diffRequirement';

/** All that the plan view shows. Plain data, so that it can be posted; what differs is sent as a `ModelPatch`. */
export interface PlanViewModel {
	readonly head: PlanHead;
	readonly phase: PlanPhase;
	readonly notice: Notice | null;
	/** Flipped ones first, then in the order of the spec. */
	readonly changes: readonly ChangeView[];
	/** Sorted by path. */
	readonly drift: readonly DriftView[];
	readonly edits: readonly EditView[];
	readonly commands: readonly CommandView[];
	readonly assumptions: readonly AssumptionView[];
	/** What the edits do, in the planner's words; `''` where it says nothing. */
	readonly summary: string;
	/** What to know of how the plan was made, such as files that were kept back; full sentences. */
	readonly notes: readonly string[];
	/** Changed lines that belong to no requirement. */
	readonly prose: number;
	/** Whether the plan takes a cycle back instead of making the spec true. */
	readonly undoes: boolean;
	/** Whether the edits of the plan stand on the disk already, so that they are only verified and recorded. */
	readonly made: boolean;
	/** Whether the plan brings drifted files back instead of making a change of the spec true. */
	readonly reapplies: boolean;
	/** Who planned, what it took and what that cost, such as “Planned offline by the literal planner · 38 ms”; `''` without a plan. */
	readonly planner: string;
	/** What else can be done now; what is not here has no button. */
	readonly offers: readonly Offer[];
}
