import { diffLines } from '../../core/lines/diffLines';
import type { EditView } from './editView';
import type { ChangeView, CommandView, PlanViewModel } from './planViewModel';

/** Take `drop` rows away at `at`, a place in the old list from 0, and put `rows` there. */
export interface Splice<Row> {
	readonly at: number;
	readonly drop: number;
	readonly rows: readonly Row[];
}

interface Lists {
	readonly changes: ChangeView;
	readonly edits: EditView;
	readonly commands: CommandView;
}

/** What differs from the model that the page has: members as they are now, of the long lists only the rows that differ. */
export type ModelPatch = Partial<Omit<PlanViewModel, keyof Lists>> & {
	/** In the order of the old list, which they all count in. */
	readonly [K in keyof Lists]?: readonly Splice<Lists[K]>[];
};

/** What turns one model into the other; without members where they are equal. */
export function diffModels(before: PlanViewModel, after: PlanViewModel): ModelPatch {
	const old = new Map<string, unknown>(Object.entries(before));
	const entries = Object.entries(after).filter(([name, part]) => !isEqual(old.get(name), part));
	const { changes, edits, commands, ...parts }: Partial<PlanViewModel> = Object.fromEntries(entries);
	return {
		...parts,
		...(changes ? { changes: diffRows(before.changes, changes) } : {}),
		...(edits ? { edits: diffRows(before.edits, edits) } : {}),
		...(commands ? { commands: diffRows(before.commands, commands) } : {}),
	};
}

/** The model that `diffModels` made the patch for. */
export function patchModel(model: PlanViewModel, { changes, edits, commands, ...parts }: ModelPatch): PlanViewModel {
	return {
		...model,
		...parts,
		...(changes ? { changes: patchRows(model.changes, changes) } : {}),
		...(edits ? { edits: patchRows(model.edits, edits) } : {}),
		...(commands ? { commands: patchRows(model.commands, commands) } : {}),
	};
}

function diffRows<Row>(before: readonly Row[], after: readonly Row[]): readonly Splice<Row>[] {
	const head = countEqual(before, after, index => index);
	const room = Math.min(before.length, after.length) - head;
	const tail = Math.min(
		room,
		countEqual(before, after, (index, { length }) => length - 1 - index),
	);
	const [old, now] = [before, after].map(rows => rows.slice(head, rows.length - tail).map(row => JSON.stringify(row)));
	let shift = 0;
	return diffLines(old ?? [], now ?? []).map(hunk => {
		const at = head + hunk.at - 1;
		const rows = after.slice(at + shift, at + shift + hunk.new.length);
		shift += hunk.new.length - hunk.old.length;
		return { at, drop: hunk.old.length, rows };
	});
}

/** How many rows are equal one after the other, from the end that `place` counts from. */
function countEqual<Row>(
	before: readonly Row[],
	after: readonly Row[],
	place: (index: number, rows: readonly Row[]) => number,
): number {
	const limit = Math.min(before.length, after.length);
	let equal = 0;
	while (equal < limit && isEqual(before[place(equal, before)], after[place(equal, after)])) {
		equal++;
	}
	return equal;
}

function patchRows<Row>(rows: readonly Row[], splices: readonly Splice<Row>[]): readonly Row[] {
	const parts: (readonly Row[])[] = [];
	let next = 0;
	for (const { at, drop, rows: added } of splices) {
		parts.push(rows.slice(next, at), added);
		next = at + drop;
	}
	return [...parts, rows.slice(next)].flat();
}

/** Whether two pieces of plain data are the same; quick for what is shared between them. */
function isEqual(a: unknown, b: unknown): boolean {
	if (a === b || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
		return a === b;
	}
	const members = Object.entries(a);
	const others = new Map(Object.entries(b));
	return (
		members.length === others.size &&
		members.every(([name, value]) => others.has(name) && isEqual(value, others.get(name)))
	);
}
