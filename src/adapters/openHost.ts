import { relative, sep } from 'node:path';
import type { EnclosingRoot, Host } from '../core/host';
import { runOn } from '../core/platform';
import { bashRunner } from './bashRunner';
import { findEnclosingRoots } from './findEnclosingRoots';
import { nodeDisk } from './nodeDisk';
import { nodeLock } from './nodeLock';
import { nodePlatform } from './nodePlatform';
import { simpleGit } from './simpleGit';
import { userApprovals } from './userApprovals';

export interface OpenHostOptions {
	/** Absolute path of the bash that runs commands; the one that is found by default. */
	readonly bash?: string;
	/** How long a command may run; 5 minutes by default. */
	readonly timeLimitSeconds?: number;
	/** Absolute path of the user's approved commands; in the user's configuration folder by default. */
	readonly approvalsFile?: string;
}

/**
 * All that the core needs to work on the Root at this absolute path, with the machine's own parts.
 *
 * Opening touches nothing: files, Git and processes are reached when the core first asks.
 */
export function openHost(root: string, { bash, timeLimitSeconds, approvalsFile }: OpenHostOptions = {}): Host {
	runOn(nodePlatform);
	return {
		disk: nodeDisk(root),
		git: simpleGit(root),
		commands: bashRunner(root, {
			...(bash !== undefined && { bash }),
			...(timeLimitSeconds !== undefined && { timeLimitMs: timeLimitSeconds * 1000 }),
		}),
		lock: nodeLock(root),
		approvals: userApprovals(root, approvalsFile),
		now: () => new Date(),
		enclosing: async () => (await findEnclosingRoots(root)).map(folder => enclosingRoot(root, folder)),
	};
}

function enclosingRoot(root: string, folder: string): EnclosingRoot {
	const [way, inside] = [relative(root, folder), relative(folder, root)].map(path => path.split(sep).join('/'));
	return { disk: nodeDisk(folder), way: way ?? '', inside: inside ?? '' };
}
