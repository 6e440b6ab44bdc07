/** The line that lists one file, by its path from the Root, as free to change. */
export function freeFileLine(path: string): string {
	return `/${path.replace(/[\\*?[\]!# ]/g, '\\$&')}`;
}
