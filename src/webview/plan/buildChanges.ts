import { askedKind } from '../../core/diff/askedKind';
import type { Change, ScenarioChange } from '../../core/diff/change';
import { describeImpact } from '../../core/diff/describeImpact';
import type { Edit, Plan } from '../../core/plan/plan';
import { settledChanges } from '../../core/plan/settledChanges';
import { count } from '../../core/text/words';
import { labelBeside } from '../labelBeside';
import { markStatement } from '../markStatement';
import { markStatements } from '../markStatements';
import { keyOfChange } from './keyOfChange';
import type { ChangeView, ScenarioView } from './planViewModel';

/** Rows of the changes: those of the text as it stands, with what the plan has for each that it knows unaltered. */
export function buildChanges(changes: readonly Change[], plan: Plan | null): readonly ChangeView[] {
	const planned = new Map(plan?.changes.map(change => [keyOfChange(change), change]));
	const reasons = new Map(plan?.unresolved.map(({ id, reason }) => [id, reason]));
	const edits = countEdits(plan?.edits ?? []);
	const going = countGoing(plan?.edits ?? []);
	const left = new Set(plan?.left);
	const settled = new Set(plan && settledChanges(plan).map(keyOfChange));
	const shared = sharesTitle(changes) ? 1 : 0;
	const marks = markStatements(changes);
	const isUndo = plan?.undoes !== undefined;
	return changes.map((change, index) => {
		const known = planned.get(keyOfChange(change));
		const state = known && isSameStatement(known, change) ? known.state : null;
		const applies = state !== null && settled.has(keyOfChange(change));
		const work: Work = {
			applies,
			left: left.has(change.id),
			edits: edits.get(change.id) ?? 0,
			going: going.get(change.id) ?? 0,
			reason: reasons.get(change.id),
		};
		return {
			id: change.id,
			kind: change.kind,
			asks: askedKind(change),
			impact: change.impact,
			meaning: describeMeaning(change),
			spans: marks[index] ?? [],
			label: labelBeside(change.label ?? '', (change.after ?? change.before)?.text ?? ''),
			scenarios: (change.scenarios ?? []).map(buildScenario),
			section: change.section.slice(shared).join(' › '),
			state,
			note: state === null || isUndo ? '' : describeState(change, state, work),
			applies: applies || isUndo,
			taken: state === null || isUndo ? null : takenOf(state, work),
		};
	});
}

/** The title of the whole document, over all changes alike, says nothing about any. */
function sharesTitle(changes: readonly Change[]): boolean {
	const title = changes[0]?.section[0];
	return changes.every(({ section }) => section.length > 1 && section[0] === title);
}

/** How many edits serve each change; of those that are wholly doubtful for it, only the taken ones count. */
function countEdits(edits: readonly Edit[]): ReadonlyMap<string, number> {
	const amounts = new Map<string, number>();
	for (const edit of edits) {
		for (const id of edit.requirements.filter(one => serves(edit, one))) {
			amounts.set(id, (amounts.get(id) ?? 0) + 1);
		}
	}
	return amounts;
}

/** How many edits would be written that serve each change, at least in part. */
function countGoing(edits: readonly Edit[]): ReadonlyMap<string, number> {
	const amounts = new Map<string, number>();
	for (const { hunks, requirements } of edits.filter(({ selected }) => selected)) {
		const taken = hunks.filter(({ selected }) => selected).flatMap(hunk => hunk.requirements);
		for (const id of new Set(hunks.length === 0 ? requirements : taken)) {
			amounts.set(id, (amounts.get(id) ?? 0) + 1);
		}
	}
	return amounts;
}

function serves({ hunks, selected }: Edit, id: string): boolean {
	const own = hunks.filter(({ requirements }) => requirements.includes(id));
	return own.length === 0 || own.some(hunk => !hunk.doubtful || (selected && hunk.selected));
}

function isSameStatement(a: Change, b: Change): boolean {
	const isSameText = a.before?.text === b.before?.text && a.after?.text === b.after?.text;
	return isSameText && (a.scenarios === b.scenarios || JSON.stringify(a.scenarios) === JSON.stringify(b.scenarios));
}

function buildScenario({ name, before, after }: ScenarioChange): ScenarioView {
	return { name, spans: markStatement(before?.join(', ') ?? null, after?.join(', ') ?? null) };
}

function describeMeaning(change: Change): string {
	const impact = describeImpact(change, true);
	if (impact !== undefined) {
		return impact;
	}
	switch (change.kind) {
		case 'moved':
			return 'moved; the words are the same';
		case 'renamed':
			return `was called ${change.wasId ?? 'something else'}`;
		default:
			return '';
	}
}

interface Work {
	readonly applies: boolean;
	/** Whether the user left the change out. */
	readonly left: boolean;
	readonly edits: number;
	/** How many of them would be written, at least in part. */
	readonly going: number;
	/** Why the change is unresolved. */
	readonly reason: string | undefined;
}

function takenOf(state: Change['state'], { applies, left, edits, going }: Work): ChangeView['taken'] {
	if (applies) {
		return 'all';
	}
	if (state === 'unresolved' && edits === 0) {
		return null;
	}
	return going > 0 && !left ? 'some' : 'none';
}

function describeState({ kind }: Change, state: Change['state'], work: Work): string {
	const { applies, left, edits, going, reason } = work;
	if (left && state !== 'unresolved') {
		return going > 0
			? `left out: stays pending, though ${count(going, 'edit')} of it ${going === 1 ? 'goes' : 'go'} along with others`
			: 'left out: stays pending';
	}
	switch (state) {
		case 'implemented':
			return kind === 'removed' || kind === 'moved' ? 'nothing to edit' : 'nothing to edit: already so';
		case 'unresolved':
			return applies
				? `${count(edits, 'doubtful edit')}, taken by you`
				: (reason ?? 'the planner found no edit for it');
		case 'edits':
			return applies
				? count(edits, 'edit')
				: `${count(edits, 'edit')}, ${going > 0 ? 'not all' : edits === 1 ? 'not' : 'none'} taken: stays pending`;
	}
}
