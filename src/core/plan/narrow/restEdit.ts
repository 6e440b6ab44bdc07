import type { FileState } from '../../history/record';
import { hunkStarts } from '../edits/hunkStarts';
import { makeHunks } from '../edits/makeHunks';
import { selectedText } from '../edits/selectedText';
import { fileStateOf } from '../files/fileState';
import type { Edit, EditHunk } from '../plan';

/** The file of an edit on both sides of what was written of it: text as stored, line ends and BOM included. */
export interface EditedFile {
	readonly old: string;
	readonly now: string;
	/** Of `now`; `null` for a file that comes or goes, which is written as a whole. */
	readonly state: FileState | null;
	readonly isWritten: boolean;
	/** Ids of the hunks that were written. */
	readonly hunks: ReadonlySet<string>;
}

/**
 * What is left to do of an edit after a part of a plan was applied: what serves changes that are still planned.
 *
 * Of a file that was written in part the other hunks are left, on the lines where they stand now, with their
 * requirements and ticks.
 *
 * @param planned Ids of the changes that are still planned.
 * @returns `undefined` where nothing is left.
 */
export function restEdit(edit: Edit, planned: ReadonlySet<string>, file: EditedFile): Edit | undefined {
	const { op, requirements, hunks } = edit;
	const left = hunks.filter(hunk => !file.hunks.has(hunk.id) && isLeft(hunk.requirements, planned));
	const isWhole = op === 'create' || op === 'delete' || left.length === hunks.length;
	if (!file.isWritten && isWhole) {
		return isLeft(requirements, planned)
			? { ...edit, requirements: requirements.filter(id => planned.has(id)) }
			: undefined;
	}
	return isWhole || left.length === 0 ? undefined : cutEdit(edit, left, planned, file);
}

function isLeft(requirements: readonly string[], planned: ReadonlySet<string>): boolean {
	return requirements.length === 0 || requirements.some(id => planned.has(id));
}

/** The edit with the hunks that are left alone, over the file as it is now. */
function cutEdit(
	edit: Edit,
	left: readonly EditHunk[],
	planned: ReadonlySet<string>,
	file: EditedFile,
): Edit | undefined {
	const isTaken = (hunk: EditHunk) => file.hunks.has(hunk.id) || left.includes(hunk);
	const hunks = edit.hunks.map(hunk => ({ ...hunk, selected: isTaken(hunk) }));
	const text = selectedText(file.old, { ...edit, hunks });
	if (text === undefined || text === file.now || !file.state) {
		return undefined;
	}
	const requirements = [...new Set(left.flatMap(hunk => hunk.requirements))].filter(id => planned.has(id));
	const { from: _, ...rest } = edit;
	const isRenamed = edit.op === 'rename' && file.isWritten;
	const moved = movedHunks(edit, left, file.hunks);
	const isByLine = !isDefault(edit, file.old);
	const fresh = makeHunks(file.now, text, requirements, isByLine ? hunkStarts(moved) : undefined);
	return {
		...(isRenamed ? { ...rest, op: 'modify' as const } : edit),
		before: file.state,
		after: { ...fileStateOf(new TextEncoder().encode(text), 0o644), mode: file.state.mode },
		text,
		requirements,
		hunks: carryHunks(fresh, moved, planned),
	};
}

/** Whether the hunks of an edit are divided by nothing but their distance. */
function isDefault({ hunks, text, requirements }: Edit, old: string): boolean {
	const startsOf = (list: readonly EditHunk[]) => [...hunkStarts(list)].join();
	return startsOf(hunks) === startsOf(makeHunks(old, text ?? '', requirements));
}

/** The hunks that are left with the lines, from 1, at which they stand now. */
function movedHunks({ hunks }: Edit, left: readonly EditHunk[], written: ReadonlySet<string>): readonly EditHunk[] {
	const moved: EditHunk[] = [];
	let shift = 0;
	for (const hunk of hunks) {
		if (left.includes(hunk)) {
			moved.push({ ...hunk, start: hunk.start + shift });
		}
		shift += written.has(hunk.id) ? countSigned(hunk, '+') - countSigned(hunk, '-') : 0;
	}
	return moved;
}

/** Hunks over the new text with the requirements and ticks of those that they stand for. */
function carryHunks(
	fresh: readonly EditHunk[],
	old: readonly EditHunk[],
	planned: ReadonlySet<string>,
): readonly EditHunk[] {
	return fresh.map(hunk => {
		const sources = old.filter(source => overlap(source, hunk));
		if (sources.length === 0) {
			return hunk;
		}
		const requirements = [...new Set(sources.flatMap(source => source.requirements))].filter(id => planned.has(id));
		const isDoubtful = sources.every(({ doubtful }) => doubtful);
		return {
			...hunk,
			requirements,
			selected: sources.every(({ selected }) => selected),
			...(isDoubtful ? { doubtful: true as const } : {}),
		};
	});
}

function countSigned({ lines }: EditHunk, sign: '+' | '-'): number {
	return lines.filter(line => line.startsWith(sign)).length;
}

/** Whether two hunks over one text show a line in common. */
function overlap(a: EditHunk, b: EditHunk): boolean {
	const endOf = (hunk: EditHunk) => hunk.start + hunk.lines.length - countSigned(hunk, '+');
	return a.start < endOf(b) && b.start < endOf(a);
}
