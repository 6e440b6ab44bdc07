import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';

/** One keyword of a statement with what belongs to it; indices of tokens, ends exclusive. */
export interface Clause {
	/** Conditions and subject; taken from the clause before where this one starts with its keyword. */
	readonly from: number;
	readonly to: number;
	readonly keyword: number;
	readonly end: number;
}

/** Statements with more are not taken apart. */
const mostKeywords = 6;
const mostTokens = 160;

/** Cut a statement into its clauses, one for each keyword; none where it is too long or too tangled to be sure. */
export function readClauses(tokens: Tokens): readonly Clause[] {
	const keywords = tokens.keywords.filter(at => tokens.lower(at).length < 7);
	if (keywords.length === 0 || tokens.length > mostTokens || keywords.length > mostKeywords) {
		return [];
	}
	const clauses: Clause[] = [];
	let start = 0;
	for (const [index, keyword] of keywords.entries()) {
		const next = keywords[index + 1];
		const boundary = next === undefined ? tokens.length : boundaryBefore(tokens, keyword, next);
		if (boundary === undefined) {
			return clauses;
		}
		const previous = clauses.at(-1);
		const isElliptic = previous !== undefined && start === keyword;
		const [from, to] = isElliptic ? [previous.from, previous.to] : [start, keyword];
		clauses.push({ from, to, keyword, end: endOfClause(tokens, keyword, boundary) });
		start = boundary;
		while (start < tokens.length && isSeparator(tokens, start)) {
			start++;
		}
	}
	return clauses;
}

/** Where the clause of a keyword ends and that of the next begins: at the end of a sentence, else at “and” or “but”. */
function boundaryBefore(tokens: Tokens, keyword: number, next: number): number | undefined {
	let joint: number | undefined;
	for (let at = next - 1; at > keyword; at--) {
		if (tokens.kinds[at] === tokenKinds.stop) {
			return at;
		}
		if (joint === undefined && (tokens.marks(at) & marks.joint) !== 0 && tokens.lower(at) !== 'or') {
			joint = at;
		}
	}
	return joint;
}

function endOfClause(tokens: Tokens, keyword: number, boundary: number): number {
	for (let at = keyword + 1; at < boundary; at++) {
		if (tokens.kinds[at] === tokenKinds.stop) {
			return at;
		}
	}
	return boundary;
}

function isSeparator(tokens: Tokens, at: number): boolean {
	const kind = tokens.kinds[at];
	return kind === tokenKinds.comma || kind === tokenKinds.stop || (tokens.marks(at) & marks.joint) !== 0;
}
