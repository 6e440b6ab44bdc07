import type { Spec } from '../../spec/spec';

/**
 * The next free id of the family of an id: `FR-013` for `FR-002` where the highest is `FR-012`, and `log-2` for `log`;
 * `undefined` for one that no requirement has.
 *
 * @param more Ids that are about to be given, too.
 */
export function freeId(id: string, spec: Spec, more: readonly string[] = []): string | undefined {
	const given = new Set([...spec.requirements.map(labelOf), ...more]);
	const [, stem = '', digits = ''] = /^(.*?)(\d{1,6})$/.exec(id) ?? [];
	if (digits === '') {
		return given.has(id) ? firstFree(`${id}-`, given) : undefined;
	}
	let highest = 0;
	for (const known of given) {
		const number = known?.startsWith(stem) ? known.slice(stem.length) : '';
		highest = /^\d{1,6}$/.test(number) ? Math.max(highest, Number(number)) : highest;
	}
	return highest === 0 ? undefined : `${stem}${`${highest + 1}`.padStart(digits.length, '0')}`;
}

/** The id that somebody gave a requirement, `2.1` of Kiro included. */
function labelOf({ explicitId, id }: Spec['requirements'][number]): string | null {
	return explicitId ?? (/^\d{1,4}\.\d/.test(id) ? id : null);
}

function firstFree(stem: string, given: ReadonlySet<string | null>): string {
	let number = 2;
	while (given.has(`${stem}${number}`)) {
		number++;
	}
	return `${stem}${number}`;
}
