import { groupBy } from '../groupBy';
import { escapePath } from '../text/escapePath';
import { count } from '../text/words';
import type { LeftOut } from './candidate';
import type { Base } from './findBase';

/** Files that are named; beyond them their number is told. */
const named = 20;

/** What was left out, how much, and why: a sentence for each reason. */
export function describeLeft(left: readonly LeftOut[]): readonly string[] {
	return [...groupBy(left, ({ reason }) => reason)].map(([reason, files]) => {
		const shown = files
			.slice(0, named)
			.map(({ path }) => escapePath(path))
			.join(', ');
		const more = files.length > named ? `, and ${count(files.length - named, 'more file')}` : '';
		const what = files.length > 1 ? `Left out ${count(files.length, 'file')}, since each` : 'Left out, since it';
		return `${what} ${reason}: ${shown}${more}.`;
	});
}

/** What files are compared with that no cycle knows. */
export function describeBase({ name }: Base): readonly string[] {
	return name === '' ? [] : [`Files that no cycle knows are compared with ${name}.`];
}
