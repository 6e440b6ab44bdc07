import type { Disk } from '../host';
import type { ReadableFiles } from './planner';

/** Bytes above which a file is not planned over. */
const sizeLimit = 1024 * 1024;
/** Files above which a listing stops. */
const countLimit = 20_000;

/** Folders that belong to tools, or hold what others wrote or what is built. */
const skippedFolders = new Set(
	'.git .hg .svn .spec-ops node_modules .venv venv __pycache__ .tox .mypy_cache .pytest_cache .gradle target dist out build coverage .next .cache'.split(
		' ',
	),
);

const binaryName =
	/\.(?:png|jpe?g|gif|webp|ico|bmp|pdf|zip|gz|tgz|xz|bz2|7z|rar|jar|war|class|pyc|o|a|so|dll|dylib|exe|bin|wasm|woff2?|ttf|otf|eot|mp[34]|mov|avi|ogg|wav|sqlite3?|db|vsix)$/i;

/**
 * The files of the Root that may be planned over.
 *
 * Left out: folders of tools and of built or foreign code, links, files above 1 MB and what is no
 * UTF-8 text. A path that leads out of the Root, or through a link, is as if it did not exist.
 */
export function workspaceFiles(disk: Disk): ReadableFiles {
	return {
		readText: path => readText(disk, path),
		listFiles: () => listFiles(disk),
	};
}

async function readText(disk: Disk, path: string): Promise<string | undefined> {
	if (!isAllowed(path) || (await disk.realPath(path)) !== path) {
		return undefined;
	}
	const entry = await disk.stat(path);
	const bytes = entry?.kind === 'file' && entry.size <= sizeLimit ? await disk.read(path) : undefined;
	if (!bytes || bytes.includes(0)) {
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
		segments.slice(0, -1).every(folder => !skippedFolders.has(folder.toLowerCase())) &&
		!binaryName.test(path)
	);
}

async function listFiles(disk: Disk): Promise<readonly string[]> {
	const files: string[] = [];
	const folders = [''];
	for (let folder = folders.shift(); folder !== undefined && files.length < countLimit; folder = folders.shift()) {
		for (const name of await disk.list(folder)) {
			const path = folder === '' ? name : `${folder}/${name}`;
			const entry = await disk.stat(path);
			if (entry?.kind === 'folder' && !skippedFolders.has(name.toLowerCase())) {
				folders.push(path);
			} else if (entry?.kind === 'file' && entry.size <= sizeLimit && !binaryName.test(name)) {
				files.push(path);
			}
		}
	}
	return files.sort();
}
