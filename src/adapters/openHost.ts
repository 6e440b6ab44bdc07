import type { Host } from '../core/host';
import { bashRunner } from './bashRunner';
import { nodeDisk } from './nodeDisk';
import { nodeLock } from './nodeLock';
import { simpleGit } from './simpleGit';

/**
 * All that the core needs to work on the Root at this absolute path, with the machine's own parts.
 *
 * Opening touches nothing: files, Git and processes are reached when the core first asks.
 */
export function openHost(root: string): Host {
	return {
		disk: nodeDisk(root),
		git: simpleGit(root),
		commands: bashRunner(root),
		lock: nodeLock(root),
		now: () => new Date(),
	};
}
