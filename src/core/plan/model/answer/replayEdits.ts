import { escapePath } from '../../../text/escapePath';
import type { Overlay } from '../overlay';
import { keyMask } from '../secrets/maskKeys';
import { type Refusal, refuse } from '../tools/outcome';
import type { AnsweredEdit } from './parseAnswer';

/** What whoever wrote the edits may not do besides. */
export interface ReplayRules {
	/** Why an existing file may not be deleted, moved as it is, or given a new text; in words for whoever wrote the edit. */
	refuse?(path: string, what: 'delete' | 'move' | 'text'): string | undefined;
}

/**
 * Make the edits of a plan on an overlay: deletes first, then renames in their order, then texts.
 *
 * @returns All that cannot be made; the others are made all the same.
 */
export async function replayEdits(
	overlay: Overlay,
	edits: readonly AnsweredEdit[],
	rules: ReplayRules = {},
): Promise<readonly Refusal[]> {
	const refusals: Refusal[] = [...checkRepeated(edits)];
	for (const edit of [...edits].sort((a, b) => turnOf(a) - turnOf(b))) {
		const refusal = checkMembers(edit) ?? (await replay(overlay, edit, rules));
		if (refusal) {
			refusals.push(refuse(refusal.code, `Edit of ${escapePath(edit.path)}: ${refusal.message}`));
		}
	}
	return refusals.length > 0 ? refusals : checkResult(overlay, edits);
}

type Op = NonNullable<AnsweredEdit['op']> | 'write';

function opOf({ op, from }: AnsweredEdit): Op {
	return op ?? (from === undefined ? 'write' : 'rename');
}

function turnOf(edit: AnsweredEdit): number {
	const turns: readonly Op[] = ['delete', 'rename'];
	const turn = turns.indexOf(opOf(edit));
	return turn < 0 ? turns.length : turn;
}

function checkRepeated(edits: readonly AnsweredEdit[]): readonly Refusal[] {
	const seen = new Set<string>();
	const repeated = new Set<string>();
	for (const { path } of edits) {
		(seen.has(path) ? repeated : seen).add(path);
	}
	return [...repeated].map(path =>
		refuse('plan.duplicate_path', `${escapePath(path)} stands in more than one edit; give what becomes of it once.`),
	);
}

function checkMembers(edit: AnsweredEdit): Refusal | undefined {
	const op = opOf(edit);
	if ((op === 'rename') !== (edit.from !== undefined)) {
		return refuse('model.bad_call', '“from” belongs to a rename, and to nothing else.');
	}
	if (op === 'delete' && edit.text !== undefined) {
		return refuse('model.bad_call', 'A delete has no text.');
	}
	if (op !== 'delete' && op !== 'rename' && edit.text === undefined) {
		return refuse('model.bad_call', 'The text is missing; it is all of the new text of the file.');
	}
	return edit.text?.includes(keyMask)
		? refuse(
				'model.bad_call',
				`The text holds “${keyMask}”, which stands for what was kept back: leave this file as it is.`,
			)
		: undefined;
}

async function replay(overlay: Overlay, edit: AnsweredEdit, rules: ReplayRules): Promise<Refusal | undefined> {
	const { path, from, text } = edit;
	const op = opOf(edit);
	const origin = from ?? path;
	const isThere = (await overlay.read(origin)) !== undefined;
	if (op === 'create' && isThere) {
		return refuse('conflict.exists', 'The file is there already: modify it, or choose another path.');
	}
	if (op !== 'create' && op !== 'write' && !isThere) {
		return refuse('conflict.base_changed', `There is no file ${escapePath(origin)} that could be changed.`);
	}
	const why = isThere
		? rules.refuse?.(origin, text !== undefined ? 'text' : op === 'delete' ? 'delete' : 'move')
		: undefined;
	if (why !== undefined) {
		return refuse('model.bad_call', why);
	}
	const failure =
		(op === 'delete' ? await overlay.remove(path) : undefined) ??
		(from === undefined ? undefined : await overlay.move(from, path)) ??
		(text === undefined ? undefined : await overlay.write(path, text));
	return failure && refuse(failure.code, failure.message);
}

/** Refuse edits that come to nothing, or to others than those that are listed. */
function checkResult(overlay: Overlay, edits: readonly AnsweredEdit[]): readonly Refusal[] {
	const made = new Set(overlay.edits().map(({ path }) => path));
	const told = new Set(edits.map(({ path }) => path));
	const idle = [...told].filter(path => !made.has(path));
	const untold = [...made].filter(path => !told.has(path));
	return [
		...idle.map(path =>
			refuse(
				'model.incomplete',
				`Edit of ${escapePath(path)}: it comes to nothing; the file is so already, or another edit takes it back. Leave it out.`,
			),
		),
		...untold.map(path =>
			refuse('model.incomplete', `The edits also change ${escapePath(path)}: list what becomes of it.`),
		),
	];
}
