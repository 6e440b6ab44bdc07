import type { Places } from '../spec';
import type { FoundKeyword } from './keywordCursor';
import { keywordExtent } from './keywordExtent';
import type { ExplicitId, StatementName } from './statement';

const nowhere = -1;

/** What a statement has at which offset of the text. */
export interface Parts {
	readonly start: number;
	readonly end: number;
	readonly keyword: FoundKeyword | undefined;
	readonly id: ExplicitId | null;
	readonly name: StatementName | null;
}

/** The places of a statement's parts, counted from `base`, the beginning of its first line. */
export function createPlaces(text: string, base: number, { start, end, keyword, id, name }: Parts): Places {
	const extent = keyword ? keywordExtent(text, keyword.offset, keyword.words) : undefined;
	return {
		start: start - base,
		end: end - base,
		keywordStart: extent ? extent.start - base : nowhere,
		keywordEnd: extent ? extent.end - base : nowhere,
		idStart: id ? id.start - base : nowhere,
		idEnd: id ? id.start + id.id.length - base : nowhere,
		nameStart: name ? name.start - base : nowhere,
		nameEnd: name ? name.end - base : nowhere,
	};
}
