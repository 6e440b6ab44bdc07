import type { FoundKeyword } from './keywordCursor';
import type { Statement } from './statement';

/** What a statement has that stands in a list, a paragraph or a table. */
export interface PlainParts extends Pick<Statement, 'explicitId' | 'text' | 'section' | 'line' | 'endLine' | 'places'> {
	readonly positionalId?: string | null;
	/** What gives its level; a FACT has none. */
	readonly keyword: FoundKeyword | undefined;
}

const none: readonly never[] = [];

/** A statement without a heading of its own, so without a name and what is read below one. */
export function plainStatement({
	explicitId,
	positionalId = null,
	keyword,
	text,
	section,
	line,
	endLine,
	places,
}: PlainParts): Statement {
	return {
		explicitId,
		name: null,
		positionalId,
		level: keyword?.level ?? 'FACT',
		keyword: keyword?.words ?? null,
		text,
		section,
		line,
		endLine,
		scenarios: none,
		places,
		delta: null,
		priority: null,
	};
}
