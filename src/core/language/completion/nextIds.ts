import type { Spec } from '../../spec/spec';
import type { Completion } from './completion';

const numbered = /^(.*?[-_])(\d{1,6})$/;

/**
 * The next free id of each family of ids that a spec has, such as `FR-013`, written as an item begins with it: first that
 * of the family which was used last above the caret.
 *
 * @param line Of the caret, from 1.
 */
export function nextIds({ requirements, dialect }: Spec, line: number, start: number): readonly Completion[] {
	const families = new Map<string, { number: number; digits: number }>();
	let nearest = '';
	for (const { explicitId, line: own } of requirements) {
		const [, stem = '', digits = ''] = numbered.exec(explicitId ?? '') ?? [];
		if (stem !== '') {
			nearest = own <= line ? stem : nearest;
			const known = families.get(stem);
			const number = Math.max(known?.number ?? 0, Number(digits));
			families.set(stem, { number, digits: Math.max(known?.digits ?? 0, digits.length) });
		}
	}
	const isSpecKit = dialect === 'spec-kit';
	if (isSpecKit && families.size === 0) {
		families.set('FR-', { number: 0, digits: 3 });
	}
	const sorted = [...families].sort(([a], [b]) => Number(b === nearest) - Number(a === nearest));
	return sorted.map(([stem, { number, digits }]) => {
		const id = `${stem}${String(number + 1).padStart(digits, '0')}`;
		const text = isSpecKit ? `**${id}**: ` : `[${id}] `;
		return { kind: 'id', label: id, detail: 'next free id', text, isSnippet: false, start };
	});
}
