import type { Change } from '../../core/diff/change';
import { openConflicts } from '../../core/plan/edits/openConflicts';
import type { Edit, EditConflict, Plan } from '../../core/plan/plan';
import { labelBeside } from '../labelBeside';
import { markStatement } from '../markStatement';
import type { ConflictView, EditView, ServedChange } from './editView';

interface EditInput {
	readonly doubtful: ReadonlySet<string>;
	readonly protectedReasons: ReadonlyMap<string, string>;
	readonly protectedApproved: ReadonlySet<string>;
}

/** Rows of the proposed edits, in the order of the plan. */
export function buildEdits(plan: Plan, input: EditInput): readonly EditView[] {
	const names = new Map(plan.changes.map(change => [change.id, nameOf(change)]));
	return plan.edits.map(edit => buildEdit(edit, names, input));
}

function buildEdit(edit: Edit, names: ReadonlyMap<string, string>, input: EditInput): EditView {
	const protectedReason = input.protectedReasons.get(edit.path) ?? null;
	return {
		op: edit.op,
		path: edit.path,
		...(edit.from === undefined ? {} : { from: edit.from }),
		...countLines(edit),
		reason: edit.reason,
		serves: servedBy(edit.requirements, names),
		selected: edit.selected,
		doubtful: input.doubtful.has(edit.path),
		editedByUser: edit.editedByUser,
		protectedReason,
		protectedApproved: protectedReason === null || input.protectedApproved.has(edit.path),
		hunks: edit.hunks.map(hunk => ({
			id: hunk.id,
			line:
				hunk.start +
				Math.max(
					0,
					hunk.lines.findIndex(line => !line.startsWith(' ')),
				),
			lines: hunk.lines,
			context: contextOf(hunk.lines),
			serves: servedBy(hunk.requirements, names),
			selected: hunk.selected,
			doubtful: hunk.doubtful === true,
		})),
		...(edit.conflict && { conflict: toConflict(edit, edit.conflict) }),
	};
}

function toConflict(edit: Edit, { kind, reason }: EditConflict): ConflictView {
	return { kind, reason, open: openConflicts(edit) };
}

/** The nearest line above the change that is indented less, as code and outlines are read. */
function contextOf(lines: readonly string[]): string {
	const at = lines.findIndex(line => !line.startsWith(' '));
	const indent = indentOf(lines[at] ?? '');
	const above = lines.slice(0, Math.max(0, at)).findLast(line => line.trim() !== '' && indentOf(line) < indent);
	return above?.trim() ?? '';
}

function indentOf(line: string): number {
	return line.slice(1).search(/\S|$/);
}

/** Lines of all hunks, ticked or not. */
function countLines({ hunks }: Edit): { readonly added: number; readonly removed: number } {
	const lines = hunks.flatMap(hunk => hunk.lines);
	return {
		added: lines.filter(line => line.startsWith('+')).length,
		removed: lines.filter(line => line.startsWith('-')).length,
	};
}

/** What people call it, and the statement as it is shown, without marks. */
function nameOf({ label, before, after }: Change): string {
	const source = (after ?? before)?.text ?? '';
	const statement = markStatement(null, source)
		.map(({ text }) => text)
		.join('');
	return [labelBeside(label ?? '', source), statement].filter(Boolean).join(' · ');
}

function servedBy(requirements: readonly string[], names: ReadonlyMap<string, string>): readonly ServedChange[] {
	return requirements.map(id => ({ id, text: names.get(id) ?? id }));
}
