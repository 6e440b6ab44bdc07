import type { FileState, RecordedEdit } from '../../history/record';
import type { Host } from '../../host';
import { mergeLines } from '../../lines/mergeLines';
import { makeHunks } from '../../plan/edits/makeHunks';
import { fileStateOf } from '../../plan/files/fileState';
import { storedText } from '../../plan/files/storedText';
import type { Edit } from '../../plan/plan';
import { readRecordedBytes } from '../../store/readRecordedBytes';
import { keepLineEnds } from '../../text/keepLineEnds';
import { withoutFormat } from '../../text/withoutFormat';

export type Reversal =
	| { readonly kind: 'edit'; readonly edit: Edit }
	/** The file is as it was before already. */
	| { readonly kind: 'nothing' }
	| { readonly kind: 'binary'; readonly path: string }
	| { readonly kind: 'conflict'; readonly path: string; readonly reason: string };

interface Found {
	readonly bytes: Uint8Array;
	readonly state: FileState;
}

/**
 * The edit that takes a recorded one back: the old bytes, mode and existence of its file.
 *
 * Where the file changed since, what changed stays, on other lines than those that are taken back; on the same ones it
 * is a conflict.
 *
 * @throws DiskError
 */
export async function reverseEdit(host: Host, recorded: RecordedEdit): Promise<Reversal> {
	const { op, path, from = path, before, after } = recorded;
	const current = await readFound(host, path);
	const old = op === 'rename' ? await readFound(host, from) : undefined;
	if (current === 'other' || old === 'other') {
		return conflict(current === 'other' ? path : from, 'is no regular file any more');
	}
	if (!before) {
		return current ? takeAway(recorded, current) : { kind: 'nothing' };
	}
	const isBack = (found: Found | undefined) =>
		found?.state.sha256 === before.sha256 && found.state.mode === before.mode;
	if (isBack(op === 'rename' && !current ? old : op === 'rename' ? undefined : current)) {
		return { kind: 'nothing' };
	}
	if (!after) {
		return current ? conflict(path, 'was made anew since') : restore(host, recorded, before, undefined);
	}
	if (!current) {
		return conflict(path, 'is gone');
	}
	return old ? conflict(from, 'was made anew since') : restore(host, recorded, before, current);
}

function takeAway({ path, after, requirements }: RecordedEdit, current: Found): Reversal {
	if (current.state.sha256 !== after?.sha256) {
		return conflict(path, 'was made by the cycle and changed since');
	}
	const hunks = makeHunks(storedText(current.bytes) ?? '', '', requirements);
	const edit = { op: 'delete', path, before: current.state, after: null, requirements, hunks } as const;
	return { kind: 'edit', edit: { ...edit, ...unedited } };
}

const unedited = { reason: 'As it was before the cycle.', selected: true, editedByUser: false } as const;

/** The old content at the old place, over what stands at the new one; that is nothing where the cycle deleted it. */
async function restore(
	host: Host,
	recorded: RecordedEdit,
	before: FileState,
	current: Found | undefined,
): Promise<Reversal> {
	const { path, from = path, after, requirements } = recorded;
	const content = await restoredContent(host, recorded, before, current);
	if (content.kind !== 'text') {
		return content;
	}
	const { text } = content;
	const isModeTaken = after !== null && before.mode === after.mode;
	const mode = isModeTaken && current ? current.state.mode : before.mode;
	const edit: Edit = {
		op: current ? (recorded.op === 'rename' ? 'rename' : 'modify') : 'create',
		path: from,
		...(current && recorded.op === 'rename' && { from: path }),
		before: current?.state ?? null,
		after: { ...fileStateOf(new TextEncoder().encode(text), 0o644), mode },
		text,
		requirements,
		hunks: makeHunks(current ? (storedText(current.bytes) ?? '') : '', text, requirements),
		...unedited,
	};
	return { kind: 'edit', edit };
}

/** The old text, merged with what changed since. */
async function restoredContent(
	host: Host,
	{ path, from = path, after }: RecordedEdit,
	before: FileState,
	current: Found | undefined,
): Promise<Exclude<Reversal, { kind: 'edit' | 'nothing' }> | { readonly kind: 'text'; readonly text: string }> {
	if (current && before.sha256 === after?.sha256) {
		return asText(path, current.bytes);
	}
	const old = await readRecordedBytes(host, from, before);
	if (!old) {
		return conflict(from, 'cannot be had as it was: neither .spec-ops nor a commit holds it');
	}
	if (!current || current.state.sha256 === after?.sha256) {
		return asText(path, old, current?.bytes);
	}
	const left = after && (await readRecordedBytes(host, path, after));
	if (!left) {
		return conflict(path, 'changed since, and neither .spec-ops nor a commit holds what the cycle left');
	}
	const [base, ours, theirs] = [left, current.bytes, old].map(bytes => storedText(bytes));
	if (base === undefined || ours === undefined || theirs === undefined) {
		return { kind: 'binary', path };
	}
	const merged = mergeLines(withoutFormat(base), withoutFormat(ours), withoutFormat(theirs));
	return merged === undefined
		? conflict(path, 'changed since on the same lines')
		: { kind: 'text', text: keepLineEnds(ours, merged) };
}

function asText(
	path: string,
	...all: readonly (Uint8Array | undefined)[]
): { readonly kind: 'text'; readonly text: string } | { readonly kind: 'binary'; readonly path: string } {
	const texts = all.map(bytes => (bytes ? storedText(bytes) : ''));
	const [text] = texts;
	return text === undefined || texts.includes(undefined) ? { kind: 'binary', path } : { kind: 'text', text };
}

function conflict(path: string, reason: string): Extract<Reversal, { readonly kind: 'conflict' }> {
	return { kind: 'conflict', path, reason };
}

/** The file as it is; `other` where something else than a regular file stands there. */
async function readFound({ disk }: Host, path: string): Promise<Found | 'other' | undefined> {
	const entry = await disk.stat(path);
	if (!entry) {
		return undefined;
	}
	const bytes = entry.kind === 'file' ? await disk.read(path) : undefined;
	return bytes ? { bytes, state: fileStateOf(bytes, entry.mode) } : 'other';
}
