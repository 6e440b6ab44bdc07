import type { Failure } from '../failure';
import type { FileState } from '../history/record';
import type { LeftOut, MadeFile } from '../record/candidate';

/** What became of a file that a cycle recorded. */
export type DriftState = 'changed' | 'missing' | 'unchanged';

/** A file that cycles wrote, and how it stands now. */
export interface DriftFile {
	/** From the Root. */
	readonly path: string;
	readonly state: DriftState;
	/** Number of the last cycle that touched it; a label. */
	readonly cycle: number;
	/** When that was: ISO 8601, UTC. */
	readonly time: string;
	/** Path from the Root of the spec whose cycle that was. */
	readonly specPath: string;
	/** Ids of the requirements that it serves, the latest first. */
	readonly requirements: readonly string[];
	/** As that cycle left it; `null` where it was gone then, so that it is back now. */
	readonly recorded: FileState | null;
	/** Both sides; absent where nothing differs, and where they cannot be recorded. */
	readonly made?: MadeFile;
	/** Why they cannot be recorded, as the end of a sentence that begins with the path. */
	readonly reason?: string;
}

/** What drifted in the files of a Root. */
export interface Drift {
	readonly kind: 'found';
	/** Every file that cycles left there, sorted by path. */
	readonly files: readonly DriftFile[];
	/** What differs and is no drift: free to change, or out of Git's sight. */
	readonly silenced: readonly LeftOut[];
	/** What to know of how it was found; full sentences. */
	readonly notes: readonly string[];
	/** Why a history could not be read, the first of them; then files may have drifted that are not told of. */
	readonly refusal?: Failure;
}

/** The files that are not as they were recorded. */
export function driftedFiles({ files }: Pick<Drift, 'files'>): readonly DriftFile[] {
	return files.filter(({ state }) => state !== 'unchanged');
}
