import type { Change } from '../../core/diff/change';
import type { Plan } from '../../core/plan/plan';
import { settledChanges } from '../../core/plan/settledChanges';
import { collapse } from '../../core/spec/collapse';
import { count } from '../../core/text/words';
import { labelBeside } from '../../webview/labelBeside';
import { statementLabel } from '../codelens/statementLabel';
import { block } from './block';

/** Changes that are named; the others are counted. */
const named = 6;
/** UTF-16 units of a statement that are shown. */
const longest = 90;

/**
 * Say which changes of the whole plan stay pending when this part of it is applied, and why; `''` for none.
 *
 * @param shared Ids of those that stay pending although edits of theirs are written.
 */
export function describePending(part: Plan, whole: Plan, shared: readonly string[]): string {
	const settled = new Set(settledChanges(part).map(keyOf));
	const pending = whole.changes.filter(change => !settled.has(keyOf(change)));
	if (pending.length === 0) {
		return '';
	}
	const lines = pending.map(change => `${statementOf(change)}${reasonOf(change, shared)}`);
	return block(`${count(pending.length, 'change')} of the plan will stay pending:`, lines, named);
}

/** A removed and an added requirement may have the same id. */
function keyOf({ kind, id }: Change): string {
	return `${kind} ${id}`;
}

/** Under what people call it: an entry of a delta that takes something away says only why. */
function statementOf({ id, before, after, label = '' }: Change): string {
	const statement = collapse(statementLabel((after ?? before)?.text ?? id));
	const name = labelBeside(label, statement);
	const text = name === '' ? statement : `${name}: ${statement}`;
	return text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

function reasonOf({ id, state }: Change, shared: readonly string[]): string {
	if (state === 'unresolved') {
		return ' (unresolved)';
	}
	return shared.includes(id) ? ' (some of its edits go along)' : '';
}
