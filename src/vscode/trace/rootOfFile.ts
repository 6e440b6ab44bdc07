import type { SpecSession } from '../session/specSession';

/** Path of the Root that a file lies in, in the form of the platform, and the file's path from there. */
export interface FileInRoot {
	readonly root: string;
	/** `/`-separated. */
	readonly path: string;
}

/** The innermost Root of the known specs that holds a file; `undefined` where none does. */
export function rootOfFile(
	{ specs }: { readonly specs: readonly Pick<SpecSession, 'spec'>[] },
	filePath: string,
): FileInRoot | undefined {
	const roots = new Map(specs.map(({ spec }) => [spec.uri.path.slice(0, -spec.path.length), spec.root]));
	const prefixes = [...roots.keys()].filter(prefix => filePath.startsWith(prefix));
	const longest = prefixes.sort((a, b) => b.length - a.length)[0];
	const root = longest === undefined ? undefined : roots.get(longest);
	return root === undefined || longest === undefined ? undefined : { root, path: filePath.slice(longest.length) };
}
