import { askedKind } from '../../core/diff/askedKind';
import type { Change, ScenarioChange } from '../../core/diff/change';
import type { AgainstMain } from '../../core/diff/compareWithMain';
import { describeImpact } from '../../core/diff/describeImpact';
import { plainText } from '../../core/diff/plainText';
import type { Edit, Plan } from '../../core/plan/plan';
import { settledChanges } from '../../core/plan/settledChanges';
import { count } from '../../core/text/words';
import { labelBeside } from '../labelBeside';
import { markStatement } from '../markStatement';
import { markStatements } from '../markStatements';
import { unmarked } from '../unmarked';
import { keyOfChange } from './keyOfChange';
import type { ChangeView, ScenarioView } from './planViewModel';

/**
 * Rows of the changes: those of the text as it stands, with what the plan has for each that it knows unaltered.
 *
 * @param againstMain What entries of a delta do to its main spec, which is then what is shown of them.
 */
export function buildChanges(
	changes: readonly Change[],
	plan: Plan | null,
	againstMain: AgainstMain = new Map(),
): readonly ChangeView[] {
	const planned = new Map(plan?.changes.map(change => [keyOfChange(change), change]));
	const reasons = new Map(plan?.unresolved.map(({ id, reason }) => [id, reason]));
	const edits = countEdits(plan?.edits ?? []);
	const going = countGoing(plan?.edits ?? []);
	const left = new Set(plan?.left);
	const settled = new Set(plan && settledChanges(plan).map(keyOfChange));
	const shared = sharesTitle(changes) ? 1 : 0;
	const shown = changes.map(change => againstMain.get(change) ?? change);
	const marks = markStatements(shown);
	const isUndo = plan?.undoes !== undefined;
	return changes.map((change, index) => {
		const seen = shown[index] ?? change;
		const isEntry = seen === change && askedKind(change) !== change.kind;
		const spans = marks[index] ?? [];
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
			impact: seen.impact,
			meaning: describeEntry(change, seen) ?? describeMeaning(seen),
			spans: isEntry ? unmarked(spans) : spans,
			label: labelBeside(change.label ?? '', (seen.after ?? seen.before)?.text ?? ''),
			scenarios: (seen.scenarios ?? []).map(buildScenario),
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

/** What an entry of a delta tells besides what it does to the main spec. */
function describeEntry(change: Change, seen: Change): string | undefined {
	if (seen === change) {
		return undefined;
	}
	const text = plainText(change.after?.text ?? '');
	if (seen.kind === 'removed') {
		return text === change.label ? '' : text;
	}
	return seen.impact === 'none' && seen.kind === 'modified' ? 'the main spec says the same' : undefined;
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
