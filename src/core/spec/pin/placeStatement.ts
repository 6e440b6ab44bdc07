import { collapse } from '../collapse';
import { requirementLines } from '../requirementLines';
import type { Requirement, Spec } from '../spec';
import { findSection } from './findSection';
import { listItem } from './listItem';
import { nextId } from './nextId';
import type { Placed } from './placed';
import { placeInDialect } from './placeInDialect';
import { sameWords } from './sameWords';

/** Where a statement goes, and the lines that it needs there: behind the last one of its section, or in a new section. */
export function placeStatement(spec: Spec, lines: readonly string[], statement: string, title: string): Placed {
	const own = placeInDialect(spec, lines, statement, title);
	switch (own.kind) {
		case 'placed':
			return own.placed;
		case 'behind':
			return afterRequirement(spec, own.requirement, lines, statement);
		case 'plain':
			return placeInSection(spec, lines, statement, title);
	}
}

function placeInSection(spec: Spec, lines: readonly string[], statement: string, title: string): Placed {
	const section = findSection(spec.sections, title);
	if (!section) {
		return newSection(spec, lines, statement, title);
	}
	const next = spec.sections.find(({ line }) => line > section.line)?.line ?? lines.length + 1;
	const own = spec.requirements.filter(({ line }) => line > section.line && line < next);
	const last = own.at(-1);
	if (last) {
		return afterRequirement(spec, last, lines, statement);
	}
	const isBlank = (lines[section.line] ?? '').trim() === '';
	return isBlank && section.line < lines.length
		? {
				after: section.line + 1,
				inserted: [`- ${statement}`, ...(hasText(lines, section.line + 1) ? [''] : [])],
				offset: 0,
			}
		: {
				after: section.line,
				inserted: ['', `- ${statement}`, ...(hasText(lines, section.line) ? [''] : [])],
				offset: 1,
			};
}

/** Whether the line of an index holds something. */
function hasText(lines: readonly string[], index: number): boolean {
	return (lines[index] ?? '').trim() !== '';
}

function afterRequirement(spec: Spec, last: Requirement, lines: readonly string[], statement: string): Placed {
	const numbered = afterNumbered(spec, last, lines, statement);
	if (numbered) {
		return numbered;
	}
	const [, indent = '', mark = '', gap = ' '] = listItem.exec(lines[last.line - 1] ?? '') ?? [];
	if (mark === '') {
		// A paragraph or a table, which nothing may part.
		const blank = lines.findIndex((line, index) => index >= last.endLine && line.trim() === '');
		const end = blank < 0 ? lines.length : blank;
		return { after: end, inserted: ['', `- ${statement}`, ...(hasText(lines, end) ? [''] : [])], offset: 1 };
	}
	const end = endOfBlock(lines, requirementLines(last).last);
	const id = nextId(spec, last, lines[last.line - 1] ?? '');
	const line = `${indent}${nextMark(mark)}${gap}${id}${statement}`;
	const isLoose = isSpacedOut(lines, last);
	return { after: end, inserted: isLoose ? ['', line] : [line], offset: isLoose ? 1 : 0 };
}

/** Behind a line that starts with a number of two parts, where such a number is its id: the next one. */
function afterNumbered(
	{ dialect }: Spec,
	last: Requirement,
	lines: readonly string[],
	statement: string,
): Placed | undefined {
	const [, marks = '', first = '', second = '', rest = ''] =
		/^([*_]{0,3})(\d{1,3}\.)(\d{1,3})([.):]?[*_]{0,3}[ \t]+)/.exec(lines[last.line - 1] ?? '') ?? [];
	if (dialect !== 'kiro' || first === '') {
		return undefined;
	}
	const line = `${marks}${first}${Number(second) + 1}${rest}${statement}`;
	const isLoose = !/^[*_]{0,3}\d{1,3}\.\d/.test(lines[last.line - 2] ?? '');
	return { after: last.endLine, inserted: isLoose ? ['', line] : [line], offset: isLoose ? 1 : 0 };
}

/** Last line of the run of lines that belongs to an item or a paragraph, such as nested items. */
function endOfBlock(lines: readonly string[], last: number): number {
	const indent = /^[ \t]*/.exec(lines[last - 1] ?? '')?.[0].length ?? 0;
	let end = last;
	while (end < lines.length && hasText(lines, end) && (/^[ \t]*/.exec(lines[end] ?? '')?.[0].length ?? 0) > indent) {
		end++;
	}
	return end;
}

/** Whether the items of the list stand apart: a blank line before this one and an item before that. */
function isSpacedOut(lines: readonly string[], { line }: Requirement): boolean {
	const before = lines.slice(0, line - 1).findLastIndex(text => text.trim() !== '');
	return before < line - 2 && listItem.test(lines[before] ?? '');
}

function nextMark(mark: string): string {
	const number = Number.parseInt(mark, 10);
	return Number.isNaN(number) ? mark : `${number + 1}${mark.slice(-1)}`;
}

/** A section at the end, before the one of verification commands. */
function newSection(spec: Spec, lines: readonly string[], statement: string, title: string): Placed {
	const depths = spec.sections.map(({ depth }) => depth).filter(depth => depth > 1);
	const heading = `${'#'.repeat(depths.length > 0 ? Math.min(...depths) : 2)} ${collapse(title.split('›').at(-1) ?? '') || 'Interface'}`;
	const verify = spec.sections.find(({ title: other }) => /^(?:verify|verification)$/i.test(sameWords(other)));
	if (verify) {
		return { after: verify.line - 1, inserted: [heading, '', `- ${statement}`, ''], offset: 2 };
	}
	const end = lines.findLastIndex(line => line.trim() !== '') + 1;
	return { after: end, inserted: [...(end > 0 ? [''] : []), heading, '', `- ${statement}`], offset: end > 0 ? 3 : 2 };
}
