/** Tells of paths whether they are meant; `undefined` means all. */
export function isAmong(paths: ReadonlySet<string> | undefined): (path: string) => boolean {
	return path => paths?.has(path) ?? true;
}
