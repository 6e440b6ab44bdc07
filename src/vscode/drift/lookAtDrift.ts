import { type DriftFile, driftedFiles } from '../../core/drift/drift';
import { findDrift } from '../../core/drift/findDrift';
import { groupBy } from '../../core/groupBy';
import type { Host } from '../../core/host';
import { neverCancelled } from '../../core/neverCancelled';

/** What drifted in a Root, and what would tell of more. */
export interface KnownDrift {
	/** Files that differ from what was recorded, by the path of their spec. */
	readonly bySpec: ReadonlyMap<string, readonly DriftFile[]>;
	/** Every path that was looked at, and those of its folders. */
	readonly watched: ReadonlySet<string>;
}

/** Look at the files of all specs of a Root. @throws DiskError */
export async function lookAtDrift(host: Host): Promise<KnownDrift> {
	const drift = await findDrift(host, {}, neverCancelled);
	const watched = new Set<string>();
	if (drift.kind !== 'found') {
		return { bySpec: new Map(), watched };
	}
	for (const { path } of [...drift.files, ...drift.silenced]) {
		addWithFolders(watched, path);
	}
	return { bySpec: groupBy(driftedFiles(drift), ({ specPath }) => specPath), watched };
}

/** Of a folder that comes or goes, its files are not always told. */
function addWithFolders(paths: Set<string>, path: string): void {
	for (let at = path.length; at > 0 && !paths.has(path.slice(0, at)); at = path.lastIndexOf('/', at - 1)) {
		paths.add(path.slice(0, at));
	}
}
