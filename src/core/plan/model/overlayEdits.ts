import { withoutFormat } from '../../text/withoutFormat';
import type { ProposedEdit } from '../planner';

/** An edit as the overlay holds it, before anybody said what it is for. */
export type OverlayEdit = Pick<ProposedEdit, 'op' | 'path' | 'from' | 'text' | 'basis'>;

/** A file as a model left it. */
export interface OverlayFile {
	readonly text: string;
	/** Path of the stored file that it was, which may be its own; `undefined` for a new one. */
	readonly from: string | undefined;
}

/**
 * What leads from the stored files to the changed ones. A stored file that is there is modified, whatever its text came
 * from, so that two files which changed places are two modified ones.
 */
export function overlayEdits(
	changed: ReadonlyMap<string, OverlayFile | undefined>,
	stored: ReadonlyMap<string, string>,
): readonly OverlayEdit[] {
	const edits: OverlayEdit[] = [];
	const moved = new Set<string>();
	for (const [path, file] of changed) {
		const basis = stored.get(path);
		if (file && basis !== undefined) {
			edits.push(
				...(file.text === withoutFormat(basis) ? [] : [{ op: 'modify' as const, path, text: file.text, basis }]),
			);
		} else if (file) {
			const origin = originOf(file, changed, moved);
			if (origin !== undefined) {
				moved.add(origin);
			}
			edits.push(origin === undefined ? { op: 'create', path, text: file.text } : renamed(origin, path, file, stored));
		}
	}
	for (const [path, basis] of stored) {
		if (changed.has(path) && !changed.get(path) && !moved.has(path)) {
			edits.push({ op: 'delete', path, basis });
		}
	}
	return edits.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The stored file that a file was and that is gone, so that it counts as renamed; each for one file only. */
function originOf(
	{ from }: OverlayFile,
	changed: ReadonlyMap<string, OverlayFile | undefined>,
	moved: ReadonlySet<string>,
): string | undefined {
	const isGone = from !== undefined && changed.has(from) && !changed.get(from);
	return isGone && !moved.has(from) ? from : undefined;
}

function renamed(from: string, path: string, { text }: OverlayFile, stored: ReadonlyMap<string, string>): OverlayEdit {
	const basis = stored.get(from) ?? '';
	return { op: 'rename', path, from, basis, ...(text === withoutFormat(basis) ? {} : { text }) };
}
