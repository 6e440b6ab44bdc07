import type { Dialect } from '../../spec/spec';
import { dialectOf, folderOf } from '../../spec/specPaths';

/** Files in the folder of a spec that name its requirements by id or number. */
const names: Readonly<Partial<Record<Dialect, readonly string[]>>> = {
	kiro: ['design.md', 'tasks.md'],
	'spec-kit': ['plan.md', 'tasks.md'],
};
const named = /(?:^|\/)(?:design|plan|tasks)\.md$/;
const specNames: readonly string[] = ['requirements.md', 'bugfix.md', 'spec.md'];

/** Where the tasks and the design of a spec may lie; none for specs whose requirements have neither ids nor numbers. */
export function companionPathsOf(specPath: string): readonly string[] {
	const dialect = dialectOf(specPath);
	return ((dialect && names[dialect]) ?? []).map(name => inFolderOf(specPath, name));
}

/** Where the specs may lie whose tasks or design a file is; none for any other file. */
export function specPathsBeside(path: string): readonly string[] {
	if (!named.test(path)) {
		return [];
	}
	return specNames.map(name => inFolderOf(path, name)).filter(specPath => companionPathsOf(specPath).includes(path));
}

function inFolderOf(path: string, name: string): string {
	const folder = folderOf(path);
	return folder === '' ? name : `${folder}/${name}`;
}
