import type { Spec } from '../../spec/spec';

/**
 * The next free id of the family of an id: `FR-013` for `FR-002` where the highest is `FR-012`; `undefined` for an id
 * that does not end in a number, and for one that no requirement has.
 *
 * @param more Ids that are about to be given, too.
 */
export function freeId(id: string, spec: Spec, more: readonly string[] = []): string | undefined {
	const [, stem = '', digits = ''] = /^(.*?)(\d{1,6})$/.exec(id) ?? [];
	if (digits === '') {
		return undefined;
	}
	let highest = 0;
	for (const known of [...spec.requirements.map(({ explicitId }) => explicitId), ...more]) {
		const number = known?.startsWith(stem) ? known.slice(stem.length) : '';
		highest = /^\d{1,6}$/.test(number) ? Math.max(highest, Number(number)) : highest;
	}
	return highest === 0 ? undefined : `${stem}${`${highest + 1}`.padStart(digits.length, '0')}`;
}
