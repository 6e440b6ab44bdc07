import type { Dialect } from './spec';

/** Where specs of each dialect live, as globs from the Root. */
export const specGlobs: Readonly<Record<Dialect, readonly string[]>> = {
	plain: ['.openspec/**/spec.md'],
	openspec: ['openspec/specs/**/spec.md', 'openspec/changes/*/specs/**/spec.md'],
	'spec-kit': ['specs/*/spec.md'],
	kiro: ['.kiro/specs/*/requirements.md', '.kiro/specs/*/bugfix.md'],
};

/** Folders in which specs lie, from the Root, and that are nothing else. */
export const specFolders = ['.openspec', 'openspec', '.kiro'] as const;

const patterns: readonly { readonly dialect: Dialect; readonly pattern: RegExp }[] = [
	{ dialect: 'plain', pattern: /(^|\/)\.openspec\/(?:.+\/)?spec\.md$/ },
	{ dialect: 'openspec', pattern: /(^|\/)openspec\/(?:specs|changes\/[^/]+\/specs)\/(?:.+\/)?spec\.md$/ },
	// Archived changes of OpenSpec have such a folder, too, and are history.
	{ dialect: 'spec-kit', pattern: /(?<!(?:^|\/)openspec\/changes\/archive\/[^/]+)(^|\/)specs\/[^/]+\/spec\.md$/ },
	{ dialect: 'kiro', pattern: /(^|\/)\.kiro\/specs\/[^/]+\/(?:requirements|bugfix)\.md$/ },
];

/** Folders in which OpenSpec keeps the deltas of changes that are done, with what was recorded of them. */
const archived = /(^|\/)openspec\/changes\/archive\/[^/]+\/specs\/./;

/** Whether a file is a delta of a change that OpenSpec archived: no spec any more, and never rewritten. */
export function isArchivedDelta(path: string): boolean {
	return archived.test(folderOf(path)) && path.endsWith('/spec.md');
}

/** Dialect of a spec by its path, or `undefined` where the path is no spec's. */
export function dialectOf(path: string): Dialect | undefined {
	return patterns.find(({ pattern }) => pattern.test(path))?.dialect;
}

/** The part of a spec's path that is its Root: `''` for a relative path that starts in it, `undefined` for no spec. */
export function rootOf(path: string): string | undefined {
	for (const { pattern } of patterns) {
		const match = pattern.exec(path);
		if (match) {
			return path.slice(0, match.index);
		}
	}
	return undefined;
}

/** Whether a spec may lie right in a folder, or did until its change was archived; its history then does, too. */
export function isSpecFolder(folder: string): boolean {
	const names = ['spec.md', 'requirements.md', 'bugfix.md'];
	return (
		archived.test(folder) || names.some(name => dialectOf(folder === '' ? name : `${folder}/${name}`) !== undefined)
	);
}

/** Whether a spec is the delta of a change, archived ones included. */
export function isDeltaPath(path: string): boolean {
	return /(?:^|\/)openspec\/changes\//.test(path);
}

/** Folder of the file, without a trailing slash; `''` at the Root. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The history that belongs to a spec: apply.md in its folder. */
export function historyPathOf(specPath: string): string {
	const folder = folderOf(specPath);
	return folder === '' ? 'apply.md' : `${folder}/apply.md`;
}
