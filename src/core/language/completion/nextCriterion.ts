import type { Spec } from '../../spec/spec';
import type { SectionPath } from '../../spec/statements/sectionPath';
import type { Completion } from './completion';
import { toPlain, toSnippet } from './template';

const numbered = /^(\d{1,6})\.(\d{1,6})$/;

/**
 * The criterion of Kiro that comes next below those of the same heading, with its number; nothing where none stands there
 * yet, or where that number is taken.
 *
 * @param line Of the caret, from 1.
 */
export function nextCriterion(spec: Spec, section: SectionPath | null, line: number): readonly Completion[] {
	const last = spec.requirements.findLast(requirement => requirement.line < line);
	const [, group = '', number = ''] = numbered.exec(last?.id ?? '') ?? [];
	const id = `${group}.${Number(number) + 1}`;
	if (!section || !last || group === '' || last.line < section.line || spec.requirements.some(one => one.id === id)) {
		return [];
	}
	const [label, pattern] = spec.path.endsWith('bugfix.md')
		? [`${id} WHEN … THEN …`, `${id} WHEN ‹something happens› THEN the system ${outcomeOf(section)}`]
		: [
				`${Number(number) + 1}. WHEN … THE … SHALL`,
				`${Number(number) + 1}. WHEN ‹something happens›, THE ‹system› SHALL ‹respond›`,
			];
	const shown = { label, detail: 'next criterion', about: toPlain(pattern) };
	return [{ kind: 'pattern', ...shown, text: toSnippet(pattern), isSnippet: true, start: 0 }];
}

/** What a criterion of a bug fix says of the system: what goes wrong, what is to stay, or what is to be. */
function outcomeOf({ title }: SectionPath): string {
	if (/^current/i.test(title)) {
		return '‹does wrong›';
	}
	return /^unchanged/i.test(title) ? 'SHALL CONTINUE TO ‹do right›' : 'SHALL ‹do right›';
}
