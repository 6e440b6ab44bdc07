import { type Drift, type DriftFile, driftedFiles } from '../../core/drift/drift';
import { groupBy } from '../../core/groupBy';
import { describeNoText } from '../../core/record/describeNoText';
import { describeLeft } from '../../core/record/recordNotes';
import { toMadeEdits } from '../../core/record/toMadeEdits';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import type { Palette } from '../palette';
import { renderHunkLines } from './edits';

/** What drifted, for a terminal: by specs, each file with the cycle since which, what it serves and how it differs. */
export function renderDrift(drift: Drift, palette: Palette): string {
	const drifted = driftedFiles(drift);
	const parts = [...groupBy(drifted, ({ specPath }) => specPath)].flatMap(([specPath, files]) => [
		palette.strong(showControls(specPath)),
		...files.flatMap(file => renderFile(file, palette)),
		'',
	]);
	const notes = [...describeLeft(drift.silenced), ...drift.notes];
	const lines = [
		...parts,
		...notes.flatMap(note => palette.fold(showControls(note), 0).map(palette.dim)),
		...(drifted.length === 0 && drift.refusal ? [] : [renderCounts(drift, palette)]),
		...(drifted.length > 0 ? palette.fold(ways, 0).map(palette.dim) : []),
	];
	return `${lines.join('\n')}\n`;
}

const ways =
	'“spec-ops drift reapply” brings them back; “spec-ops drift accept --propose TEXT” records them as they are.';

const signs = { changed: '~', missing: '-', unchanged: ' ' } as const;

function renderFile(file: DriftFile, palette: Palette): readonly string[] {
	const { path, state, cycle, time, requirements, recorded, made, reason } = file;
	const what = recorded === null ? 'back, although it was taken away in' : `${state} since`;
	const since = `${what} cycle ${cycle} of ${time.slice(0, 10)}`;
	const edits = made ? toMadeEdits([made], []) : [];
	const aim = requirements.length > 0 ? [`for ${requirements.map(showControls).join(', ')}`] : [];
	const unshown = (made && describeNoText(made)) ?? '';
	const told = [...(reason === undefined ? [] : [`it ${reason}`]), ...modeNote(file)];
	const details = [...aim, ...told, ...(unshown === '' ? [] : [unshown])];
	return [
		`  ${palette.changed(signs[state])} ${showControls(path)} ${palette.dim(since)}`,
		...details.flatMap(detail => palette.fold(detail, 6).map(line => palette.dim(`      ${line}`))),
		...edits.flatMap(({ hunks }) => hunks.flatMap(hunk => renderHunkLines(hunk, palette))),
	];
}

function modeNote({ made }: DriftFile): readonly string[] {
	const [before, after] = [made?.before?.mode, made?.after?.mode];
	if (before === undefined || after === undefined || before === after) {
		return [];
	}
	return [after === '100755' ? 'it was made executable' : 'it is no longer executable'];
}

function renderCounts(drift: Drift, palette: Palette): string {
	if (driftedFiles(drift).length === 0) {
		const [only] = drift.files;
		const whole =
			drift.files.length === 1 ? `${showControls(only?.path ?? '')} is` : `${count(drift.files.length, 'file')} are`;
		return drift.files.length === 0
			? 'No drift: no cycle recorded a file that is to be there.'
			: `No drift: ${whole} as recorded.`;
	}
	const countOf = (state: DriftFile['state']) => drift.files.filter(file => file.state === state).length;
	const counts = `${countOf('changed')} changed, ${countOf('missing')} missing, ${countOf('unchanged')} untouched.`;
	return `${palette.strong('Drift:')} ${counts}`;
}
