import type { CancellationToken, Disk } from '../../host';
import { neverCancelled } from '../../neverCancelled';
import type { ReadableFiles } from '../planner';
import { binaryName, foreignFolders, planningRules } from './planningRules';

/** Bytes above which a file is not planned over. */
const sizeLimit = 1024 * 1024;
/** Files above which a listing stops. */
const countLimit = 20_000;
/** UTF-16 units of texts that one search hands over. */
const textLimit = 64 * 1024 * 1024;

/**
 * The files of the Root that may be planned over.
 *
 * Left out: folders of tools and of foreign code, links, files above 1 MB and what is no UTF-8 text; of a listing also
 * what `.gitignore` files name, other repositories below the Root, and files with further names on the disk. A path
 * that leads out of the Root, or through a link, is as if it did not exist.
 */
export function workspaceFiles(disk: Disk): ReadableFiles {
	const search = (needles: readonly string[], token: CancellationToken) =>
		disk.search({ rules: planningRules(), needles, sizeLimit, countLimit, textLimit }, token);
	return {
		readText: path => readText(disk, path),
		listFiles: async () => (await search([], neverCancelled)).paths,
		search,
	};
}

async function readText(disk: Disk, path: string): Promise<string | undefined> {
	if (!isAllowed(path) || (await disk.realPath(path)) !== path) {
		return undefined;
	}
	const entry = await disk.stat(path);
	return entry?.kind === 'file' && entry.size <= sizeLimit ? decode(disk, path) : undefined;
}

async function decode(disk: Disk, path: string): Promise<string | undefined> {
	const bytes = await disk.read(path).catch(() => undefined);
	if (!bytes || bytes.length > sizeLimit || bytes.includes(0)) {
		return undefined;
	}
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function isAllowed(path: string): boolean {
	const segments = path.split('/');
	return (
		!path.includes('\\') &&
		segments.every(segment => segment !== '' && segment !== '.' && segment !== '..') &&
		segments.slice(0, -1).every(folder => !foreignFolders.has(folder.toLowerCase())) &&
		!binaryName.test(path)
	);
}
