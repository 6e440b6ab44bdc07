import { makeHunks } from '../plan/edits/makeHunks';
import type { Edit } from '../plan/plan';
import type { MadeFile } from './candidate';

/**
 * The edits that stand on the disk already, as those of a plan.
 *
 * A file that went and one that came with the very same content are one rename. Where the old content is nowhere any
 * more there are no hunks, and the reason says so.
 *
 * @param requirements Ids of the changes that they are for.
 */
export function toMadeEdits(files: readonly MadeFile[], requirements: readonly string[]): readonly Edit[] {
	const sources = findRenames(files);
	const moved = new Set(sources.values());
	return files.filter(file => !moved.has(file)).map(file => toEdit(file, sources.get(file), requirements));
}

function toEdit(file: MadeFile, source: MadeFile | undefined, requirements: readonly string[]): Edit {
	const { path, before, after, oldText, text, about } = file;
	const common = { path, after, requirements, selected: true, editedByUser: false } as const;
	if (source) {
		const { path: from, before: was } = source;
		return { ...common, op: 'rename', from, before: was, ...textOf(text), reason: about, hunks: [] };
	}
	const isLost = before !== null && oldText === undefined;
	return {
		...common,
		op: before === null ? 'create' : after === null ? 'delete' : 'modify',
		before,
		...textOf(text),
		reason: isLost ? `${about} ${lost}` : about,
		hunks: isLost ? [] : makeHunks(oldText ?? '', text ?? '', requirements),
	};
}

const lost =
	'What it held before is nowhere any more: no difference can be shown, and undoing the cycle cannot restore it.';

function textOf(text: string | undefined): { readonly text?: string } {
	return text === undefined ? {} : { text };
}

/** The file that went, by the file of the same content that came; of several the one with the same name. */
function findRenames(files: readonly MadeFile[]): ReadonlyMap<MadeFile, MadeFile> {
	const gone = new Map<string, MadeFile[]>();
	for (const file of files.filter(({ after, oldText }) => after === null && oldText)) {
		const hash = file.before?.sha256 ?? '';
		gone.set(hash, [...(gone.get(hash) ?? []), file]);
	}
	const sources = new Map<MadeFile, MadeFile>();
	for (const file of files.filter(({ before }) => before === null)) {
		const candidates = gone.get(file.after?.sha256 ?? '') ?? [];
		const source = candidates.find(({ path }) => nameOf(path) === nameOf(file.path)) ?? candidates[0];
		if (source) {
			sources.set(file, source);
			candidates.splice(candidates.indexOf(source), 1);
		}
	}
	return sources;
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
