import { tempPrefix } from '../../store/tempName';
import type { FolderEntry, FolderRules } from '../../treeSearch';
import { type IgnoreRules, isIgnored, withIgnoreFile } from './ignoreRules';

/** Folders that belong to tools, or hold what others wrote; names in lower case. */
export const foreignFolders: ReadonlySet<string> = new Set(
	'.git .hg .svn .spec-ops node_modules .venv venv __pycache__ .tox .mypy_cache .pytest_cache .gradle .next .cache'.split(
		' ',
	),
);
/** Folders that hold what is built, where no `.gitignore` at the Root says what does. */
const builtFolders = new Set('target dist out build coverage'.split(' '));

/** Names of files that hold no text. */
export const binaryName =
	/\.(?:png|jpe?g|gif|webp|ico|bmp|pdf|zip|gz|tgz|xz|bz2|7z|rar|jar|war|class|pyc|o|a|so|dll|dylib|exe|bin|wasm|woff2?|ttf|otf|eot|mp[34]|mov|avi|ogg|wav|sqlite3?|db|vsix)$/i;

const ruleFile = '.gitignore';

/**
 * Which files of a Root are planned over, by their names, the folders they are in and what `.gitignore` files say.
 *
 * @param isText Whether the name of a file may be that of a text.
 */
export function planningRules(isText = (name: string) => !binaryName.test(name)): FolderRules {
	return {
		path: '',
		ruleFile,
		choose: (entries, ruleText) => {
			const skipBuilt = !entries.some(({ name }) => name === ruleFile);
			return chooseIn({ path: '', rules: [], skipBuilt, isText }, entries, ruleText);
		},
	};
}

interface Folder {
	readonly path: string;
	/** Of the folders above. */
	readonly rules: IgnoreRules;
	readonly skipBuilt: boolean;
	readonly isText: (name: string) => boolean;
}

function chooseIn(
	{ path: folder, rules, skipBuilt, isText }: Folder,
	entries: readonly FolderEntry[],
	ruleText: string | undefined,
): ReturnType<FolderRules['choose']> {
	const own = ruleText === undefined ? rules : withIgnoreFile(rules, folder, ruleText);
	const files: string[] = [];
	const folders: FolderRules[] = [];
	if (folder !== '' && entries.some(({ name }) => name === '.git')) {
		return { files, folders };
	}
	for (const { name, kind } of entries) {
		const path = folder === '' ? name : `${folder}/${name}`;
		const isFile = kind === 'file' && isText(name) && !name.startsWith(tempPrefix);
		if (isFile && !isIgnored(own, path, false)) {
			files.push(path);
		} else if (kind === 'folder' && !isForeign(name, skipBuilt) && !isIgnored(own, path, true)) {
			folders.push(rulesBelow({ path, rules: own, skipBuilt, isText }));
		}
	}
	return { files, folders };
}

function rulesBelow(folder: Folder): FolderRules {
	return { path: folder.path, ruleFile, choose: (entries, ruleText) => chooseIn(folder, entries, ruleText) };
}

function isForeign(name: string, skipBuilt: boolean): boolean {
	const lower = name.toLowerCase();
	return foreignFolders.has(lower) || (skipBuilt && builtFolders.has(lower));
}
