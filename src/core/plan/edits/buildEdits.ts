import { type Failure, failed, nothingWritten } from '../../failure';
import type { FileState } from '../../history/record';
import type { Disk } from '../../host';
import { inBatches } from '../../inBatches';
import { decodeText } from '../../text/decodeText';
import { escapePath } from '../../text/escapePath';
import { keepLineEnds } from '../../text/keepLineEnds';
import { fileStateOf } from '../files/fileState';
import type { Edit } from '../plan';
import type { ProposedEdit, ProposedPlace } from '../planner';
import { assignHunks } from './assignHunks';
import { makeHunks } from './makeHunks';

/** Files read at the same time. */
const concurrency = 16;

interface StoredFile {
	readonly kind: 'stored';
	readonly state: FileState;
	/** As stored: line ends and BOM included. */
	readonly text: string;
}

/**
 * Make proposed edits, which the guard let through, into edits of a plan.
 *
 * What a modified file has besides the change is kept: line ends, BOM, mode, the end of its last line.
 * Edits that change nothing are left out.
 */
export async function buildEdits(
	disk: Disk,
	proposals: readonly ProposedEdit[],
): Promise<{ readonly kind: 'built'; readonly edits: readonly Edit[] } | Failure> {
	const stored = await inBatches(proposals, concurrency, async ({ op, from, path }) =>
		op === 'create' ? undefined : await readStored(disk, from ?? path),
	);
	const edits: Edit[] = [];
	for (const [index, proposal] of proposals.entries()) {
		const file = stored[index];
		if (file?.kind === 'failed') {
			return file;
		}
		if (file && proposal.basis !== undefined && proposal.basis !== file.text) {
			return movedMeanwhile(proposal.from ?? proposal.path);
		}
		const edit = buildEdit(proposal, file);
		if (edit.op !== 'modify' || edit.before?.sha256 !== edit.after?.sha256) {
			edits.push(edit);
		}
	}
	return { kind: 'built', edits };
}

function movedMeanwhile(path: string): Failure {
	const message = `${escapePath(path)} changed while the plan was made.`;
	return failed('conflict.base_changed', message, nothingWritten, 'Plan again.');
}

async function readStored(disk: Disk, path: string): Promise<StoredFile | Failure> {
	const entry = await disk.stat(path);
	const bytes = entry && (await disk.read(path));
	if (!bytes) {
		return failed('plan.invalid', `The plan edits ${path}, which does not exist.`, nothingWritten, 'Plan again.');
	}
	if (decodeText(bytes).kind === 'notText') {
		const next = 'Edit it yourself, or write it as UTF-8.';
		return failed('edit.binary', `${path} is not UTF-8 text.`, nothingWritten, next);
	}
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	return { kind: 'stored', state: fileStateOf(bytes, entry.mode), text };
}

function buildEdit(proposal: ProposedEdit, stored: StoredFile | undefined): Edit {
	const { op, path, from, requirements, reason, selected, places } = proposal;
	const text = newText(proposal, stored);
	return {
		op,
		path,
		...(from === undefined ? {} : { from }),
		before: stored?.state ?? null,
		after: text === undefined ? null : stateOfText(text, stored),
		...(text === undefined ? {} : { text }),
		requirements,
		reason,
		selected,
		editedByUser: false,
		hunks: assignHunks(makeHunks(stored?.text ?? '', text ?? '', requirements, startsOf(places)), proposal),
	};
}

/** Where places of other requirements, or of another certainty, begin: what is ticked together must be of one kind. */
function startsOf(places: readonly ProposedPlace[] | undefined): ReadonlySet<number> | undefined {
	if (!places) {
		return undefined;
	}
	const kinds = new Map<number, { readonly ids: Set<string>; isCertain: boolean }>();
	for (const { line, requirements, doubtful } of places) {
		const kind = kinds.get(line) ?? { ids: new Set<string>(), isCertain: false };
		kinds.set(line, kind);
		kind.isCertain ||= !doubtful;
		for (const id of requirements) {
			kind.ids.add(id);
		}
	}
	const lines = [...kinds].sort(([a], [b]) => a - b);
	const keys = lines.map(([, { ids, isCertain }]) => JSON.stringify([isCertain, ...[...ids].sort()]));
	return new Set(lines.flatMap(([line], index) => (index > 0 && keys[index] !== keys[index - 1] ? [line] : [])));
}

function newText({ op, text }: ProposedEdit, stored: StoredFile | undefined): string | undefined {
	if (op === 'delete') {
		return undefined;
	}
	return stored ? keepLineEnds(stored.text, text ?? stored.text) : (text ?? '');
}

function stateOfText(text: string, stored: StoredFile | undefined): FileState {
	const state = fileStateOf(new TextEncoder().encode(text), 0o644);
	return { ...state, mode: stored?.state.mode ?? state.mode };
}
