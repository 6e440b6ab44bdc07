import { lstat } from 'node:fs/promises';
import type { SimpleGit } from 'simple-git';
import { below } from './standingFile';

/** Attributes by which Git writes a file in another way than it keeps it. */
const filtering = ['filter', 'ident', 'working-tree-encoding'] as const;

/**
 * The files that Git wrote through a filter from these blobs, and that nobody touched since.
 *
 * No filter is run to find that: Git notes size and time of what it writes in its index.
 *
 * @param blobs Blob ids by path from the Root.
 * @throws What Git says where it cannot answer.
 */
export async function checkedOut(
	git: SimpleGit,
	root: string,
	blobs: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
	const paths = [...blobs.keys()];
	const filtered =
		paths.length > 0 ? readFiltered(await git.raw('check-attr', '-z', ...filtering, '--', ...paths)) : [];
	if (filtered.length === 0) {
		return [];
	}
	const literals = filtered.map(path => `:(literal)${path}`);
	const index = parseDebug(await git.raw('ls-files', '--stage', '--debug', '-z', '--', ...literals));
	const untouched: string[] = [];
	for (const { path, blob, mtime, size } of index) {
		const stats =
			blobs.get(path) === blob ? await lstat(below(root, path), { bigint: true }).catch(() => undefined) : undefined;
		if (stats?.isFile() && stats.mtimeNs === mtime && stats.size === size) {
			untouched.push(path);
		}
	}
	return untouched;
}

/** Read what `git check-attr -z` prints: path, attribute and value, each with a NUL. */
function readFiltered(output: string): readonly string[] {
	const words = output.split('\0');
	const filtered = new Set<string>();
	for (let at = 0; at + 2 < words.length; at += 3) {
		const [path = '', value = ''] = [words[at], words[at + 2]];
		if (value !== 'unspecified' && value !== 'unset') {
			filtered.add(path);
		}
	}
	return [...filtered];
}

interface IndexEntry {
	readonly path: string;
	readonly blob: string;
	/** Nanoseconds since 1970. */
	readonly mtime: bigint;
	/** Bytes, as far as 32 bits hold them. */
	readonly size: bigint;
}

/** Read what `git ls-files --stage --debug -z` prints: an entry, a NUL, and lines on what Git noted of its file. */
function parseDebug(output: string): readonly IndexEntry[] {
	const entries: IndexEntry[] = [];
	const parts = output.split('\0');
	for (const [at, part] of parts.entries()) {
		// In front of an entry stands what belongs to the one before.
		const [, blob = '', path = ''] = /(?:^|\n)\d{6} ([0-9a-f]+) 0\t(.*)$/s.exec(part) ?? [];
		const [, seconds, nanoseconds] = /\n {2}mtime: (\d+):(\d+)\n/.exec(parts[at + 1] ?? '') ?? [];
		const [, size] = /\n {2}size: (\d+)\t/.exec(parts[at + 1] ?? '') ?? [];
		if (path !== '' && seconds !== undefined && nanoseconds !== undefined && size !== undefined) {
			const mtime = BigInt(seconds) * 1_000_000_000n + BigInt(nanoseconds);
			entries.push({ path, blob, mtime, size: BigInt(size) });
		}
	}
	return entries;
}
