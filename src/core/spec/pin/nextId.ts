import type { Requirement, Spec } from '../spec';
import { listItem } from './listItem';

/** The mark of an explicit id, in the manner of the last requirement, with the next free number; else nothing. */
export function nextId(spec: Spec, { explicitId }: Requirement, line: string): string {
	const [, stem = '', digits = ''] = /^(.*?[-_])(\d{1,6})$/.exec(explicitId ?? '') ?? [];
	const at = explicitId === null || digits === '' ? -1 : line.indexOf(explicitId);
	if (explicitId === null || at < 0) {
		return '';
	}
	const numbers = spec.requirements.flatMap(({ explicitId: other }) =>
		other?.startsWith(stem) && /^\d{1,6}$/.test(other.slice(stem.length)) ? [Number(other.slice(stem.length))] : [],
	);
	const free = `${Math.max(...numbers) + 1}`.padStart(digits.length, '0');
	const head = line.slice(0, at).replace(listItem, '');
	const tail = /^[\])*_`]*[:.]?[\])*_`]*\s*/.exec(line.slice(at + explicitId.length))?.[0] ?? '';
	return /^[*_`[(]*$/.test(head) ? `${head}${stem}${free}${tail}` : '';
}
