import { readDeltaPath } from '../../lint/deltas/deltaPath';
import type { Spec } from '../../spec/spec';
import type { Completion } from './completion';

/** UTF-16 units of a statement that are shown of it. */
const longestDetail = 80;

/** The ids of the requirements of a spec, to mention one of them. */
export function knownIds({ requirements }: Spec, start: number): readonly Completion[] {
	const seen = new Set<string>();
	return requirements.flatMap(({ explicitId, text }): readonly Completion[] => {
		if (explicitId === null || seen.has(explicitId)) {
			return [];
		}
		seen.add(explicitId);
		return [
			{ kind: 'id', label: explicitId, detail: excerpt(text), about: text, text: explicitId, isSnippet: false, start },
		];
	});
}

const numbered = /^(.*?[-_])(\d{1,6})$/;

/** The next free id of each family of ids that a spec has, such as `FR-013`, written as an item begins with it. */
export function nextIds({ requirements, dialect }: Spec, start: number): readonly Completion[] {
	const families = new Map<string, { number: number; digits: number }>();
	for (const { explicitId } of requirements) {
		const [, stem = '', digits = ''] = numbered.exec(explicitId ?? '') ?? [];
		if (stem !== '') {
			const known = families.get(stem);
			const number = Math.max(known?.number ?? 0, Number(digits));
			families.set(stem, { number, digits: Math.max(known?.digits ?? 0, digits.length) });
		}
	}
	const isSpecKit = dialect === 'spec-kit';
	if (isSpecKit && families.size === 0) {
		families.set('FR-', { number: 0, digits: 3 });
	}
	return [...families].map(([stem, { number, digits }]) => {
		const id = `${stem}${String(number + 1).padStart(digits, '0')}`;
		const text = isSpecKit ? `**${id}**: ` : `[${id}] `;
		return { kind: 'id', label: id, detail: 'next free id', text, isSnippet: false, start };
	});
}

/** The names of the requirements that the main spec of a delta has; none where no such spec is known. */
export function mainNames(delta: Spec, others: readonly Spec[], start: number): readonly Completion[] {
	const path = readDeltaPath(delta.path)?.main;
	const main = others.find(other => other.path === path);
	return (main?.requirements ?? []).flatMap(({ name, text }): readonly Completion[] =>
		name === null
			? []
			: [{ kind: 'name', label: name, detail: excerpt(text), about: text, text: name, isSnippet: false, start }],
	);
}

function excerpt(text: string): string {
	return text.length > longestDetail ? `${text.slice(0, longestDetail - 1)}…` : text;
}
