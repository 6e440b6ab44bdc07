import type { Edit, Plan } from '../../core/plan/plan';
import { settledChanges } from '../../core/plan/settledChanges';
import { historyPathOf } from '../../core/spec/specPaths';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import { block } from './block';
import { describeCommands } from './describeCommands';

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
	/** Reasons by path for the files that are approved with this confirmation and with no other. */
	readonly protectedReasons?: ReadonlyMap<string, string>;
	/** Number of the cycle that the plan takes back. */
	readonly undoes?: number | null;
}

/** Say what applying will write and run, completely: the number of changes, each file, each command as it will run. */
export function describeApply(plan: Plan, context: ApplyContext): ApplySummary {
	const { root, unsaved, remembered, companions = [], protectedReasons = new Map() } = context;
	const edits = plan.edits.filter(({ selected }) => selected);
	const commands = plan.verify.filter(({ approved }) => approved).map(({ command }) => command);
	const guarded = [...protectedReasons].map(([path, reason]) => `${path} ${reason}`);
	const settled = settledChanges(plan).length;
	const left = plan.changes.length - settled;
	const detail = [
		edits.length > 0 ? block(`Writes ${count(edits.length, 'file')}:`, edits.map(describeEdit)) : 'Writes no file.',
		guarded.length > 0 ? block('Mind:', guarded) : '',
		commands.length > 0
			? describeCommands(commands, root, remembered)
			: 'Runs nothing: the cycle will be recorded as UNVERIFIED.',
		`Adds a cycle to ${historyPathOf(plan.spec.path)}.`,
		companions.length > 0 ? block('Comes along, as it shares lines of the spec:', companions) : '',
		left > 0 ? `${count(left, 'change')} of the plan will stay pending.` : '',
		unsaved.length > 0 ? block('Saves first:', unsaved) : '',
	];
	const verb = verbOf(plan) === 'Record' && commands.length > 0 ? 'Verify and record' : verbOf(plan);
	return {
		message: describeAim(plan, settled, context.undoes ?? null),
		detail: detail.filter(part => part !== '').join('\n\n'),
		button: unsaved.length > 0 ? `Save ${count(unsaved.length, 'file')} and ${verb.toLowerCase()}` : verb,
	};
}

function describeAim(plan: Plan, settled: number, cycle: number | null): string {
	const path = showControls(plan.spec.path);
	switch (verbOf(plan)) {
		case 'Undo':
			return `Undo ${cycle === null ? 'the cycle' : `cycle ${cycle}`} of ${path}?`;
		case 'Adopt':
			return `Record ${path} as it stands, with ${count(settled, 'change')} taken as implemented?`;
		case 'Record':
			return `Record ${count(settled, 'change')} of ${path} as implemented?`;
		case 'Apply':
			return `Apply ${count(settled, 'change')} of ${path}?`;
	}
}

function verbOf({ undoes, planner, edits }: Plan): 'Undo' | 'Adopt' | 'Record' | 'Apply' {
	if (undoes !== undefined) {
		return 'Undo';
	}
	if (planner.id === 'adopt') {
		return 'Adopt';
	}
	return edits.some(({ selected }) => selected) ? 'Apply' : 'Record';
}

function describeEdit({ op, path, from }: Edit): string {
	return `${signs[op]} ${from === undefined ? '' : `${from} → `}${path}`;
}
