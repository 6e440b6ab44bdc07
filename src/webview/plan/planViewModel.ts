import type { ChangeKind, ChangeState, Impact } from '../../core/diff/change';
import type { RecordedAssumption, VerifySource } from '../../core/history/record';
import type { Span } from '../marks';
import type { ResultView } from '../resultView';
import type { DriftView } from './buildDrift';
import type { EditView } from './editView';
import type { PlanPhase } from './planPhase';

/** A spec that the view can show. */
export interface SpecChoice {
	/** From the Root. */
	readonly path: string;
	/** What people call it, where that tells it from the others. */
	readonly name?: string;
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
	/** What it asks of the software, where the spec is a delta. */
	readonly asks: ChangeKind;
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

/** A command as the plan view shows it. */
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
