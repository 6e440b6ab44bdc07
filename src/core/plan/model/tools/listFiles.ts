import { count } from '../../../text/words';
import { modelLimits } from '../modelLimits';
import { done, type Outcome } from './outcome';
import type { Workbench } from './workbench';

/** The paths below a folder, or all; those that are too many are counted. */
export async function listFiles({ overlay }: Pick<Workbench, 'overlay'>, folder = ''): Promise<Outcome> {
	const paths = within(await overlay.paths(), folder);
	if (paths.length === 0) {
		return done(folder === '' ? 'There are no files yet.' : 'There is no file of that path or below it.');
	}
	return done(listing(paths, modelLimits.listedPaths));
}

/** Those of the paths that are the file or lie in the folder of this path; all for an empty one, or a dot. */
export function within(paths: readonly string[], path: string): readonly string[] {
	const plain = path.replace(/^\.\/|\/$/g, '');
	return plain === '' || plain === '.'
		? paths
		: paths.filter(other => other === plain || other.startsWith(`${plain}/`));
}

/** One path a line, and how many more there are. */
export function listing(paths: readonly string[], most: number): string {
	const rest = paths.length - most;
	const lines = paths.slice(0, most).map(path => JSON.stringify(path).slice(1, -1));
	return [
		...lines,
		...(rest > 0 ? [`… and ${count(rest, 'more file')}; list a folder to see what is in it.`] : []),
	].join('\n');
}
