import type { Level, Requirement, Spec } from '../../../src/core/spec/spec';

export interface RequirementDraft {
	readonly text: string;
	readonly id?: string;
	readonly explicitId?: string;
	readonly name?: string;
	readonly section?: readonly string[];
	readonly scenarios?: Requirement['scenarios'];
	readonly line?: number;
}

/** A spec made of statements, one a line from line 1, without a parser. A string stands for its text. */
export function specOf(...drafts: readonly (string | RequirementDraft)[]): Spec {
	return {
		path: '.openspec/spec.md',
		dialect: 'plain',
		title: null,
		sections: [],
		requirements: drafts.map((draft, index) =>
			requirementOf(typeof draft === 'string' ? { text: draft } : draft, index),
		),
		verify: [],
		problems: [],
	};
}

function requirementOf(draft: RequirementDraft, index: number): Requirement {
	const keyword = /\b(?:MUST NOT|MUST|SHALL NOT|SHALL|SHOULD NOT|SHOULD|MAY)\b/.exec(
		draft.text.replace(/[*_]/g, ''),
	)?.[0];
	const line = draft.line ?? index + 1;
	return {
		id: draft.id ?? draft.explicitId ?? draft.name ?? draft.text,
		explicitId: draft.explicitId ?? null,
		name: draft.name ?? null,
		level: (keyword?.replace('SHALL', 'MUST') as Level | undefined) ?? 'FACT',
		keyword: keyword ?? null,
		text: draft.text,
		section: draft.section ?? ['Behavior'],
		line,
		endLine: line,
		scenarios: draft.scenarios ?? [],
		places: placesOf(draft.text),
	};
}

/** The places of a statement that is all of its line; those of keyword, id and name are left out. */
export function placesOf(text: string): Requirement['places'] {
	const none = -1;
	return {
		start: 0,
		end: text.length,
		keywordStart: none,
		keywordEnd: none,
		idStart: none,
		idEnd: none,
		nameStart: none,
		nameEnd: none,
	};
}
