import { toFailure } from '../apply/toFailure';
import { type Failure, failed } from '../failure';
import type { Disk } from '../host';
import { folderOf } from '../spec/specPaths';
import { tempBeside } from '../store/tempName';
import type { SpecChangeFile } from './prepareSpecChange';

/**
 * Write the files that were shown. Each is whole at every moment; one that is not as it was shown is left alone.
 *
 * @returns What went wrong, and what was written before that.
 */
export async function writeSpecChange(disk: Disk, files: readonly SpecChangeFile[]): Promise<Failure | undefined> {
	const written: string[] = [];
	for (const file of files) {
		const failure = await write(disk, file, stateOf(written));
		if (failure) {
			return failure;
		}
		written.push(file.path);
	}
	return undefined;
}

function stateOf(written: readonly string[]): string {
	return written.length === 0 ? 'Nothing was written.' : `Written so far: ${written.join(', ')}.`;
}

async function write(disk: Disk, { path, before, after }: SpecChangeFile, state: string): Promise<Failure | undefined> {
	const folder = folderOf(path);
	const bytes = new TextEncoder().encode(after);
	try {
		if (folder !== '') {
			await disk.makeFolder(folder);
		}
		if (before === undefined) {
			await disk.writeNew(path, bytes, 0o644);
			return undefined;
		}
		const now = await disk.read(path);
		if (!now || !isSame(now, new TextEncoder().encode(before))) {
			const message = `${path} was changed by somebody else meanwhile.`;
			return failed('conflict.base_changed', message, state, 'Look at it, then install again.');
		}
		const temporary = tempBeside(path);
		await disk.writeNew(temporary, bytes, (await disk.stat(path))?.mode ?? 0o644);
		await disk.rename(temporary, path);
		await disk.syncFolder(folder);
		return undefined;
	} catch (error) {
		return toFailure(error, state);
	}
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
