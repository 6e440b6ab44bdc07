/** A command whose exact text a user approved to run in exactly this folder. */
export interface ApprovedCommand {
	/** Absolute path of the folder, links resolved. */
	readonly folder: string;
	readonly command: string;
	/** ISO 8601, UTC. */
	readonly approvedAt: string;
}

/**
 * Commands that the user of this machine approved before, kept on the user's side: never in the Root, and out of
 * reach of whatever a repository brings along.
 */
export interface Approvals {
	/** Those for the Root of this host. Empty where none were given or their file cannot be read. */
	list(): Promise<readonly ApprovedCommand[]>;
	/** Approve these texts for the Root of this host, from now on. */
	add(commands: readonly string[]): Promise<void>;
	/** Take approvals back, of any folder. */
	remove(approved: readonly ApprovedCommand[]): Promise<void>;
	/** Those of all folders. */
	listAll(): Promise<readonly ApprovedCommand[]>;
}
