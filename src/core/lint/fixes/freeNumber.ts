import { readKiroTitle } from '../../spec/dialects/kiroTitle';
import type { Spec } from '../../spec/spec';

/** The number after the highest that a heading of a Kiro spec has; `undefined` where none of them is a whole number. */
export function freeNumber({ sections }: Spec): string | undefined {
	let highest = 0;
	for (const { title } of sections) {
		const number = readKiroTitle(title)?.number ?? '';
		highest = /^\d{1,4}$/.test(number) ? Math.max(highest, Number(number)) : highest;
	}
	return highest === 0 ? undefined : `${highest + 1}`;
}
