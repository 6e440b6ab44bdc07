import { isTypo } from '../structure/isTypo';

/** The path of the same folder whose name nearly is that of a path, out of the names that the folder has. */
export function nearName(path: string, names: readonly string[]): string | undefined {
	const slash = path.lastIndexOf('/');
	const name = path.slice(slash + 1);
	const lower = name.toLowerCase();
	const near = names.find(one => one.toLowerCase() === lower) ?? names.find(one => isTypo(name, one));
	return near === undefined ? undefined : `${path.slice(0, slash + 1)}${near}`;
}
