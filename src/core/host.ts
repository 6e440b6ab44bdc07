import type { DiskEntry } from './diskEntry';
/**
 * What the core asks of whatever hosts it: an editor, a command line or a test.
 *
 * These are structural types on purpose. A `vscode.CancellationToken` and a
 * `vscode.LogOutputChannel` satisfy them as they are, so no wrapper is needed.
 * All paths are relative to the Root, `/`-separated, without `.` and `..`.
 */

import type { Approvals } from './approvals';
import type { Lock } from './lock';
import type { Recovered } from './recovered';
import type { TreeAnswer, TreeQuery } from './treeSearch';

/** Tells that nobody wants the answer any more. */
export interface CancellationToken {
	readonly isCancellationRequested: boolean;
	onCancellationRequested(listener: () => void): { dispose(): void };
}

/** Takes what is worth a line in the log; nobody but the user reads it. */
export interface Logger {
	trace(message: string): void;
	info(message: string): void;
	error(message: string | Error): void;
}

/**
 * The file system below one Root, one primitive step a call.
 *
 * Each call either does its whole step or rejects with a `DiskError`. No call follows a
 * link at the last segment. Nothing here is atomic beyond its own step: the protocols
 * that make several steps all-or-nothing live in `core/apply`, so that tests can fail
 * or stop every one of them.
 */
export interface Disk {
	/** What stands at the path, or `undefined` where nothing does. */
	stat(path: string): Promise<DiskEntry | undefined>;
	/**
	 * The path as the disk spells it, relative to the Root, with links of all parents resolved;
	 * `undefined` where it leads out of the Root. For a path that does not exist, the nearest
	 * existing parent is resolved and the rest appended as given.
	 */
	realPath(path: string): Promise<string | undefined>;
	/** Bytes of a regular file, or `undefined` where there is none. */
	read(path: string): Promise<Uint8Array | undefined>;
	/** Names in a folder, sorted; empty where there is no such folder. */
	list(path: string): Promise<readonly string[]>;
	/**
	 * Walk the Root and find the files that hold a needle. Follows no link and never leaves the Root; what cannot be
	 * read is left out. Lets other work go on meanwhile, and gives what it has where the token is cancelled.
	 */
	search(query: TreeQuery, token: CancellationToken): Promise<TreeAnswer>;
	/** Make the folder and its missing parents. */
	makeFolder(path: string): Promise<void>;
	/**
	 * Create a file that must not exist; its bytes are synced and its size compared before this resolves.
	 *
	 * @param masked Whether the mode is what a new file may have at most: the user's own mask takes away from it.
	 */
	writeNew(path: string, bytes: Uint8Array, mode: number, masked?: boolean): Promise<void>;
	/** Put a file in the place of another, which may exist; owner and group of that one are kept, or it is refused. */
	rename(from: string, to: string): Promise<void>;
	/** Give the file a second name; rejects with code `exists` where the name is taken. */
	link(from: string, to: string): Promise<void>;
	/** Remove a file or a link. */
	remove(path: string): Promise<void>;
	/** Remove an empty folder. */
	removeFolder(path: string): Promise<void>;
	/** Make the names in a folder durable; does nothing where the platform cannot. */
	syncFolder(path: string): Promise<void>;
	/** Write at the end of a file that has exactly `length` bytes now (0: may be absent), and sync it. */
	append(path: string, length: number, bytes: Uint8Array): Promise<void>;
	/** Cut a file back to `length` bytes, and sync it. */
	truncate(path: string, length: number): Promise<void>;
	/**
	 * What this Root is known by on this machine, such as its absolute path and the file system's own number for it: a
	 * Root that was moved keeps one of them, a copy of it has none.
	 */
	identity(): Promise<readonly string[]>;
}

/** Why a step on the disk failed. */
export type DiskErrorCode =
	| 'exists'
	| 'missing'
	| 'full'
	| 'denied'
	/** It belongs to another user or group, and replacing it would take it from them. */
	| 'owner'
	/** A link on the way leads out of the Root. */
	| 'outside'
	| 'not_regular'
	| 'changed'
	| 'other';

/** A disk step that failed. `path` is relative to the Root; `code` tells what a caller can do about it. */
export class DiskError extends Error {
	readonly code: DiskErrorCode;
	readonly path: string;

	constructor(code: DiskErrorCode, path: string, detail: string, options?: ErrorOptions) {
		super(`${path}: ${detail}`, options);
		this.name = 'DiskError';
		this.code = code;
		this.path = path;
	}
}

