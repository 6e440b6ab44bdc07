import type { Edit, EditHunk, Plan } from '../../core/plan/plan';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import type { Palette } from '../palette';

const opSigns = { create: '+', modify: '~', delete: '-', rename: '→' } as const;

/**
 * One proposed edit of a plan as a diff, with what is left out and what is doubtful told.
 *
 * Parts that only serve changes which the plan does not have are counted, not shown.
 *
 * @param protection Why the file needs an approval of its own, as the end of a sentence; absent where it does not.
 */
export function renderEdit(
	edit: Edit,
	{ changes }: Pick<Plan, 'changes'>,
	protection: string | undefined,
	palette: Palette,
): readonly string[] {
	const from = edit.from === undefined ? '' : `${showControls(edit.from)} → `;
	const left = edit.selected ? '' : palette.changed(' (not selected: it is not written)');
	const lines = [`  ${palette.changed(opSigns[edit.op])} ${from}${showControls(edit.path)}${modeNote(edit)}${left}`];
	if (protection !== undefined) {
		lines.push(`      ${palette.alarm('!')} protected: it ${protection}`);
	}
	if (edit.reason !== '') {
		lines.push(...palette.fold(showControls(edit.reason), 6).map(line => palette.dim(`      ${line}`)));
	}
	const shown = edit.hunks.filter(hunk => hunk.selected || serves(hunk, changes));
	const isAlike = new Set(shown.map(describeAim)).size <= 1;
	if (isAlike && edit.requirements.length > 0) {
		lines.push(...palette.fold(describeAim(shown[0] ?? edit), 6).map(line => palette.dim(`      ${line}`)));
	}
	for (const hunk of shown) {
		const aim = isAlike || hunk.requirements.length === 0 ? '' : palette.dim(` ${describeAim(hunk)}`);
		lines.push(...renderHunkLines(hunk, palette, `${aim}${hunkNote(edit, hunk, palette)}`));
	}
	const others = edit.hunks.length - shown.length;
	if (others > 0) {
		lines.push(palette.dim(`      (${count(others, 'part')} for other changes, not written now)`));
	}
	return lines;
}

/** The lines of a hunk as a diff, below where they are and what is to be said of them. */
export function renderHunkLines(
	hunk: Pick<EditHunk, 'start' | 'lines'>,
	palette: Palette,
	note = '',
): readonly string[] {
	const head = `${palette.dim(`      @@ line ${hunk.start}`)}${note}`;
	return [head, ...hunk.lines.map(line => `      ${paintLine(showControls(line), palette)}`)];
}

/** Which changes an edit or a part of it is for. */
function describeAim({ requirements }: Pick<Edit, 'requirements'>): string {
	return `for ${requirements.map(showControls).join(', ')}`;
}

function serves({ requirements }: EditHunk, changes: Plan['changes']): boolean {
	return requirements.length === 0 || changes.some(({ id }) => requirements.includes(id));
}

function hunkNote({ selected }: Edit, hunk: EditHunk, palette: Palette): string {
	const notes = [
		...(hunk.doubtful ? ['doubtful'] : []),
		...(selected && !hunk.selected ? ['not selected: it is not written'] : []),
	];
	return notes.length > 0 ? palette.changed(` (${notes.join(', ')})`) : '';
}

/** What cannot be seen in the text: whether the file can be run becomes another than it was. */
function modeNote({ before, after }: Edit): string {
	if (!after || (before?.mode ?? '100644') === after.mode) {
		return '';
	}
	return after.mode === '100755' ? ' (made executable)' : ' (no longer executable)';
}

function paintLine(line: string, palette: Palette): string {
	if (line.startsWith('+')) {
		return palette.added(line);
	}
	return line.startsWith('-') ? palette.removed(line) : palette.dim(line);
}
