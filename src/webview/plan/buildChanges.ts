import type { Change } from '../../core/diff/change';
import { describeImpact } from '../../core/diff/describeImpact';
import type { Edit, Plan } from '../../core/plan/plan';
import { settledChanges } from '../../core/plan/settledChanges';
import { count } from '../../core/text/words';
import { markStatement } from '../markStatement';
import type { ChangeView } from './planViewModel';

/** Rows of the changes: those of the text as it stands, with what the plan has for each that it knows unaltered. */
export function buildChanges(changes: readonly Change[], plan: Plan | null): readonly ChangeView[] {
	const planned = new Map(plan?.changes.map(change => [keyOf(change), change]));
	const reasons = new Map(plan?.unresolved.map(({ id, reason }) => [id, reason]));
	const coverage = coverChanges(plan?.edits ?? []);
	const settled = new Set(plan && settledChanges(plan).map(keyOf));
	const shared = sharesTitle(changes) ? 1 : 0;
	return changes.map(change => {
		const known = planned.get(keyOf(change));
		const state = known && isSameStatement(known, change) ? known.state : null;
		const cover = coverage.get(change.id) ?? { edits: 0, left: 0 };
		return {
			id: change.id,
			kind: change.kind,
			impact: change.impact,
			meaning: describeMeaning(change),
			spans: markStatement(change.before?.text ?? null, change.after?.text ?? null),
			section: change.section.slice(shared).join(' › '),
			line: change.after?.line ?? null,
			state,
			note: state === null ? '' : describeState(change, state, cover, reasons.get(change.id)),
			applies: state !== null && settled.has(keyOf(change)),
		};
	});
}

/** The title of the whole document, over all changes alike, says nothing about any. */
function sharesTitle(changes: readonly Change[]): boolean {
	const title = changes[0]?.section[0];
	return changes.every(({ section }) => section.length > 1 && section[0] === title);
}

interface Cover {
	/** Edits that serve the change. */
	readonly edits: number;
	/** Those of them that are left out, whole or in part: then the change stays pending. */
	readonly left: number;
}

function coverChanges(edits: readonly Edit[]): ReadonlyMap<string, Cover> {
	const covers = new Map<string, Cover>();
	for (const edit of edits) {
		for (const id of edit.requirements) {
			const cover = covers.get(id) ?? { edits: 0, left: 0 };
			const taken = edit.selected && edit.hunks.every(hunk => hunk.selected || !hunk.requirements.includes(id));
			covers.set(id, { edits: cover.edits + 1, left: cover.left + (taken ? 0 : 1) });
		}
	}
	return covers;
}

/** A removed and an added requirement may have the same id. */
function keyOf({ kind, id }: Change): string {
	return `${kind} ${id}`;
}

function isSameStatement(a: Change, b: Change): boolean {
	return a.before?.text === b.before?.text && a.after?.text === b.after?.text;
}

function describeMeaning(change: Change): string {
	const impact = describeImpact(change);
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

function describeState(change: Change, state: Change['state'], cover: Cover, reason: string | undefined): string {
	switch (state) {
		case 'implemented':
			return change.kind === 'removed' || change.kind === 'moved' ? 'nothing to edit' : 'nothing to edit: already so';
		case 'unresolved':
			return reason ?? 'the planner found no edit for it';
		case 'edits':
			return cover.left > 0
				? `${count(cover.edits, 'edit')}, not all taken: stays pending`
				: count(cover.edits, 'edit');
	}
}