/** A file below the Root that is not as a commit has it. */
export interface TreeChange {
	/** From the Root. */
	readonly path: string;
	/** What the commit holds there: a regular file by its blob id and mode, nothing, or what is no regular file. */
	readonly before: { readonly blob: string; readonly mode: '100644' | '100755' } | 'nothing' | 'other';
	/** What stands there now; `other` is a link, a folder, a file behind a link, and a name that is no UTF-8. */
	readonly now: 'file' | 'nothing' | 'other';
}

/** The Git history that holds the Root, read only. Every answer is empty where there is no Git, no repository or no commit. */
export interface GitHistory {
	/** Full hash of HEAD, or `undefined`. */
	head(): Promise<string | undefined>;
	/** Commits of HEAD's history that changed the file, newest first. */
	commitsOf(path: string): Promise<readonly string[]>;
	/** Bytes of the file in a commit, or `undefined` where it has none; `:1` for what an unresolved merge of it began with, `:2` for ours, `:3` for theirs. */
	show(commit: string, path: string): Promise<Uint8Array | undefined>;
	/** Whether Git tracks the file in its index. */
	isTracked(path: string): Promise<boolean>;
	/**
	 * Those of the paths that no commit would take as they come to stand there: a rule ignores them, which it never does
	 * with tracked ones, or a sparse checkout leaves them out.
	 */
	ignored(paths: readonly string[]): Promise<readonly string[]>;
	/** Whether the disk keeps what is executable, as far as that is known. */
	keepsModes(): Promise<boolean>;
	/**
	 * Those of the paths that nobody touched since Git wrote them from the blob that is given, whatever a filter made of
	 * it.
	 */
	checkedOut(blobs: ReadonlyMap<string, string>): Promise<readonly string[]>;
	/** Absolute path of the repository's own folder where that lies elsewhere than its files, as that of a worktree does. */
	foreignFolder(): Promise<string | undefined>;
	/** Full hash of the commit that a revision names, such as `HEAD~2` or a branch; `undefined` for none. */
	commitOf(revision: string): Promise<string | undefined>;
	/**
	 * The files below the Root that are not as in a commit, untracked ones included and ignored ones not, sorted by path.
	 * Line ends do not count, and neither do files that a sparse checkout leaves out.
	 *
	 * @param commit Without it there is no commit yet, and every file counts as new.
	 * @param isWanted Whether a path is looked at.
	 * @returns `undefined` where there is no Git or no repository; what was found so far where the token is cancelled.
	 */
	changedSince(
		commit: string | undefined,
		isWanted: (path: string) => boolean,
		token: CancellationToken,
	): Promise<readonly TreeChange[] | undefined>;
}

/** How a command ended. */
export type CommandOutcome =
	| {
			readonly kind: 'exited';
			readonly exit: number;
			readonly stdout: string;
			readonly stderr: string;
			readonly durationMs: number;
			/** Bytes of output before what is given here; absent where it is given whole. */
			readonly dropped?: number;
			/** Whether all of the standard output, what is dropped included, held the text that was asked for. */
			readonly found?: boolean;
	  }
	| {
			readonly kind: 'killed';
			readonly reason: 'timeout' | 'cancelled' | 'signal';
			readonly stdout: string;
			readonly stderr: string;
			readonly durationMs: number;
			/** Bytes of output before what is given here; absent where it is given whole. */
			readonly dropped?: number;
	  }
	/** There is no bash, so nothing was run. */
	| { readonly kind: 'unavailable'; readonly reason: string };

/** Runs verification commands with bash in the Root, with a clean environment, no input and bounded output. */
export interface CommandRunner {
	/** @param find Text to look for in the standard output, also in what of it is not kept; line ends do not matter. */
	run(
		command: string,
		onOutput: (text: string) => void,
		token: CancellationToken,
		find?: string,
	): Promise<CommandOutcome>;
}

/** A Root that another one lies in. Its writers may write below both, and never at the same time as those of the other. */
export interface EnclosingRoot {
	readonly disk: Disk;
	/** Where it is, from the Root in it, such as `../..`. */
	readonly way: string;
	/** Where the Root in it is, from there, such as `packages/app`. */
	readonly inside: string;
}

/** All that the core needs to work on one Root. */
export interface Host {
	readonly disk: Disk;
	readonly git: GitHistory;
	readonly commands: CommandRunner;
	readonly lock: Lock;
	readonly approvals: Approvals;
	/** Headings, besides the usual ones, under which every list item of a spec is a requirement. */
	readonly requirementHeadings?: readonly string[];
	readonly now: () => Date;
	/** The Roots around this one, outermost first, whose locks are taken with its own; absent: there are none. */
	readonly enclosing?: () => Promise<readonly EnclosingRoot[]>;
	/** Told when what a writer that was stopped had begun was settled before other work. */
	readonly onRecovered?: (recovered: Recovered) => void;
}
