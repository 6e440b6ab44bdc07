/** Who writes, as the lock says. */
export interface LockHolder {
	readonly pid: number;
	readonly host: string;
	/** ISO 8601, UTC. */
	readonly since: string;
}

/** What came of asking for the lock. */
export type LockOutcome =
	| { readonly kind: 'locked'; release(): Promise<void> }
	/** Somebody else writes; the holder is absent where the lock file cannot be read. */
	| { readonly kind: 'held'; readonly holder: LockHolder | undefined; readonly path: string };

/** One writer at a time for a Root, across processes. */
export interface Lock {
	acquire(): Promise<LockOutcome>;
	/**
	 * Who is writing right now, this process included; `undefined` where nobody is, or where it cannot be told.
	 * Only looks: it takes nothing and breaks nothing, also not the lock of a process that is gone.
	 */
	holder(): Promise<LockHolder | undefined>;
}
