import type { Section, Spec } from '../../spec/spec';
import type { FileReport } from '../fileReport';
import { isTypo } from './isTypo';

/** A heading that a dialect reads, with or without a name behind a colon. */
interface KnownHeading {
	readonly depth: number;
	readonly title: string;
	/** Whether a name follows, as in `Requirement: NAME`. */
	readonly named?: boolean;
}

const deltas = ['ADDED', 'MODIFIED', 'REMOVED', 'RENAMED'].map(word => ({ depth: 2, title: `${word} Requirements` }));
const requirement: KnownHeading = { depth: 3, title: 'Requirement', named: true };
const scenario: KnownHeading = { depth: 4, title: 'Scenario', named: true };
const main: readonly KnownHeading[] = [
	{ depth: 2, title: 'Purpose' },
	{ depth: 2, title: 'Requirements' },
	requirement,
	scenario,
];
const delta: readonly KnownHeading[] = [...deltas, requirement, scenario];

/** Words that people write where a delta section has one of its own. */
const otherWords = /^(?:new|changed|updated|deleted|moved|modified|added|removed|renamed)\s+requirements?$/i;

/** Find headings of an OpenSpec spec that nearly are ones that it knows: misspelled, or at another depth. */
export function findHeadings(report: FileReport): void {
	const { spec } = report.input;
	if (spec.dialect !== 'openspec') {
		return;
	}
	const known = isDelta(spec) ? delta : main;
	for (const section of spec.sections) {
		if (isUsual(section)) {
			continue;
		}
		const message = headingFault(section, known);
		if (message !== undefined) {
			report.addLine('unknown-heading', section.line, message);
		}
	}
}

/** Nearly all headings are these. */
function isUsual({ title, depth }: Section): boolean {
	return (depth === 4 && title.startsWith('Scenario: ')) || (depth === 3 && title.startsWith('Requirement: '));
}

/** Whether a spec is a delta, by its path. */
export function isDelta({ path }: Pick<Spec, 'path'>): boolean {
	return /(?:^|\/)openspec\/changes\//.test(path);
}

function headingFault({ title, depth }: Section, known: readonly KnownHeading[]): string | undefined {
	const colon = title.indexOf(':');
	const start = colon < 0 ? title : title.slice(0, colon).trim();
	for (const heading of known) {
		const isSame = start.toLowerCase() === heading.title.toLowerCase() && (colon >= 0 || !heading.named);
		const full = `${'#'.repeat(heading.depth)} ${heading.title}${heading.named ? ':' : ''}`;
		if (isSame && depth === heading.depth) {
			return undefined;
		}
		if (isSame && heading.named) {
			return `A ${heading.title.toLowerCase()} is read from “${full}”, with ${heading.depth} #.`;
		}
		if (depth === heading.depth && colon >= 0 === (heading.named ?? false) && isTypo(start, heading.title)) {
			return `This is not read; it nearly is “${full}”.`;
		}
	}
	if (depth === 2 && otherWords.test(title)) {
		return known === main
			? 'This heading belongs into the delta of a change, not into a main spec.'
			: 'This heading is not read; a delta has “ADDED”, “MODIFIED”, “REMOVED” and “RENAMED Requirements”.';
	}
	return undefined;
}
