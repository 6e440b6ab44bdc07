import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The mode of a file or folder. */
export interface Mode {
	readonly path: string;
	readonly mode: number;
	readonly isFile: boolean;
}

/** The modes of a file, or of a folder and all that is in it. */
export function modesBelow(path: string): readonly Mode[] {
	const stats = lstatSync(path);
	const below = stats.isDirectory() ? readdirSync(path).flatMap(name => modesBelow(join(path, name))) : [];
	return [{ path, mode: stats.mode & 0o777, isFile: stats.isFile() }, ...below];
}

/** Let every user do everything below a folder. */
export function openToAll(folder: string): void {
	for (const { path, isFile, mode } of modesBelow(folder)) {
		chmodSync(path, mode | (isFile ? 0o666 : 0o777));
	}
}
