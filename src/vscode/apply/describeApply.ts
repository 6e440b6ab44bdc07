import { driftPlanner } from '../../core/drift/driftPlanner';
import type { Edit, Plan } from '../../core/plan/plan';
import { settledChanges } from '../../core/plan/settledChanges';
import { historyPathOf } from '../../core/spec/specPaths';
import { showControls } from '../../core/text/showControls';
import { count, grouped } from '../../core/text/words';
import { block } from './block';
import { describeCommands } from './describeCommands';
import { describePending } from './describePending';

const signs = { create: '+', modify: '~', delete: '-', rename: '→' } as const;

/** What one confirmation is asked for, in plain text. */
export interface ApplySummary {
	readonly message: string;
	readonly detail: string;
	/** Of the button that approves. */
	readonly button: string;
}

/** What is to be said besides the plan. */
export interface ApplyContext {
	/** The folder that commands run in, as shown. */
	readonly root: string;
	/** Names of the files that will be saved first. */
	readonly unsaved: readonly string[];
	/** Commands that ran before with the user's approval. */
	readonly remembered: ReadonlySet<string>;
	/** Ids of changes that nobody asked for and that share lines with those asked for. */
	readonly companions?: readonly string[];
	/** Reasons by path for the files that need an approval of their own, which this confirmation gives or repeats. */
	readonly protectedReasons?: ReadonlyMap<string, string>;
	/** The plan that the one to apply is a part of; absent where it is whole. */
	readonly whole?: Plan;
	/** Ids of changes that stay pending although edits of theirs are written. */
	readonly shared?: readonly string[];
	/** Number of the cycle that the plan takes back. */
	readonly undoes?: number | null;
}

/** Say what applying will write and run, completely: the number of changes, each file, each command as it will run. */
export function describeApply(plan: Plan, context: ApplyContext): ApplySummary {
	const { root, unsaved, remembered, companions = [], shared = [], whole = plan } = context;
	const edits = plan.edits.filter(({ selected }) => selected);
	const commands = plan.verify.filter(({ approved }) => approved).map(({ command }) => command);
	const guarded = describeGuarded(edits, context);
	const settled = settledChanges(plan).length;
	const detail = [
		describeFiles(plan, edits),
		describeKept(plan),
		guarded.length > 0 ? block('Mind:', guarded) : '',
		commands.length > 0
			? describeCommands(commands, root, remembered)
			: 'Runs nothing: the cycle will be recorded as UNVERIFIED.',
		`Adds a cycle to ${historyPathOf(plan.spec.path)}.`,
		companions.length > 0 ? block('Comes along, as it shares lines of the spec:', companions) : '',
		plan.undoes === undefined ? describePending(plan, whole, shared) : '',
		describeAssumptions(plan),
		unsaved.length > 0 ? block('Saves first:', unsaved) : '',
	];
	const verb = verbOf(plan) === 'Record' && commands.length > 0 ? 'Verify and record' : verbOf(plan);
	return {
		message: describeAim(plan, settled, context.undoes ?? null),
		detail: detail.filter(part => part !== '').join('\n\n'),
		button: unsaved.length > 0 ? `Save ${count(unsaved.length, 'file')} and ${verb.toLowerCase()}` : verb,
	};
}

function describeFiles({ made, edits: all }: Plan, edits: readonly Edit[]): string {
	const left =
		made && edits.length < all.length ? ` Leaves out ${count(all.length - edits.length, 'changed file')}.` : '';
	if (edits.length === 0) {
		return `Writes no file.${left}`;
	}
	const files = count(edits.length, 'file');
	const title = made ? `Writes no file.${left} Records ${files}, as changed already:` : `Writes ${files}:`;
	return block(title, edits.map(describeEdit));
}

/** Files that a person left as they are although the undo would change them. */
function describeKept({ undoes, edits }: Plan): string {
	const kept = edits.filter(({ selected }) => undoes !== undefined && !selected);
	return kept.length > 0
		? block(
				'Leaves as it is:',
				kept.map(({ path }) => path),
			)
		: '';
}

/** Each file that is written and needs an approval of its own, and why. */
function describeGuarded(edits: readonly Edit[], { protectedReasons }: ApplyContext): readonly string[] {
	return edits.flatMap(({ path }) => {
		const reason = protectedReasons?.get(path);
		return reason === undefined ? [] : [`${path} ${reason}`];
	});
}

/** How much of what the planner decided the user did not agree to. */
function describeAssumptions({ assumptions }: Plan): string {
	const open = assumptions.filter(({ accepted }) => !accepted);
	const title = `${grouped(open.length)} of ${count(assumptions.length, 'assumption')} not accepted, and recorded so:`;
	return open.length === 0
		? ''
		: block(
				title,
				open.map(({ decision }) => decision),
				assumptionLimit,
			);
}

/** Assumptions that are named; the others are counted. */
const assumptionLimit = 5;

function describeAim(plan: Plan, settled: number, cycle: number | null): string {
	const path = showControls(plan.spec.path);
	switch (verbOf(plan)) {
		case 'Undo':
			return `Undo ${cycle === null ? 'the cycle' : `cycle ${cycle}`} of ${path}?`;
		case 'Adopt':
			return `Record ${path} as it stands, with ${count(settled, 'change')} taken as implemented?`;
		case 'Record':
			return describeRecord(plan, settled, path);
		case 'Re-apply':
			return describeReapply(plan, path);
		case 'Apply':
			return `Apply ${count(settled, 'change')} of ${path}?`;
	}
}

function describeReapply({ edits, planner }: Plan, path: string): string {
	const files = count(edits.filter(({ selected }) => selected).length, 'file');
	return planner.id === driftPlanner
		? `Bring ${files} of ${path} back to what was recorded?`
		: `Write ${files} anew, so that ${path} holds again as it was applied?`;
}

function describeRecord({ edits, made }: Plan, settled: number, path: string): string {
	const files = made ? edits.filter(({ selected }) => selected).length : 0;
	const changes = count(settled, 'change');
	if (files === 0) {
		return `Record ${changes} of ${path} as implemented?`;
	}
	return `Record ${count(files, 'file')} as a cycle of ${path}${settled > 0 ? `, for ${changes}` : ''}?`;
}

function verbOf({ undoes, planner, edits, made, reapplies }: Plan): 'Undo' | 'Adopt' | 'Record' | 'Re-apply' | 'Apply' {
	if (undoes !== undefined) {
		return 'Undo';
	}
	if (planner.id === 'adopt') {
		return 'Adopt';
	}
	if (made || !edits.some(({ selected }) => selected)) {
		return 'Record';
	}
	return reapplies ? 'Re-apply' : 'Apply';
}

function describeEdit({ op, path, from }: Edit): string {
	return `${signs[op]} ${from === undefined ? '' : `${from} → `}${path}`;
}
