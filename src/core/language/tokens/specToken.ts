import type { Level } from '../../spec/spec';

/** What is coloured of a spec, apart from what colours Markdown. */
export type TokenKind =
	| 'must'
	| 'should'
	| 'may'
	/** The id that a requirement was given. */
	| 'id'
	/** `WHEN`, `WHILE`, `WHERE`, `IF` and `THEN` of a statement. */
	| 'condition'
	/** `GIVEN`, `WHEN`, `THEN`, `AND`, `BUT` of a scenario. */
	| 'step'
	/** What is left to be decided. */
	| 'placeholder';

/** A stretch that is coloured; offsets into the text, the end is exclusive. */
export interface SpecToken {
	readonly kind: TokenKind;
	/** Of `MUST NOT` and `SHOULD NOT`. */
	readonly isNegated: boolean;
	readonly start: number;
	readonly end: number;
}

/** The kind of the keywords of a level. */
export const kindOfLevel: Readonly<Record<Level, TokenKind>> = {
	MUST: 'must',
	'MUST NOT': 'must',
	SHOULD: 'should',
	'SHOULD NOT': 'should',
	MAY: 'may',
	FACT: 'may',
};
