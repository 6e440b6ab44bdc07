/** A file of Git's index or of a commit. */
export interface ListedFile {
	/** Six octal digits, such as `100644`; `000000` for nothing. */
	readonly mode: string;
	readonly blob: string;
	/** Whether a sparse checkout leaves the file out of the working tree. */
	readonly isSkipped: boolean;
}

/**
 * Read what `git ls-files --stage -t -z` prints, by path.
 *
 * A file in an unresolved merge has no blob, so that it equals none.
 */
export function parseIndex(output: string): ReadonlyMap<string, ListedFile> {
	const files = new Map<string, ListedFile>();
	for (const record of split(output)) {
		const [, tag, mode = '', blob = '', stage, path = ''] = /^(\S) (\d{6}) ([0-9a-f]+) (\d)\t(.*)$/s.exec(record) ?? [];
		if (path !== '') {
			files.set(path, { mode, blob: stage === '0' ? blob : '', isSkipped: tag === 'S' });
		}
	}
	return files;
}

/** Read what `git diff-index --cached --raw -z --no-renames` prints: what the commit holds, by path, where the index holds something else. */
export function parseMoved(output: string): ReadonlyMap<string, ListedFile> {
	const files = new Map<string, ListedFile>();
	const records = split(output);
	for (let at = 0; at + 1 < records.length; at += 2) {
		const [, mode, blob] = /^:(\d{6}) \d{6} ([0-9a-f]+) /.exec(records[at] ?? '') ?? [];
		const path = records[at + 1] ?? '';
		if (mode !== undefined && blob !== undefined) {
			files.set(path, { mode, blob, isSkipped: false });
		}
	}
	return files;
}

/** Read paths that end with a NUL each; those of folders end with a slash, which goes. */
export function parsePaths(output: string): readonly string[] {
	return split(output).map(path => path.replace(/\/$/, ''));
}

function split(output: string): readonly string[] {
	return output.split('\0').filter(record => record !== '');
}
