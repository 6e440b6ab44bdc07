import { groupBy } from '../groupBy';
import { makeHunks } from '../plan/edits/makeHunks';
import type { Edit } from '../plan/plan';
import type { MadeFile } from './candidate';
import { describeNoText } from './describeNoText';

/**
 * The edits that stand on the disk already, as those of a plan.
 *
 * A file that went and one that came with the very same content are one rename. Where the old content is nowhere any
 * more, or where a side is no text, there are no hunks of it, and the reason says so.
 *
 * @param requirements Ids of the changes that they are for.
 */
export function toMadeEdits(files: readonly MadeFile[], requirements: readonly string[]): readonly Edit[] {
	const sources = findRenames(files);
	const moved = new Set(sources.values());
	return files.filter(file => !moved.has(file)).map(file => toEdit(file, sources.get(file), requirements));
}

function toEdit(file: MadeFile, source: MadeFile | undefined, requirements: readonly string[]): Edit {
	const { path, before, after, oldText, text, isLost, about } = file;
	const content = text !== undefined ? { text } : after ? { stored: true as const } : {};
	const common = { path, after, requirements, selected: true, editedByUser: false, ...content } as const;
	if (source) {
		const { path: from, before: was } = source;
		return { ...common, op: 'rename', from, before: was, reason: about, hunks: [] };
	}
	const notes = [...(isLost ? [lost] : []), describeNoText(file) ?? ''];
	return {
		...common,
		op: before === null ? 'create' : after === null ? 'delete' : 'modify',
		before,
		reason: [about, ...notes].filter(note => note !== '').join(' '),
		hunks: isLost || content.stored ? [] : makeHunks(oldText ?? '', text ?? '', requirements),
	};
}

const lost =
	'What it held before is nowhere any more: no difference can be shown, and undoing the cycle cannot restore it.';

/** The file that went, by the file of the same content that came; of several the one with the same name. */
function findRenames(files: readonly MadeFile[]): ReadonlyMap<MadeFile, MadeFile> {
	const left = files.filter(({ after, oldText, isLost }) => after === null && oldText !== '' && !isLost);
	const gone = groupBy(left, ({ before }) => before?.sha256 ?? '');
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
