import { realpath } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { DiskError } from '../core/host';
import { lstatOrNothing } from './lstatOrNothing';
import { namesOf } from './namesOf';
import { orNothing } from './orNothing';

/**
 * The path as the disk spells it, relative to the Root, with the links of all folders resolved;
 * `undefined` where it leads out of the Root or through a link that leads nowhere. Parts that do not exist stay as given.
 */
export async function realPathOf(root: string, path: string): Promise<string | undefined> {
	const names = namesOf(path);
	const last = names.at(-1);
	const folder = await realFolder(root, names.slice(0, -1).join('/'));
	if (last === undefined || folder === undefined) {
		return folder;
	}
	const full = join(root, folder, last);
	const stats = await lstatOrNothing(full);
	// The real path of a link is another file's; a link keeps the name it was given.
	const spelled = stats && !stats.isSymbolicLink() ? basename(await realpath(full)) : last;
	return folder === '' ? spelled : `${folder}/${spelled}`;
}

/** A folder below the Root with all links resolved, relative to the Root; parts that do not exist stay as given. */
export async function realFolder(root: string, folder: string): Promise<string | undefined> {
	const realRoot = await realpath(root);
	const names = [...namesOf(folder)];
	const missing: string[] = [];
	for (;;) {
		const full = join(root, ...names);
		if (await lstatOrNothing(full)) {
			// A link that leads nowhere: nobody can tell where it will lead.
			const real = await orNothing(realpath(full), 'ELOOP');
			return real === undefined ? undefined : insidePath(realRoot, real, missing);
		}
		const last = names.pop();
		if (last === undefined) {
			throw new DiskError('missing', '', 'the Root does not exist');
		}
		missing.unshift(last);
	}
}

function insidePath(realRoot: string, real: string, missing: readonly string[]): string | undefined {
	const way = relative(realRoot, real);
	const names = way === '' ? [] : way.split(sep);
	// On Windows the way to another drive is absolute.
	return names[0] === '..' || join(realRoot, way) !== real ? undefined : [...names, ...missing].join('/');
}
