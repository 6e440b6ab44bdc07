import { join, relative, resolve, sep } from 'node:path';
import { findSpecs } from '../../adapters/findSpecs';
import type { FolderListings } from '../../adapters/folderListings';
import { rootOf } from '../../core/spec/specPaths';

const delta = /(?:^|\/)openspec\/changes\/[^/]+\/specs\/(.+)$/;

/**
 * The specs that are not among the files of a call, and that its deltas have to be compared with: the main specs that
 * they change, and the deltas of other open changes to these.
 *
 * @returns Paths from the folder of the call.
 */
export async function findContext(
	cwd: string,
	paths: readonly string[],
	listings: FolderListings,
): Promise<readonly string[]> {
	const wanted = new Map<string, Set<string>>();
	for (const path of paths) {
		const file = resolve(cwd, path).split(sep).join('/');
		const spec = delta.exec(file)?.[1];
		const root = spec === undefined ? undefined : rootOf(file);
		if (spec !== undefined && root !== undefined) {
			wanted.set(root, (wanted.get(root) ?? new Set()).add(spec));
		}
	}
	const given = new Set(wanted.size === 0 ? [] : paths.map(path => resolve(cwd, path)));
	const found: string[] = [];
	for (const [root, specs] of wanted) {
		for (const path of await findSpecs(join(root, 'openspec'), listings)) {
			const file = join(root, 'openspec', path);
			const spec = /(?:^|\/)specs\/(.+)$/.exec(path.split(sep).join('/'))?.[1];
			if (spec !== undefined && specs.has(spec) && !given.has(file)) {
				found.push(relative(cwd, file).split(sep).join('/'));
			}
		}
	}
	return found;
}
