import type { Disk } from '../host';
import { neverCancelled } from '../neverCancelled';
import { isSpecFolder } from '../spec/specPaths';
import type { FolderEntry, FolderRules } from '../treeSearch';

/** Histories of one Root that are looked for. */
const countLimit = 10_000;

/**
 * The histories of a Root, by their paths, sorted: every apply.md in a folder that a spec may lie in, or that a delta
 * was moved to when its change was done.
 */
export async function findHistories(disk: Disk): Promise<readonly string[]> {
	const query = { rules: rulesOf(''), needles: [], sizeLimit: Number.MAX_SAFE_INTEGER, countLimit, textLimit: 0 };
	return (await disk.search(query, neverCancelled)).paths;
}

function rulesOf(path: string): FolderRules {
	return { path, ruleFile: '.gitignore', choose: entries => chooseIn(path, entries) };
}

function chooseIn(folder: string, entries: readonly FolderEntry[]): ReturnType<FolderRules['choose']> {
	const below = (name: string) => (folder === '' ? name : `${folder}/${name}`);
	const holdsSpecs = isSpecFolder(folder);
	return {
		files: entries.flatMap(({ name, kind }) =>
			holdsSpecs && name === 'apply.md' && kind === 'file' ? [below(name)] : [],
		),
		folders: entries.flatMap(({ name, kind }) =>
			kind === 'folder' && mayHoldSpecs(below(name)) ? [rulesOf(below(name))] : [],
		),
	};
}

/** Whether specs of the Root may lie in a folder or below it. */
function mayHoldSpecs(folder: string): boolean {
	const [first = '', second, third] = folder.split('/');
	switch (first) {
		case '.openspec':
			return true;
		case 'openspec':
			return second === undefined || second === 'specs' || second === 'changes';
		case 'specs':
			return third === undefined;
		case '.kiro':
			return (second === undefined || second === 'specs') && folder.split('/').length <= 3;
		default:
			return false;
	}
}
