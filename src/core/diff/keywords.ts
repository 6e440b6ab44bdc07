import { codeSpans } from '../text/codeSpans';
import { plainText } from './plainText';

/** A normative keyword of a statement and what it governs. */
export interface Keyword {
	/** Whether it forbids: `MUST NOT`, `NOT RECOMMENDED`. */
	readonly negative: boolean;
	/** Whether it is a MAY or OPTIONAL, which neither demands nor forbids. */
	readonly permits: boolean;
	/** The word after it in lower case; empty where there is none. */
	readonly verb: string;
}

const pattern =
	/(?<![\w-])(?:(NOT) )?(MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)(?![\w-])(?: (NOT)(?![\w-]))?(?: ([^\s.,;:]+))?/g;

/** The RFC 2119 keywords of a statement in order; those in code, comments and link targets do not count. */
export function keywordsOf(text: string): readonly Keyword[] {
	return Array.from(proseOf(plainText(text)).matchAll(pattern), ([, before, keyword, after, verb]) => ({
		negative: before !== undefined || after !== undefined,
		permits: keyword === 'MAY' || keyword === 'OPTIONAL',
		verb: verb?.toLowerCase() ?? '',
	}));
}

/** The text with everything that is no prose replaced by a placeholder. */
function proseOf(text: string): string {
	let prose = '';
	let next = 0;
	for (const { start, end } of codeSpans(text)) {
		prose += `${text.slice(next, start)}…`;
		next = end;
	}
	return withoutComments((prose + text.slice(next)).replace(/\]\([^()\s]*\)/g, ']'));
}

/** The text without comments that have no `>` in them. A pattern would look to the end from each `<!--` in a row. */
function withoutComments(text: string): string {
	const pieces = text.split('>');
	const kept = pieces.map((piece, index) => {
		const start = piece.indexOf('<!--');
		const isComment = index < pieces.length - 1 && start >= 0 && piece.endsWith('--') && piece.length >= start + 6;
		return isComment ? piece.slice(0, start) : index < pieces.length - 1 ? `${piece}>` : piece;
	});
	return kept.join('');
}
