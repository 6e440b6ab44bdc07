import { escapePath } from '../text/escapePath';
import { count } from '../text/words';
import type { LeftOut } from './candidate';
import type { Base } from './findBase';

/** Files that are named; beyond them their number is told. */
const named = 20;

/** What was left out, how much, and why: a sentence for each reason. */
export function describeLeft(left: readonly LeftOut[]): readonly string[] {
	const byReason = new Map<string, string[]>();
	for (const { path, reason } of left) {
		byReason.set(reason, [...(byReason.get(reason) ?? []), path]);
	}
	return [...byReason].map(([reason, paths]) => {
		const shown = paths.slice(0, named).map(escapePath).join(', ');
		const more = paths.length > named ? `, and ${count(paths.length - named, 'more file')}` : '';
		const what = paths.length > 1 ? `Left out ${count(paths.length, 'file')}, since each` : 'Left out, since it';
		return `${what} ${reason}: ${shown}${more}.`;
	});
}

/** What files are compared with that no cycle knows. */
export function describeBase({ name }: Base): readonly string[] {
	return name === '' ? [] : [`Files that no cycle knows are compared with ${name}.`];
}
