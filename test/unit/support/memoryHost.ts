import type { Approvals, ApprovedCommand } from '../../../src/core/approvals';
import { gitBlobId } from '../../../src/core/hash';
import type {
	CancellationToken,
	CommandOutcome,
	CommandRunner,
	GitHistory,
	Host,
	TreeChange,
} from '../../../src/core/host';
import type { Lock } from '../../../src/core/lock';
import { MemoryDisk } from './memoryDisk';

/** A commit: its hash and every file that it holds. */
export interface MemoryCommit {
	readonly hash: string;
	readonly files: Readonly<Record<string, string>>;
}

export interface MemoryHostOptions {
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	/** Newest first; none: there is no Git. */
	readonly commits?: readonly MemoryCommit[];
	readonly tracked?: readonly string[];
	/** Paths that Git ignores. */
	readonly ignored?: readonly string[];
	/** What a command does; without it every command exits with 0 and prints nothing. */
	readonly run?: (command: string, disk: MemoryDisk) => CommandOutcome;
	/** What the clock says. */
	readonly now?: string;
}

export interface MemoryHost extends Host {
	readonly disk: MemoryDisk;
	/** Commands that were run, in order. */
	readonly ran: readonly string[];
}

/** A token that is never cancelled. */
export const neverCancelled: CancellationToken = {
	isCancellationRequested: false,
	onCancellationRequested: () => ({ dispose: () => {} }),
};

/** A host all of whose parts live in memory. */
export function memoryHost(options: MemoryHostOptions = {}): MemoryHost {
	const disk = new MemoryDisk(options.files);
	const ran: string[] = [];
	return {
		disk,
		git: memoryGit(disk, options),
		commands: memoryRunner(disk, ran, options.run),
		lock: memoryLock(),
		approvals: memoryApprovals(),
		now: () => new Date(options.now ?? '2026-06-08T10:00:00Z'),
		ran,
	};
}

function memoryApprovals(): Approvals {
	let approved: readonly ApprovedCommand[] = [];
	return {
		list: async () => approved,
		listAll: async () => approved,
		add: async commands => {
			const added = commands.map(command => ({ folder: '/root', command, approvedAt: '2026-06-08T10:00:00Z' }));
			approved = [...approved, ...added];
		},
		remove: async gone => {
			approved = approved.filter(({ command }) => !gone.some(one => one.command === command));
		},
	};
}

/** An outcome of a command that ended by itself. */
export function exited(exit: number, stdout = '', stderr = ''): CommandOutcome {
	return { kind: 'exited', exit, stdout, stderr, durationMs: 1 };
}

function memoryGit(disk: MemoryDisk, { commits = [], tracked = [], ignored = [] }: MemoryHostOptions): GitHistory {
	return {
		head: async () => commits[0]?.hash,
		commitsOf: async path =>
			commits
				.filter((commit, index) => commit.files[path] !== commits[index + 1]?.files[path])
				.map(commit => commit.hash),
		show: async (hash, path) => {
			const text = commits.find(commit => commit.hash === hash)?.files[path];
			return text === undefined ? undefined : new TextEncoder().encode(text);
		},
		isTracked: async path => tracked.includes(path),
		ignored: async paths => paths.filter(path => ignored.includes(path)),
		keepsModes: async () => true,
		checkedOut: async () => [],
		foreignFolder: async () => undefined,
		commitOf: async revision => commits.find(({ hash }) => hash === revision)?.hash,
		changedSince: async (hash, isWanted) => {
			const before = commits.find(commit => commit.hash === hash)?.files ?? {};
			const paths = new Set([...Object.keys(before), ...Object.keys(disk.snapshot())]);
			const wanted = [...paths].sort().filter(path => isWanted(path) && !ignored.includes(path));
			return commits.length === 0
				? undefined
				: wanted.flatMap(path => memoryChange(path, before[path], disk.text(path)));
		},
	};
}

function memoryChange(path: string, old: string | undefined, now: string | undefined): readonly TreeChange[] {
	if (path.startsWith('.spec-ops/') || old === now) {
		return [];
	}
	const before = old === undefined ? 'nothing' : ({ blob: gitBlobId(old), mode: '100644' } as const);
	return [{ path, before, now: now === undefined ? 'nothing' : 'file' }];
}

function memoryRunner(disk: MemoryDisk, ran: string[], run: MemoryHostOptions['run']): CommandRunner {
	return {
		run: async (command, onOutput, token) => {
			if (token.isCancellationRequested) {
				return { kind: 'killed', reason: 'cancelled', stdout: '', stderr: '', durationMs: 0 };
			}
			ran.push(command);
			const outcome = run?.(command, disk) ?? exited(0);
			if (outcome.kind !== 'unavailable') {
				onOutput(outcome.stdout + outcome.stderr);
			}
			return outcome;
		},
	};
}

function memoryLock(): Lock {
	const holder = { pid: 1, host: 'elsewhere', since: '2026-06-08T09:00:00Z' };
	let held = false;
	return {
		holder: async () => (held ? holder : undefined),
		acquire: async () => {
			if (held) {
				return { kind: 'held', holder, path: '.spec-ops/lock' };
			}
			held = true;
			return {
				kind: 'locked',
				release: async () => {
					held = false;
				},
			};
		},
	};
}
