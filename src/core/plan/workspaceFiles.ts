import type { Disk } from '../host';
import { type IgnoreRules, isIgnored, withIgnoreFile } from './ignoreRules';
import type { ReadableFiles } from './planner';

/** Bytes above which a file is not planned over. */
const sizeLimit = 1024 * 1024;
/** Files above which a listing stops. */
const countLimit = 20_000;
/** Names looked at, at the same time. */
const concurrency = 64;

/** Folders that belong to tools, or hold what others wrote. */
const foreignFolders = new Set(
	'.git .hg .svn .spec-ops node_modules .venv venv __pycache__ .tox .mypy_cache .pytest_cache .gradle .next .cache'.split(
		' ',
	),
);
/** Folders that hold what is built, where no `.gitignore` at the Root says what does. */
const builtFolders = new Set('target dist out build coverage'.split(' '));

const binaryName =
	/\.(?:png|jpe?g|gif|webp|ico|bmp|pdf|zip|gz|tgz|xz|bz2|7z|rar|jar|war|class|pyc|o|a|so|dll|dylib|exe|bin|wasm|woff2?|ttf|otf|eot|mp[34]|mov|avi|ogg|wav|sqlite3?|db|vsix)$/i;

/**
 * The files of the Root that may be planned over.
 *
 * Left out: folders of tools and of foreign code, links, files above 1 MB and what is no UTF-8 text; of a listing also
 * what `.gitignore` files name, other repositories below the Root, and files with further names on the disk. A path
 * that leads out of the Root, or through a link, is as if it did not exist.
 */
export function workspaceFiles(disk: Disk): ReadableFiles {
	/** Files that a listing has just seen, so that reading them needs no second look. */
	const seen = new Set<string>();
	return {
		readText: path => (seen.has(path) ? decode(disk, path) : readText(disk, path)),
		listFiles: async () => {
			const files = await listFiles(disk);
			for (const path of files) {
				seen.add(path);
			}
			return files;
		},
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

interface Folder {
	readonly path: string;
	readonly rules: IgnoreRules;
}

async function listFiles(disk: Disk): Promise<readonly string[]> {
	const files: string[] = [];
	const names = await disk.list('');
	const skipBuilt = !names.includes('.gitignore');
	let folders: readonly Folder[] = [{ path: '', rules: [] }];
	while (folders.length > 0 && files.length < countLimit) {
		const batch = folders.slice(0, concurrency);
		const read = await Promise.all(batch.map(folder => listFolder(disk, folder, skipBuilt)));
		folders = [...folders.slice(concurrency), ...read.flatMap(found => found.folders)];
		for (const found of read) {
			files.push(...found.files);
		}
	}
	return files.slice(0, countLimit).sort();
}

async function listFolder(
	disk: Disk,
	{ path: folder, rules }: Folder,
	skipBuilt: boolean,
): Promise<{ readonly files: readonly string[]; readonly folders: readonly Folder[] }> {
	const names = await disk.list(folder);
	const pathOf = (name: string) => (folder === '' ? name : `${folder}/${name}`);
	if (folder !== '' && names.includes('.git')) {
		return { files: [], folders: [] };
	}
	const text = names.includes('.gitignore') ? await readText(disk, pathOf('.gitignore')) : undefined;
	const own = text === undefined ? rules : withIgnoreFile(rules, folder, text);
	const looked = names.filter(name => !binaryName.test(name) && !isIgnored(own, pathOf(name), false));
	const entries = await Promise.all(looked.map(name => disk.stat(pathOf(name)).catch(() => undefined)));
	const files: string[] = [];
	const folders: Folder[] = [];
	for (const [index, name] of looked.entries()) {
		const entry = entries[index];
		const path = pathOf(name);
		const lower = name.toLowerCase();
		if (entry?.kind === 'file' && entry.size <= sizeLimit && entry.links <= 1) {
			files.push(path);
		} else if (
			entry?.kind === 'folder' &&
			!foreignFolders.has(lower) &&
			!(skipBuilt && builtFolders.has(lower)) &&
			!isIgnored(own, path, true)
		) {
			folders.push({ path, rules: own });
		}
	}
	return { files, folders };
}
