import { dirname, join, resolve } from 'node:path';
import { lstatOrNothing } from '../lstatOrNothing';
import { readSmall } from '../regularFile';

/** Bytes of a file of refs above which it is not read. */
const sizeLimit = 1024 * 1024;
/** Refs that name one another. */
const refDepth = 5;

/**
 * Where the history of HEAD stands, read from the files of the repository that a folder lies in, without starting Git:
 * the same text means the same commits.
 *
 * Follows worktrees, submodules and packed refs, and no link.
 *
 * @param folder Absolute path.
 * @returns `undefined` where the files do not tell: no repository, no commit yet, or refs that are kept in another way.
 */
export async function headState(folder: string): Promise<string | undefined> {
	try {
		const own = await repositoryOf(folder);
		if (own === undefined) {
			return undefined;
		}
		// Started together: each step of the disk costs a way to another thread and back.
		const [common, head] = await Promise.all(['commondir', 'HEAD'].map(name => readText(join(own, name))));
		const shared = common === undefined ? own : resolve(own, common.trim());
		const [hash, cut] = await Promise.all([
			followRef([own, shared], 'HEAD', head ?? (await readText(join(shared, 'HEAD'))) ?? '', refDepth),
			lstatOrNothing(join(shared, 'shallow')),
		]);
		return hash === undefined ? undefined : [own, hash, cut?.mtimeMs, cut?.size].join(' ');
	} catch {
		return undefined; // What may not be read tells nothing; Git is asked then.
	}
}

/** The folder of the repository itself, the nearest one upwards. */
async function repositoryOf(folder: string): Promise<string | undefined> {
	for (let at = folder; ; at = dirname(at)) {
		const place = join(at, '.git');
		const stats = await lstatOrNothing(place);
		if (stats?.isDirectory()) {
			return place;
		}
		if (stats) {
			const [, way] = /^gitdir: (.+?)\r?\n?$/.exec((await readText(place)) ?? '') ?? [];
			return way === undefined ? undefined : resolve(at, way);
		}
		if (dirname(at) === at) {
			return undefined;
		}
	}
}

/** @param folders That of a worktree, then the one that all worktrees share. */
async function readRef(folders: readonly [string, string], name: string, depth: number): Promise<string | undefined> {
	const [own, shared] = folders;
	const text = (await readText(join(own, name))) ?? (own === shared ? undefined : await readText(join(shared, name)));
	return followRef(folders, name, text ?? '', depth);
}

/** The hash in the text of a ref, or that of the ref which it names. */
async function followRef(
	folders: readonly [string, string],
	name: string,
	text: string,
	depth: number,
): Promise<string | undefined> {
	const [, next] = /^ref: (refs\/[^\0\r\n]+)\n?$/.exec(text) ?? [];
	if (next !== undefined) {
		return depth > 0 && !next.includes('..') ? readRef(folders, next, depth - 1) : undefined;
	}
	const [, shared] = folders;
	const hash = text === '' ? packedRef((await readText(join(shared, 'packed-refs'))) ?? '', name) : text.trim();
	return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(hash) ? hash : undefined;
}

function packedRef(text: string, name: string): string {
	const end = text.indexOf(` ${name}\n`);
	return end < 0 ? '' : text.slice(text.lastIndexOf('\n', end) + 1, end);
}

async function readText(full: string): Promise<string | undefined> {
	const bytes = await readSmall(full, sizeLimit);
	return bytes && new TextDecoder().decode(bytes);
}
