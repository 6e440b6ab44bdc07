import type { SimpleGit } from 'simple-git';
import type { GitHistory } from '../core/host';
import { changedSince } from './git/changedSince';
import { checkedOut } from './git/checkedOut';
import { CommitMemory } from './git/commitMemory';
import { foreignFolder } from './git/foreignFolder';
import { gitEnvironment } from './git/gitEnvironment';
import { keepsModes } from './git/keepsModes';

/**
 * Settings of the repository by which Git would run programs are switched off, and a repository
 * that is only embedded in a folder is not taken for the Root's own.
 */
const config = [
	'core.fsmonitor=false',
	'core.hooksPath=/dev/null',
	'log.showSignature=false',
	'core.quotePath=false',
	'safe.bareRepository=explicit',
];
/** simple-git refuses to touch these settings at all, also to make them safer. */
const unsafe = { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true };
/** No locks, no questions, and no fetching of what a partial clone left out: a remote can name a program. */
const switches = {
	GIT_OPTIONAL_LOCKS: '0',
	GIT_TERMINAL_PROMPT: '0',
	GIT_NO_LAZY_FETCH: '1',
	GIT_ALLOW_PROTOCOL: 'none',
};
/**
 * The Git history of the repository that the Root lies in, read with plumbing that runs none of its programs.
 *
 * Works in a subfolder of a repository, in a worktree and with a detached HEAD. Where there is no Git, no
 * repository or no commit, every answer is empty. simple-git is loaded when the first question comes.
 */
export function simpleGit(root: string): GitHistory {
	let opened: Promise<SimpleGit> | undefined;
	const memory = new CommitMemory(root);
	const ask = async <T>(question: (git: SimpleGit) => Promise<T>): Promise<T | undefined> => {
		opened ??= open(root);
		try {
			return await question(await opened);
		} catch {
			// Git says with an exit code both that there is nothing and that it could not look.
			return undefined;
		}
	};
	return {
		// Not `--quiet`: simple-git waits long for output that never comes.
		head: async () => firstLine(await ask(git => git.raw('rev-parse', '--verify', 'HEAD^{commit}'))),
		commitsOf: path =>
			memory.commitsOf(path, async () =>
				lines(await ask(git => git.raw('log', '--format=%H', 'HEAD', '--', literal(path)))),
			),
		show: async (commit, path) => {
			const isKnown = /^:[123]$/.test(commit) || /^[0-9a-f]{4,64}$/.test(commit);
			return isKnown
				? memory.file(commit, path, async () => {
						const bytes = await ask(git => git.binaryCatFile(['blob', `${commit}:./${path}`]));
						return bytes && new Uint8Array(bytes);
					})
				: undefined;
		},
		ignored: async paths => {
			const [ruled, tracked] = await Promise.all([
				// For the same reason Git is asked to name every path.
				ask(git => git.raw('check-ignore', '--verbose', '--non-matching', '--', ...paths)),
				ask(git => git.raw('ls-files', '-t', '--', ...paths.map(literal))),
			]);
			const listed = new Set([...lines(ruled).flatMap(readIgnored), ...lines(tracked).flatMap(readLeftOut)]);
			return paths.filter(path => listed.has(quoted(path)));
		},
		isTracked: async path =>
			lines(await ask(git => git.raw('ls-files', '--stage', '--error-unmatch', '--', literal(path)))).length > 0,
		keepsModes: async () => (await ask(keepsModes)) ?? true,
		checkedOut: async blobs => (await ask(git => checkedOut(git, root, blobs))) ?? [],
		foreignFolder: () => ask(foreignFolder),
		commitOf: async revision =>
			// Nothing that could be an option, a range or a search.
			/^[\w@][\w./@~^{}-]*$/.test(revision) && !revision.includes('..')
				? firstLine(await ask(git => git.raw('rev-parse', '--verify', `${revision}^{commit}`)))
				: undefined,
		changedSince: async (commit, isWanted, token) => ask(git => changedSince(git, root, commit, isWanted, token)),
	};
}

async function open(root: string): Promise<SimpleGit> {
	const { simpleGit: create } = await import('simple-git');
	const git = create({ baseDir: root, config, unsafe, allowEnvironment: Object.keys(switches) });
	return git.env({ ...gitEnvironment(root), ...switches });
}

/** The path of a line `file:number:pattern`, tab, path; nothing where no pattern matches or one takes it back in. */
function readIgnored(line: string): readonly string[] {
	const [, pattern, path] = /^.*?:\d+:(.*)\t(.*)$/.exec(line) ?? [];
	return path === undefined || pattern?.startsWith('!') ? [] : [path];
}

/** The path of a line `S path`: tracked, and left out of the checkout. */
function readLeftOut(line: string): readonly string[] {
	return line.startsWith('S ') ? [line.slice(2)] : [];
}

/** The path as it stands, from the Root: no pattern, no magic. */
function literal(path: string): string {
	return `:(literal)${path}`;
}

/** A path as Git prints it in a list; control characters and backslashes are in none that is asked for. */
function quoted(path: string): string {
	return path.includes('"') ? `"${path.replaceAll('"', '\\"')}"` : path;
}

function lines(output: string | undefined): readonly string[] {
	return (output ?? '').split('\n').filter(line => line !== '');
}

function firstLine(output: string | undefined): string | undefined {
	return lines(output)[0];
}
