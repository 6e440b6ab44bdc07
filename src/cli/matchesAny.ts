import picomatch from 'picomatch';

/** Whether a path from the Root matches one of the globs; dot files are files like others. */
export function matchesAny(path: string, globs: readonly string[]): boolean {
	return globs.some(glob => picomatch(glob, { dot: true })(path));
}
