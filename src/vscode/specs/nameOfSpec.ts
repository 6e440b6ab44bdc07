/** Places of specs that have names of their own; the groups of each are the parts of the name. */
const named: readonly RegExp[] = [
	/^openspec\/specs\/(.+)\/spec\.md$/,
	/^openspec\/changes\/([^/]+)\/specs\/(.+)\/spec\.md$/,
	/^specs\/([^/]+)\/spec\.md$/,
	/^\.kiro\/specs\/([^/]+)\/(requirements|bugfix)\.md$/,
];

/**
 * What people call a spec, such as `add-login › auth`, so that what follows its name can be read in a narrow view;
 * `undefined` where only its path tells.
 *
 * @param path From the Root.
 */
export function nameOfSpec(path: string): string | undefined {
	for (const pattern of named) {
		const match = pattern.exec(path);
		if (match) {
			return match.slice(1).join(' › ');
		}
	}
	return undefined;
}
