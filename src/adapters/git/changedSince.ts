import type { SimpleGit } from 'simple-git';
import type { CancellationToken, TreeChange } from '../../core/host';
import { inBatches } from '../../core/inBatches';
import { folderOf } from '../../core/spec/specPaths';
import { realFolder } from '../realPathOf';
import { keepsModes } from './keepsModes';
import { type ListedFile, parseIndex, parseMoved, parsePaths } from './parseListings';
import { below, type StandingFile, standingFile } from './standingFile';

/** Files read at the same time. */
const concurrency = 16;
/** Files after which it is looked whether to stop. */
const pace = 512;

/**
 * The files below the Root that are not as in a commit, by their bytes.
 *
 * Git is only asked for lists: what it holds in its index and how that differs from the commit. Whether a file has other
 * bytes than that is found here, since Git runs the filters that a repository names as soon as it compares files itself.
 *
 * @throws What Git says where it cannot answer.
 */
export async function changedSince(
	git: SimpleGit,
	root: string,
	commit: string | undefined,
	isWanted: (path: string) => boolean,
	token: CancellationToken,
): Promise<readonly TreeChange[]> {
	const index = parseIndex(await git.raw('ls-files', '--stage', '-t', '-z'));
	const untracked = parsePaths(await git.raw('ls-files', '--others', '--exclude-standard', '-z'));
	const moved = commit === undefined ? undefined : parseMoved(await git.raw(...listMoved, commit));
	const committed = (path: string) => (moved ? (moved.get(path) ?? index.get(path)) : undefined);
	const idLength = [...index.values()].find(({ blob }) => blob !== '')?.blob.length ?? 40;
	const modes = await keepsModes(git);
	const folders = new Map<string, Promise<boolean>>();
	const paths = [...new Set([...index.keys(), ...(moved?.keys() ?? []), ...untracked])].filter(isWanted).sort();
	const changes: TreeChange[] = [];
	for (let at = 0; at < paths.length && !token.isCancellationRequested; at += pace) {
		const found = await inBatches(paths.slice(at, at + pace), concurrency, async path => {
			const now = await lookAt(root, path, folders, idLength);
			const isLeftOut = index.get(path)?.isSkipped === true && now.kind === 'nothing';
			return isLeftOut ? undefined : compare(path, committed(path), now, modes);
		});
		changes.push(...found.filter(change => change !== undefined));
	}
	return changes;
}

const listMoved = ['diff-index', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', '--relative'] as const;

const unreadable: StandingFile = { kind: 'other' };

async function lookAt(
	root: string,
	path: string,
	folders: Map<string, Promise<boolean>>,
	idLength: number,
): Promise<StandingFile> {
	// A name that is no UTF-8 came with a mark in the place of its bytes.
	if (path.includes('\ufffd') || path.split('/').some(name => name === '' || name === '.' || name === '..')) {
		return unreadable;
	}
	const folder = folderOf(path);
	const isOwn =
		folders.get(folder) ??
		realFolder(root, folder).then(
			real => real === folder,
			() => false,
		);
	folders.set(folder, isOwn);
	// One file that may not be read says nothing of the others.
	return (await isOwn) ? standingFile(below(root, path), path, idLength).catch(() => unreadable) : unreadable;
}

/** What is different, or `undefined` where nothing is. */
function compare(
	path: string,
	committed: ListedFile | undefined,
	now: StandingFile,
	modes: boolean,
): TreeChange | undefined {
	const mode = committed?.mode ?? '000000';
	if (mode === '100644' || mode === '100755') {
		const isExecutable = mode === '100755';
		const isSame =
			now.kind === 'file' && now.blobs.includes(committed?.blob ?? '') && (!modes || now.isExecutable === isExecutable);
		return isSame ? undefined : { path, before: { blob: committed?.blob ?? '', mode }, now: plainly(now) };
	}
	if (mode === '000000') {
		return now.kind === 'nothing' ? undefined : { path, before: 'nothing', now: plainly(now) };
	}
	// What a submodule holds is its own business.
	const isSame = mode === '160000' ? now.kind !== 'file' : now.kind === 'link' && now.blob === committed?.blob;
	return isSame ? undefined : { path, before: 'other', now: plainly(now) };
}

function plainly({ kind }: StandingFile): TreeChange['now'] {
	return kind === 'file' || kind === 'nothing' ? kind : 'other';
}
