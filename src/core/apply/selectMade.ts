import { type Failure, failed, nothingWritten } from '../failure';
import type { Host } from '../host';
import { fileStateOf } from '../plan/files/fileState';
import { storedText } from '../plan/files/storedText';
import type { Edit, Plan } from '../plan/plan';
import { readRecordedBytes } from '../store/readRecordedBytes';
import { escapePath } from '../text/escapePath';
import { isShown } from './isShown';
import type { FinalEdit, SelectedEdits } from './selectEdits';

/**
 * The edits of a plan that stand on the disk already, without those that were left out, bound to the bytes there.
 *
 * Refuses an edit that is not what the disk holds or not what was shown, and a file of which only a part is taken: the
 * rest of it would be in no cycle.
 *
 * @throws DiskError
 */
export async function selectMade(
	host: Host,
	{ edits, left = [] }: Pick<Plan, 'edits' | 'left'>,
): Promise<SelectedEdits | Failure> {
	const taken = edits.filter(({ selected }) => selected);
	const cut = taken.find(({ hunks }) => hunks.some(hunk => !hunk.selected));
	if (cut) {
		const message = `Of ${escapePath(cut.path)} only a part is selected, and a file can only be recorded whole.`;
		return failed('plan.invalid', message, nothingWritten, 'Select all of the file, or leave it out.');
	}
	const selected: FinalEdit[] = [];
	for (const edit of taken) {
		const requirements = edit.requirements.filter(id => !left.includes(id));
		const final = await bind(host, { ...edit, requirements });
		if (!final) {
			const message = `The edit of ${escapePath(edit.path)} does not fit the file or itself.`;
			return failed('plan.invalid', message, nothingWritten, 'Record again.');
		}
		selected.push(final);
	}
	return { kind: 'selected', edits: selected };
}

async function bind(host: Host, edit: Edit): Promise<FinalEdit | undefined> {
	const { op, path, from, before, after, text, requirements, stored } = edit;
	const now = after ? await host.disk.read(path) : undefined;
	const old = before ? await readRecordedBytes(host, from ?? path, before) : undefined;
	const [nowText, oldText] = [now && storedText(now), old && storedText(old)];
	const isShownAsText = nowText === text && (stored === true) === (now !== undefined && nowText === undefined);
	if (!isSame(after, now) || !isShownAsText || (old && !isSame(before, old)) || !isOp(edit)) {
		return undefined;
	}
	// What a file held that is nowhere any more cannot be shown.
	const isLost = before !== null && !old;
	if (isLost ? edit.hunks.length > 0 : !isShown(edit, oldText)) {
		return undefined;
	}
	return {
		recorded: { op, path, ...(from !== undefined && { from }), before, after, requirements },
		kept: [old, now].filter(bytes => bytes !== undefined),
		...(text !== undefined && { text }),
		...(stored && { stored }),
		change: { before: oldText, after: text },
	};
}

function isSame(state: Edit['after'], bytes: Uint8Array | undefined): boolean {
	const found = bytes && fileStateOf(bytes, 0o644);
	return state?.sha256 === found?.sha256 && state?.blob === found?.blob;
}

/** Whether both sides are those of the operation. A rename keeps the content. */
function isOp({ op, path, from, before, after }: Edit): boolean {
	switch (op) {
		case 'create':
			return !before && after !== null && from === undefined;
		case 'modify':
			return before !== null && after !== null && from === undefined;
		case 'delete':
			return before !== null && !after && from === undefined;
		case 'rename':
			return from !== undefined && from !== path && before !== null && before.sha256 === after?.sha256;
	}
}
