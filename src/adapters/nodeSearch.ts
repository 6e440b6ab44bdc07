import { closeSync, constants, lstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { CancellationToken } from '../core/host';
import { isTempOf } from '../core/store/tempName';
import type { FolderEntry, FolderRules, TreeAnswer, TreeQuery } from '../core/treeSearch';
import { type ByteNeedle, byteNeedles, holdsNeedle } from './byteNeedles';
import { kindOf } from './kindOf';
import { errnoOf } from './toDiskError';

/** Milliseconds of work between two chances for others to run. */
const sliceMs = 8;
/** Flags that the platform lacks are 0 and change nothing. */
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What a walk needs at every step. */
interface Walk {
	/** Absolute, links resolved. */
	readonly root: string;
	readonly query: TreeQuery;
	readonly needles: readonly ByteNeedle[];
	/** Every file is read into it; one byte more than a file may have. */
	readonly buffer: Buffer;
	readonly paths: string[];
	readonly texts: { readonly path: string; readonly text: string }[];
	readonly unread: string[];
	kept: number;
}

/** Bytes of a file of rules that are read. */
const ruleLimit = 1024 * 1024;

/**
 * Walk a Root and find the files that hold a needle, in short runs of synchronous steps: thousands of promises would
 * take many times as long as the reading itself.
 */
export async function nodeSearch(root: string, query: TreeQuery, token: CancellationToken): Promise<TreeAnswer> {
	const needles = byteNeedles(query.needles);
	const walk: Walk = {
		root: realpathSync.native(root),
		query,
		needles,
		// Without needles only rules are read.
		buffer: Buffer.allocUnsafe((needles.length > 0 ? query.sizeLimit : Math.min(query.sizeLimit, ruleLimit)) + 1),
		paths: [],
		texts: [],
		unread: [],
		kept: 0,
	};
	await walkFolders(walk, token);
	return {
		paths: walk.paths.sort(),
		texts: walk.texts.sort((a, b) => (a.path < b.path ? -1 : 1)),
		...(walk.unread.length > 0 && { unread: walk.unread.sort() }),
	};
}

/** Whether it is time for others to run, asked between two steps. */
function pacer(): { isDue(): boolean; rest(): Promise<void> } {
	let since = performance.now();
	return {
		isDue: () => performance.now() - since >= sliceMs,
		rest: async () => {
			await letOthersRun();
			since = performance.now();
		},
	};
}

/** Breadth first, so that what a limit leaves out is deep down. */
async function walkFolders(walk: Walk, token: CancellationToken): Promise<void> {
	const pace = pacer();
	const folders: FolderRules[] = [walk.query.rules];
	for (const folder of folders) {
		const { files, folders: below } = chooseIn(walk, folder);
		folders.push(...below);
		for (const path of ['', ...files]) {
			if (pace.isDue()) {
				await pace.rest();
			}
			if (token.isCancellationRequested || walk.paths.length >= walk.query.countLimit) {
				return;
			}
			if (path !== '') {
				lookAt(walk, path);
			}
		}
	}
}

function chooseIn(walk: Walk, rules: FolderRules): ReturnType<FolderRules['choose']> {
	const entries = listEntries(walk, rules.path);
	const hasRules = entries.some(({ name, kind }) => name === rules.ruleFile && kind === 'file');
	const path = rules.path === '' ? rules.ruleFile : `${rules.path}/${rules.ruleFile}`;
	return rules.choose(entries, hasRules ? readText(walk, path, () => true) : undefined);
}

function listEntries(walk: Walk, path: string): readonly FolderEntry[] {
	try {
		const entries = readdirSync(join(walk.root, path), { withFileTypes: true });
		return entries.map(entry => ({ name: entry.name, kind: kindOf(entry) }));
	} catch (error) {
		noteUnread(walk, path, error);
		return [];
	}
}

/** What is gone by now, or is no plain file, is nobody's to hear of. */
function noteUnread({ unread }: Walk, path: string, error: unknown): void {
	if (['EACCES', 'EPERM'].includes(errnoOf(error) ?? '')) {
		unread.push(path);
	}
}

/** Keep the path, and the text where it holds a needle. */
function lookAt(walk: Walk, path: string): void {
	const { query, needles, paths, texts } = walk;
	if (needles.length === 0) {
		if (isPlain(walk, path)) {
			paths.push(path);
		}
		return;
	}
	paths.push(path);
	const text = walk.kept < query.textLimit ? readText(walk, path, bytes => holdsNeedle(bytes, needles)) : undefined;
	if (text !== undefined) {
		texts.push({ path, text });
		walk.kept += text.length;
	}
}

/** Whether it is a regular file with one name and within the limit. */
function isPlain({ root, query }: Walk, path: string): boolean {
	try {
		const full = `${root}${sep}${path}`;
		const stats = lstatSync(full);
		const hasOneName = stats.nlink <= 1 || stats.nlink <= 1 + countLeftovers(full);
		return stats.isFile() && hasOneName && stats.size <= query.sizeLimit;
	} catch {
		return false;
	}
}

/** Second names that a writer of this program which was killed may have left; they are no names of the user's. */
function countLeftovers(full: string): number {
	return readdirSync(dirname(full)).filter(name => isTempOf(name, basename(full))).length;
}

/** Text of a file that passes; `undefined` for one that cannot be read, is no plain file or no text. */
function readText(walk: Walk, path: string, passes: (bytes: Buffer) => boolean): string | undefined {
	const full = `${walk.root}${sep}${path}`;
	try {
		const bytes = readBytes(full, walk.buffer);
		// Looked at this late because it costs as much as reading, and few files come this far.
		return bytes.length <= walk.query.sizeLimit && passes(bytes) && isPlain(walk, path) && leadsHere(full)
			? decode(bytes)
			: undefined;
	} catch (error) {
		noteUnread(walk, path, error);
		return undefined;
	}
}

/** Whether no folder of the path has become a link meanwhile. */
function leadsHere(full: string): boolean {
	return realpathSync.native(full) === normalize(full);
}

/** The bytes of a file as far as the buffer goes; they are valid until it is used again. */
function readBytes(full: string, buffer: Buffer): Buffer {
	const file = openSync(full, readFlags);
	try {
		let length = 0;
		for (let wanted = buffer.length; wanted > 0; wanted = buffer.length - length) {
			const got = readSync(file, buffer, length, wanted, null);
			length += got;
			if (got < wanted) {
				break;
			}
		}
		return buffer.subarray(0, length);
	} finally {
		closeSync(file);
	}
}

function decode(bytes: Buffer): string | undefined {
	return bytes.includes(0) ? undefined : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
