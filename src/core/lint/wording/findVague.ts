import type { Finding } from '../finding';
import { type Tokens, tokenKinds } from '../words/tokens';
import { unmeasuredTerms, vagueTerms } from '../words/vague';
import { marks } from '../words/word';

interface Term {
	/** The words before the last, the nearest first. */
	readonly before: readonly string[];
	/** Whether a number in the statement changes nothing. */
	readonly always: boolean;
}

const termsByLast = collectTerms();
/** Terms of one statement that are looked at, so that a long line takes no longer than its length. */
const mostTerms = 8;

/** Find terms that no test can decide on, in the demand of a statement or a condition of it, outside code and quotations. */
export function findVague(tokens: Tokens, found: Finding[]): void {
	let left = (tokens.allMarks & marks.vague) === 0 ? 0 : mostTerms;
	for (let at = 0; left > 0 && at < tokens.length; at++) {
		const term = (tokens.marks(at) & marks.vague) === 0 ? undefined : termAt(tokens, at);
		left -= term ? 1 : 0;
		if (term && !isMeasured(tokens, term) && isDemanded(tokens, at, term) && !isExplained(tokens, at, term)) {
			const [start, end] = [tokens.starts[at - term.before.length] ?? 0, tokens.ends[at] ?? 0];
			const message = `“${tokens.text.slice(start, end)}” can mean anything. Say what can be measured or seen.`;
			found.push({ rule: 'vague-term', start, end, message });
		}
	}
}

function termAt(tokens: Tokens, last: number): Term | undefined {
	const terms = termsByLast.get(tokens.lower(last));
	for (let index = 0; terms !== undefined && index < terms.length; index++) {
		const term = terms[index] as Term;
		if (standsBefore(tokens, last, term.before)) {
			return term;
		}
	}
	return undefined;
}

function standsBefore(tokens: Tokens, last: number, words: Term['before']): boolean {
	for (let by = 0; by < words.length; by++) {
		if (tokens.lower(last - 1 - by) !== words[by]) {
			return false;
		}
	}
	return true;
}

/**
 * Whether a term is part of the demand: in a sentence with a keyword, behind it unless it is a condition, and no example
 * in parentheses. A condition such as “if possible” says no more than SHOULD does, so it only counts beside MUST.
 */
function isDemanded(tokens: Tokens, last: number, { before }: Term): boolean {
	const lower = tokens.lower(last);
	if (lower === 'etc' && isExample(tokens, last)) {
		return false;
	}
	if (tokens.keywords.length === 0) {
		return true;
	}
	const isCondition = conditions.has(before.at(-1) ?? '');
	const keyword = tokens.keywords.find(at => isSameSentence(tokens, at, last) && (isCondition || at < last));
	if (keyword === undefined || (isCondition && !/^(?:must|shall)$/.test(tokens.lower(keyword)))) {
		return false;
	}
	return true;
}

/** Whether “etc.” only closes a list of examples: in parentheses, or behind “such as” and the like. */
function isExample(tokens: Tokens, last: number): boolean {
	const before = tokens.text.slice(0, tokens.starts[last]);
	return before.lastIndexOf('(') > before.lastIndexOf(')') || /\be\.g\b|for example|such as/i.test(before);
}

function isSameSentence(tokens: Tokens, one: number, other: number): boolean {
	for (let at = Math.min(one, other); at < Math.max(one, other); at++) {
		if (tokens.kinds[at] === tokenKinds.stop) {
			return false;
		}
	}
	return true;
}

/** Whether the statement says itself what is meant: by a number, or by what stands behind the term. */
function isExplained(tokens: Tokens, last: number, { before }: Term): boolean {
	const isManner = before.length === 0 ? tokens.lower(last) !== 'etc' : !openEnds.has(tokens.lower(last));
	const isDenied = (tokens.marks(last - 1) & marks.negation) !== 0;
	return (
		isDenied ||
		isAboutOther(tokens, last, before) ||
		(isManner && explanation.test(tokens.text.slice(tokens.ends[last])))
	);
}

/** “For smooth scrolling” is a reason; “the appropriate type” and “appropriate for the disk” point at what is said elsewhere. */
function isAboutOther(tokens: Tokens, last: number, before: Term['before']): boolean {
	const isAlone = before.length === 0 && tokens.lower(last) === 'appropriate';
	const isReason = tokens.lower(last - before.length - 1) === 'for';
	return isReason || (isAlone && (tokens.lower(last - 1) === 'the' || /^(?:for|to|in)$/.test(tokens.lower(last + 1))));
}

const explanation = /[(:—–]|\b(?:by|without|such as|so that|i\.e|e\.g)\b/i;
/** Last words of terms that leave a list or a condition open, which nothing behind them closes. */
const openEnds: ReadonlySet<string> = new Set(['etc', 'forth', 'appropriate', 'needed', 'possible', 'feasible']);
/** First words of terms that are conditions, in which the statement leaves open when it holds. */
const conditions: ReadonlySet<string> = new Set(['if', 'when', 'where', 'wherever', 'whenever']);

/** Whether a number in the statement says what is meant. */
function isMeasured({ allKinds }: Tokens, { always }: Term): boolean {
	return !always && (allKinds & (1 << tokenKinds.number)) !== 0;
}

function collectTerms(): ReadonlyMap<string, readonly Term[]> {
	const all = new Map<string, Term[]>();
	const add = (term: string, always: boolean) => {
		const [last = '', ...before] = term.split(' ').reverse();
		all.set(
			last,
			[...(all.get(last) ?? []), { before, always }].sort((a, b) => b.before.length - a.before.length),
		);
	};
	for (const term of vagueTerms) {
		add(term, true);
	}
	for (const term of unmeasuredTerms) {
		add(term, false);
	}
	return all;
}
