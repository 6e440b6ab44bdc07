import picomatch from 'picomatch';

/** Whether a path from the Root is one of the globs or matches one; dot files are files like others. */
export function matchesAny(path: string, globs: readonly string[]): boolean {
	return globs.some(glob => glob === path || picomatch(glob, { dot: true })(path));
}
