import type { SpecDocument } from '../../spec/incremental/specDocument';
import type { Spec } from '../../spec/spec';
import { type CaretPlace, caretPlace } from './caretPlace';
import type { Completion } from './completion';
import { isInComment } from './isInComment';
import { keywords } from './keywords';
import { idsIn, namesIn, numbersIn } from './mentions';
import { nextCriterion } from './nextCriterion';
import { nextIds } from './nextIds';
import { numbersPlace } from './numbersPlace';
import { openCode } from './openCode';
import { acceptance, earsPatterns, stepWords } from './patterns';
import { skeletons } from './skeletons';

/** What can be written at a caret. */
export interface CaretCompletions {
	readonly completions: readonly Completion[];
	/** In inline code: what stands in it up to the caret, which may be the beginning of a path. */
	readonly path?: string;
}

/** A caret in a spec. */
export interface Caret {
	readonly document: Pick<SpecDocument, 'chunks'>;
	/** Of the document. */
	readonly spec: Spec;
	/** The main spec that it changes, of a delta. */
	readonly main?: Spec | undefined;
	/** From 0. */
	readonly line: number;
	/** UTF-16 units of the line that are before it. */
	readonly character: number;
}

const none: CaretCompletions = { completions: [] };

/** Longer lines are not looked at. */
export const longestLine = 5000;

/**
 * What can be written at a caret: sections at the beginning of a line, patterns and ids at the beginning of an item,
 * keywords and ids within a statement, names of requirements in the heading of a delta. Nothing in code and quotes,
 * where no statement is read.
 */
export function completionsAt({ document, spec, main, line, character }: Caret): CaretCompletions {
	const place = caretPlace(document, line, character);
	const { before } = place;
	if (place.isCode || before.length > longestLine || isInComment(before) || /^ {0,3}>/.test(before)) {
		return none;
	}
	const code = openCode(before);
	if (code !== undefined) {
		const name = nameStart.exec(code)?.[0].length;
		return name === undefined
			? { completions: [], path: code }
			: { completions: oldName.test(before) ? namesIn(main, before.length - code.length + name) : [] };
	}
	const heading = /^#{1,6}(?:[ \t]|$)/.test(before);
	if (heading || before.trim() === '') {
		return { completions: heading ? inHeading(spec, main, place) : onEmptyLine(spec, place, line + 1) };
	}
	// Who begins a line with a word may mean the title of a section.
	const titles = /^[A-Za-z]{1,30}$/.test(before) ? skeletons(spec, 0) : [];
	return { completions: [...inStatement(spec, place, line + 1), ...titles] };
}

/** Another item with an id or a number, where such items stand, and sections. */
function onEmptyLine(spec: Spec, { section }: CaretPlace, line: number): readonly Completion[] {
	if (spec.dialect === 'kiro') {
		return [...nextCriterion(spec, section, line), ...skeletons(spec, 0)];
	}
	const isListed = spec.dialect === 'spec-kit' ? section?.role === 'listed' : spec.dialect === 'plain';
	const items = isListed ? nextIds(spec, line, 0).map(item => ({ ...item, text: `- ${item.text}` })) : [];
	return [...items, ...skeletons(spec, 0)];
}

const nameStart = /^### Requirement:[ \t]*/i;
/** A line of a delta that names what goes or gets another name, in inline code; behind `TO:` stands a new name. */
const oldName = /^\s*(?:[-*+][ \t]+)?(?:FROM:[ \t]*)?`###/i;

function inHeading(spec: Spec, main: Spec | undefined, { before, section }: CaretPlace): readonly Completion[] {
	const start = nameStart.exec(before)?.[0].length;
	if (start === undefined) {
		return skeletons(spec, 0);
	}
	const isOfMain = section?.delta !== undefined && section.delta !== null && section.delta !== 'ADDED';
	return isOfMain ? namesIn(main, start) : [];
}

const itemStart = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+)(?:\[ ?|\*\*)?[A-Za-z-]*$/;
const numberStart = /^(\d{1,4}\.\d{1,4}[ \t]+)[A-Za-z]*$/;

function inStatement(spec: Spec, place: CaretPlace, line: number): readonly Completion[] {
	const { before } = place;
	const item = itemStart.exec(before)?.[1] ?? numberStart.exec(before)?.[1];
	const atStart = item === undefined ? [] : itemPatterns(spec, place, line, item.length);
	const numbers = numbersPlace(before);
	const known = numbers ? numbersIn([spec], numbers.written, numbers.start) : [];
	const id = before.length - (/#?(?:[A-Za-z][\w.-]*)?$/.exec(before)?.[0].length ?? 0);
	return [...atStart, ...known, ...keywords(spec.dialect, before), ...idsIn(spec, id)];
}

/** What an item may begin with. */
function itemPatterns(spec: Spec, { section }: CaretPlace, line: number, start: number): readonly Completion[] {
	const role = section?.role ?? 'none';
	switch (spec.dialect) {
		case 'plain':
			return nextIds(spec, line, start);
		case 'openspec':
			return stepWords(start);
		case 'spec-kit':
			return role === 'story' ? acceptance(start) : nextIds(spec, line, start);
		case 'kiro':
			return earsPatterns(start);
	}
}
