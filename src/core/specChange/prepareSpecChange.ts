import { toFailure } from '../apply/toFailure';
import { type Failure, failed, nothingWritten } from '../failure';
import type { Disk } from '../host';
import { decodeText, toLf } from '../text/decodeText';
import { claudeNotesPath, withClaudeSection } from './claudeSection';
import { specChangeCommand, specChangePath } from './specChangeCommand';

/** One of the files by which Claude Code knows `/spec-change`. */
export interface SpecChangeFile {
	/** From the Root. */
	readonly path: string;
	/** As it is stored; `undefined` where there is none. */
	readonly before: string | undefined;
	/** As it will be stored. */
	readonly after: string;
	/** `foreign`: somebody wrote another text there, which would be lost. */
	readonly state: 'new' | 'changed' | 'same' | 'foreign';
}

/** What installing `/spec-change` would write, in the order in which it is written. Writes nothing. */
export async function prepareSpecChange(
	disk: Disk,
): Promise<{ readonly kind: 'prepared'; readonly files: readonly SpecChangeFile[] } | Failure> {
	try {
		const command = await prepare(disk, specChangePath, () => specChangeCommand);
		const notes = await prepare(disk, claudeNotesPath, withClaudeSection);
		if ('kind' in command) {
			return command;
		}
		return 'kind' in notes ? notes : { kind: 'prepared', files: [command, notes] };
	} catch (error) {
		return toFailure(error, nothingWritten, 'read');
	}
}

async function prepare(
	disk: Disk,
	path: string,
	edit: (text: string) => string | undefined,
): Promise<SpecChangeFile | Failure> {
	const refusal = await checkPlace(disk, path);
	const bytes = refusal ? undefined : await disk.read(path);
	const decoded = decodeText(bytes ?? new Uint8Array());
	if (refusal || decoded.kind === 'notText') {
		return refusal ?? failed('edit.binary', `${path} is no text in UTF-8.`, nothingWritten, 'Save it as UTF-8.');
	}
	const before = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const after = edit(before ?? '');
	if (after === undefined) {
		const message = `The marks of the section in ${path} are not one pair.`;
		const next = 'Take the lines “spec-ops: begin” and “spec-ops: end” away.';
		return failed('edit.ambiguous', message, nothingWritten, next);
	}
	return { path, before, after, state: stateOf(path, before, after) };
}

function stateOf(path: string, before: string | undefined, after: string): SpecChangeFile['state'] {
	if (before === undefined) {
		return 'new';
	}
	if (before === after || toLf(before) === after) {
		return 'same';
	}
	return path === specChangePath ? 'foreign' : 'changed';
}

/** Nothing is written through a link: whose file it is cannot be told. */
async function checkPlace(disk: Disk, path: string): Promise<Failure | undefined> {
	const [entry, real] = [await disk.stat(path), await disk.realPath(path)];
	if (entry && entry.kind !== 'file' && entry.kind !== 'link') {
		return failed('path.not_regular', `${path} is no file.`, nothingWritten, 'Move away what stands there.');
	}
	return entry?.kind === 'link' || real?.toLowerCase() !== path.toLowerCase()
		? failed('path.symlink', `${path} is a link, or lies behind one.`, nothingWritten, 'Put the file itself there.')
		: undefined;
}
