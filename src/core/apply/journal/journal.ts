import { stateFolder } from '../../store/prepareStateFolder';
import type { FileStep } from '../commitStep';

/** Where a writer notes what it is about to do, from the Root. Nothing stands there unless it is at work, or was stopped. */
export const journalPath = `${stateFolder}/journal.json`;

/**
 * How far a writer came, each phase noted and durable before its first step:
 * `prepared`: new bytes and second names of old ones come to lie beside the files; `committing`: files change, then the
 * beginning of the cycle is appended; `verifying`: all that is written, and commands run; `ending`: what the cycle ends
 * with is appended. Once all is done, the journal is removed.
 */
export type JournalPhase = 'prepared' | 'committing' | 'verifying' | 'ending';

/** What goes to apply.md. */
export interface JournalHistory {
	readonly path: string;
	/** Whether there was a file. */
	readonly existed: boolean;
	/** Length of what it held, and the SHA-256 of that in hex. */
	readonly bytes: number;
	readonly sha256: string;
	/** What is appended first, exactly: up to the cycle's Status heading, in the file's own line ends. */
	readonly begin: string;
	/** What is appended last, exactly; only in phase `ending`. */
	readonly end?: string;
	/** A copy of the file with `begin` at its end, while commands run that could change it. */
	readonly copy?: string;
	/** Number of the cycle. */
	readonly cycle: number;
}

/**
 * All that another process needs to take back or finish what a writer began, with what lies on the disk.
 *
 * Paths are from the Root, hashes SHA-256 in hex.
 */
export interface Journal {
	readonly v: 1;
	/** What the Root is known by; see `Disk.identity`. */
	readonly identity: readonly string[];
	readonly phase: JournalPhase;
	readonly files: readonly FileStep[];
	/** Folders that were missing, parents first. */
	readonly folders: readonly string[];
	readonly history: JournalHistory;
}
