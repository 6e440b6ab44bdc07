import type { Change } from '../../diff/change';
import type { RecordedEdit } from '../../history/record';
import type { Disk, Host } from '../../host';
import { readObject } from '../../store/objectStore';
import { fileStateOf } from '../files/fileState';
import { storedText } from '../files/storedText';
import { findMoved } from '../fit/findMoved';
import { rebindPlan } from '../fit/rebindPlan';
import { keepLeft } from '../keepLeft';
import type { Edit, EditHunk, Plan } from '../plan';
import type { SpecState } from '../state/readState';
import { type EditedFile, restEdit } from './restEdit';

/** What was applied of a plan. */
export interface AppliedPart {
	/** With what was ticked. */
	readonly plan: Plan;
	/** The changes that it was to settle. */
	readonly changes: readonly Change[];
	readonly edits: readonly RecordedEdit[];
}

/**
 * What is left of a plan after a part of it was applied, bound to the files as they are now.
 *
 * A change whose edits were all written along with others is implemented. What fell to the part, whether its
 * verification passed or not, is not in it.
 *
 * @param state Of the spec after the part was recorded.
 * @returns `undefined` where nothing is left, or where what is left does not fit the files.
 * @throws DiskError
 */
export async function restPlan(
	host: Host,
	whole: Plan,
	part: AppliedPart,
	state: SpecState,
): Promise<Plan | undefined> {
	const gone = new Set(part.changes.map(keyOf));
	const planned = whole.changes.filter(change => !gone.has(keyOf(change)));
	const ids = new Set(planned.map(({ id }) => id));
	const edits: Edit[] = [];
	for (const edit of whole.edits.filter(({ requirements }) => isFor(requirements, ids))) {
		const file = await readEdited(host.disk, edit, part);
		if (!file) {
			return undefined;
		}
		const left = restEdit(edit, ids, file);
		edits.push(...(left ? [left] : []));
	}
	const { usage: _usage, summary: _summary, left, ...kept } = whole;
	const rest: Plan = {
		...kept,
		changes: planned.map(change => withoutDoneEdits(change, edits)),
		edits,
		unresolved: whole.unresolved.filter(({ id }) => ids.has(id)),
		...keepLeft(left, id => ids.has(id)),
	};
	const bound = planned.length > 0 ? rebindPlan(rest, state) : undefined;
	return bound && (await findMoved(host, bound)).length === 0 ? bound : undefined;
}

/** What names no requirement is for all of them. */
function isFor(requirements: readonly string[], ids: ReadonlySet<string>): boolean {
	return ids.size > 0 && (requirements.length === 0 || requirements.some(id => ids.has(id)));
}

/** A removed and an added requirement may have the same id. */
function keyOf({ kind, id }: Change): string {
	return `${kind} ${id}`;
}

function withoutDoneEdits(change: Change, edits: readonly Edit[]): Change {
	const isServed = edits.some(({ requirements }) => requirements.includes(change.id));
	return change.state === 'edits' && !isServed ? { ...change, state: 'implemented' } : change;
}

/** The file of an edit before the part and now; `undefined` where it is not what the part left. */
async function readEdited(disk: Disk, edit: Edit, part: AppliedPart): Promise<EditedFile | undefined> {
	const { op, path, before } = edit;
	const written = part.edits.find(recorded => recorded.path === path);
	const ticked = part.plan.edits.find(other => other.path === path);
	const isWritten = written !== undefined;
	const hunks = isWritten ? writtenHunks(edit.hunks, ticked?.hunks ?? []) : new Set<string>();
	if (op === 'create' || op === 'delete') {
		return { old: '', now: '', state: null, isWritten, hunks };
	}
	const place = isWritten ? path : (edit.from ?? path);
	const entry = await disk.stat(place);
	const bytes = entry && (await disk.read(place));
	const state = bytes && fileStateOf(bytes, entry.mode);
	const old = isWritten && before ? await readObject(disk, before.sha256) : bytes;
	const expected = written ? written.after : before;
	const [was, now] = [old && storedText(old), bytes && storedText(bytes)];
	return state && was !== undefined && now !== undefined && state.sha256 === expected?.sha256
		? { old: was, now, state, isWritten, hunks }
		: undefined;
}

function writtenHunks(hunks: readonly EditHunk[], ticked: readonly EditHunk[]): ReadonlySet<string> {
	const written = new Set(ticked.filter(({ selected }) => selected).map(({ id }) => id));
	return new Set(hunks.map(({ id }) => id).filter(id => written.has(id)));
}
