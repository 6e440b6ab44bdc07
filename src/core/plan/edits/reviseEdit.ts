import { applyHunks } from '../../lines/applyHunks';
import { toLf } from '../../text/decodeText';
import { keepLineEnds } from '../../text/keepLineEnds';
import { withoutFormat } from '../../text/withoutFormat';
import { fileStateOf } from '../files/fileState';
import { storedText } from '../files/storedText';
import type { Edit, EditHunk } from '../plan';
import { changedRuns } from './changedRuns';
import { hunkStarts } from './hunkStarts';
import { makeHunks } from './makeHunks';
import { selectedText } from './selectedText';

/**
 * The edit with another new text, as a user wrote it over the proposal.
 *
 * What is taken of it is what the user wrote. A hunk that is not in that text stays as it was proposed, unticked; the
 * others keep what they serve. A text that changes nothing any more leaves the whole edit unticked.
 *
 * @param before Bytes of the file as it is; `undefined` where it is created.
 * @param content Bytes of the new text, line ends and BOM included.
 * @returns `undefined` where either is no UTF-8 text.
 */
export function reviseEdit(edit: Edit, before: Uint8Array | undefined, content: Uint8Array): Edit | undefined {
	const old = storedText(before ?? new Uint8Array());
	const text = storedText(content);
	if (old === undefined || text === undefined) {
		return undefined;
	}
	const isExecutable = (edit.after ?? edit.before)?.mode === '100755';
	const proposal = keepLeft(edit, old, text) ?? { text, hunks: hunksOver(edit, old, text) };
	return {
		...edit,
		after: fileStateOf(new TextEncoder().encode(proposal.text), isExecutable ? 0o755 : 0o644),
		...proposal,
		selected: edit.op === 'modify' ? text !== old : true,
		editedByUser: true,
	};
}

/**
 * The text of the user with the hunks in it that it does not hold, and those unticked.
 *
 * @returns `undefined` where there are none, or where they cannot be told from what the user wrote beside them.
 */
function keepLeft(
	edit: Edit,
	old: string,
	text: string,
): (Pick<Edit, 'text' | 'hunks'> & { text: string }) | undefined {
	const fresh = hunksOver(edit, old, text);
	const findFresh = createFinder(fresh);
	const left = edit.hunks.filter(hunk => findFresh(hunk).length === 0);
	const runs = [...fresh, ...left].flatMap(changedRuns).sort((a, b) => a.at - b.at);
	const whole = left.length > 0 && text !== old ? applyHunks(withoutFormat(old), runs) : undefined;
	if (whole === undefined) {
		return undefined;
	}
	const full = keepLineEnds(old, whole);
	const findLeft = createFinder(left);
	const hunks = hunksOver({ ...edit, hunks: [...fresh, ...left] }, old, full).map(hunk => ({
		...hunk,
		selected: findLeft(hunk).length === 0,
	}));
	const taken = selectedText(old, { text: full, hunks });
	return taken !== undefined && toLf(taken) === toLf(text) ? { text: full, hunks } : undefined;
}

/** Hunks that begin where those of the edit do, and serve what those serve; what is new serves all that the edit does. */
function hunksOver(edit: Pick<Edit, 'hunks' | 'requirements'>, old: string, text: string): readonly EditHunk[] {
	const findSources = createFinder(edit.hunks);
	return makeHunks(old, text, edit.requirements, hunkStarts(edit.hunks)).map(hunk => {
		const sources = findSources(hunk);
		if (sources.length === 0) {
			return hunk;
		}
		const isDoubtful = sources.every(({ doubtful }) => doubtful);
		return {
			...hunk,
			requirements: [...new Set(sources.flatMap(({ requirements }) => requirements))],
			...(isDoubtful && { doubtful: true as const }),
		};
	});
}

/** Find the hunks of a list that change the same lines of the old text as another, or add lines at the same place. */
function createFinder(hunks: readonly EditHunk[]): (other: EditHunk) => readonly EditHunk[] {
	const byLine = new Map(hunks.flatMap(hunk => linesOf(hunk).map(line => [line, hunk] as const)));
	return other => [...new Set(linesOf(other).flatMap(line => byLine.get(line) ?? []))];
}

/** The lines of the old text, from 1, that a hunk changes or that it adds lines before. */
function linesOf(hunk: EditHunk): readonly number[] {
	return changedRuns(hunk).flatMap(({ at, old }) =>
		Array.from({ length: Math.max(1, old.length) }, (_, index) => at + index),
	);
}
