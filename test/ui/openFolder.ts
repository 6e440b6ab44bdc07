import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that is open in a window, as it is on disk: what other programs see of it, and do to it. */
export class OpenFolder {
	/** Absolute path of the folder, or of the folder that holds the open `.code-workspace` file. */
	readonly folder: string;

	constructor(folder: string) {
		this.folder = folder;
	}

	/** The bytes of a file as they are on disk, as text. */
	readFile(path: string): string {
		return readFileSync(join(this.folder, path), 'utf8');
	}

	/** Whether there is a file or folder of that path on disk. */
	hasFile(path: string): boolean {
		return existsSync(join(this.folder, path));
	}

	/** Names of the files of a folder in it; none where that is not there. */
	listFiles(path: string): readonly string[] {
		return this.hasFile(path) ? readdirSync(join(this.folder, path)) : [];
	}

	/** Change a file behind the editor's back, as other programs do. */
	changeOnDisk(path: string, change: (text: string) => string): void {
		writeFileSync(join(this.folder, path), change(this.readFile(path)));
	}
}
