import { statementSlug } from '../readableId';
import type { Requirement, Section, Spec } from '../spec';
import { findSection } from './findSection';
import type { Placed } from './placed';
import { sameWords } from './sameWords';

/** What the dialect makes of a pin: lines of its own, a requirement to go behind, or nothing special. */
export type DialectPlace =
	| { readonly kind: 'placed'; readonly placed: Placed }
	| { readonly kind: 'behind'; readonly requirement: Requirement }
	| { readonly kind: 'plain' };

const plain: DialectPlace = { kind: 'plain' };

/**
 * Find where a statement goes in a spec whose requirements are more than items of a list.
 *
 * In OpenSpec it becomes a requirement with a heading, behind the one of the section or the last one; in Kiro a
 * criterion, of a new requirement where it is for none; in Spec Kit it stands with the requirements, never in a story.
 */
export function placeInDialect(spec: Spec, lines: readonly string[], statement: string, title: string): DialectPlace {
	switch (spec.dialect) {
		case 'plain':
			return plain;
		case 'openspec':
			return { kind: 'placed', placed: placeRequirement(spec, lines, statement, title) };
		case 'kiro':
			return placeCriterion(spec, lines, statement, title);
		case 'spec-kit':
			return placeListed(spec, title);
	}
}

function placeRequirement(spec: Spec, lines: readonly string[], statement: string, title: string): Placed {
	const wanted = sameWords(title).replace(/^requirement:\s*/, '');
	const named = spec.requirements.find(({ name }) => name !== null && sameWords(name) === wanted);
	const isTaken = ({ delta }: Requirement) => delta === undefined || delta.operation === 'ADDED';
	const last = named && isTaken(named) ? named : spec.requirements.filter(isTaken).at(-1);
	const block = [`### Requirement: ${nameOf(spec, statement)}`, '', statement];
	if (last) {
		return between(lines, last.endLine, block, 2);
	}
	const heading = spec.sections.find(section => section.depth === 2 && holder.test(section.title));
	if (heading) {
		return between(lines, heading.line, block, 2);
	}
	const isDelta = spec.path.includes('openspec/changes/');
	const opened = [isDelta ? '## ADDED Requirements' : '## Requirements', '', ...block];
	return between(lines, lastFilled(lines), opened, 4);
}

const holder = /^(?:added )?requirements$/i;

/** Words of the statement, as a name that no requirement has. */
function nameOf({ requirements }: Spec, statement: string): string {
	const words = statementSlug(statement).replaceAll('-', ' ');
	const name = words.charAt(0).toUpperCase() + words.slice(1);
	const names = new Set(requirements.map(requirement => requirement.name));
	let repeat = 2;
	while (names.has(repeat === 2 ? name : `${name} ${repeat - 1}`)) {
		repeat++;
	}
	return repeat === 2 ? name : `${name} ${repeat - 1}`;
}

function placeCriterion(spec: Spec, lines: readonly string[], statement: string, title: string): DialectPlace {
	const section = findSection(spec.sections, title);
	const isWhole = section === undefined || section.depth < 3;
	const own =
		section && !isWhole ? spec.requirements.filter(({ line }) => isIn(spec, section, line)).at(-1) : undefined;
	if (own) {
		return { kind: 'behind', requirement: own };
	}
	const numbers = spec.requirements.flatMap(({ id }) => /^(\d{1,6})\.\d/.exec(id)?.[1] ?? []).map(Number);
	if (!isWhole || numbers.length === 0 || /bugfix\.md$/.test(spec.path)) {
		return plain;
	}
	const block = [`### Requirement ${Math.max(...numbers) + 1}`, '', '#### Acceptance Criteria', '', `1. ${statement}`];
	const last = spec.requirements.filter(({ id }) => /^\d+\.\d/.test(id)).at(-1);
	return { kind: 'placed', placed: between(lines, last?.endLine ?? lastFilled(lines), block, 4) };
}

/** Whether a line stands in a section or in one below it. */
function isIn({ sections }: Spec, section: Section, line: number): boolean {
	const next = sections.find(other => other.line > section.line && other.depth <= section.depth);
	return line > section.line && line < (next?.line ?? Number.POSITIVE_INFINITY);
}

function placeListed(spec: Spec, title: string): DialectPlace {
	const section = findSection(spec.sections, title);
	const holdsIds = spec.requirements.some(({ line, explicitId }) => {
		return section !== undefined && explicitId !== null && isIn(spec, section, line);
	});
	const last = spec.requirements.findLast(({ explicitId }) => explicitId?.startsWith('FR-'));
	return last && !holdsIds ? { kind: 'behind', requirement: last } : plain;
}

/** Lines behind another one, with blank lines around them where there are none. */
function between(lines: readonly string[], after: number, block: readonly string[], offset: number): Placed {
	const hasText = (index: number) => (lines[index] ?? '').trim() !== '';
	const before = after > 0 && hasText(after - 1) ? [''] : [];
	return {
		after,
		inserted: [...before, ...block, ...(hasText(after) ? [''] : [])],
		offset: offset + before.length,
	};
}

function lastFilled(lines: readonly string[]): number {
	return lines.findLastIndex(line => line.trim() !== '') + 1;
}
