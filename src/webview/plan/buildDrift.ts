import { describeDrifted } from '../../core/drift/describeDrifted';
import type { DriftFile } from '../../core/drift/drift';

/** A file that is not as the last cycle that touched it recorded it, as one row. */
export interface DriftView {
	/** From the Root. */
	readonly path: string;
	/** What became of it, such as “changed since cycle 3”. */
	readonly what: string;
	/** Ids of the requirements that it is for; `''` where that is not known. */
	readonly serves: string;
}

/** Rows of the files that drifted, in their order. */
export function buildDrift(files: readonly DriftFile[]): readonly DriftView[] {
	return files.map(file => ({
		path: file.path,
		what: describeDrifted(file),
		serves: file.requirements.join(', '),
	}));
}
