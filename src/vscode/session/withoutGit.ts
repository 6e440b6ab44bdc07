import type { GitHistory, Host } from '../../core/host';

const noGit: GitHistory = {
	head: async () => undefined,
	commitsOf: async () => [],
	show: async () => undefined,
	isTracked: async () => false,
	ignored: async () => [],
	keepsModes: async () => true,
	checkedOut: async () => [],
	foreignFolder: async () => undefined,
	commitOf: async () => undefined,
	changedSince: async () => undefined,
};

/** The host with Git taken away: what an untrusted folder's repository is read with, as reading it may run programs. */
export function withoutGit(host: Host): Host {
	return { ...host, git: noGit };
}
