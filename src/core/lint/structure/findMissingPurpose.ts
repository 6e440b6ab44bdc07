import type { Section } from '../../spec/spec';
import type { Condition } from '../session/facts';
import type { PartReport } from '../session/partReport';
import { isTypo } from './isTypo';

/** What is left to be written; a rule tells of it, so that it is not forgotten. */
const open = '???';

/**
 * Find that an OpenSpec main spec says nowhere what it is for, which OpenSpec itself calls an error.
 *
 * @param sections Headings of one part of a main spec.
 */
export function findMissingPurpose(report: PartReport, sections: readonly Section[]): void {
	const requirements = sections.find(isOfRequirements);
	if (requirements && !sections.some(isPurpose)) {
		const line = report.places.lineAt(requirements.line);
		const message = 'OpenSpec wants a heading “## Purpose” above this one. Say there what the spec is for.';
		const replacement = `## Purpose\n\n${open}\n\n${report.text.slice(line.start, line.end)}`;
		report.add('missing-section', line, message, { condition: isWithout, replacement });
	}
}

/** Whether a section says what the spec is for; of a misspelled title another rule tells. */
export function isPurpose({ title, depth }: Pick<Section, 'title' | 'depth'>): boolean {
	return depth === 2 && (/^purpose$/i.test(title.trim()) || isTypo(title.trim(), 'Purpose'));
}

/** Whether a section holds the requirements of a main spec. */
export function isOfRequirements({ title, depth }: Pick<Section, 'title' | 'depth'>): boolean {
	return depth === 2 && /^requirements$/i.test(title.trim());
}

const isWithout: Condition = {
	fact: 'above',
	holds: (facts, part) => !facts.hasPurpose && facts.isFirstOfRequirements(part),
};
