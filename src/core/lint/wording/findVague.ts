import type { Finding } from '../finding';
import { type Tokens, tokenKinds } from '../words/tokens';
import { unmeasuredTerms, vagueTerms } from '../words/vague';
import { marks } from '../words/word';

interface Term {
	/** The words after the first. */
	readonly more: readonly string[];
	readonly always: boolean;
}

const termsOf = collectTerms();

/** Find terms that no test can decide on, outside code and quotations. */
export function findVague(tokens: Tokens): readonly Finding[] {
	const found: Finding[] = [];
	for (let at = 0; at < tokens.length; at++) {
		if ((tokens.marks(at) & marks.vague) === 0) {
			continue;
		}
		const term = termsOf
			.get(tokens.lower(at))
			?.find(({ more }) => more.every((word, by) => tokens.lower(at + 1 + by) === word));
		if (term && at + term.more.length < tokens.length && !isExplained(tokens, at + term.more.length, term)) {
			const last = at + term.more.length;
			const [start, end] = [tokens.starts[at] ?? 0, tokens.ends[last] ?? 0];
			const message = `“${tokens.text.slice(start, end)}” can mean anything; say what can be measured or seen.`;
			found.push({ rule: 'vague-term', start, end, message });
			at = last;
		}
	}
	return found;
}

/** Whether the statement says itself what is meant: by a number, or by what stands behind the term. */
function isExplained(tokens: Tokens, last: number, { always }: Term): boolean {
	const isManner = !openEnds.has(tokens.lower(last));
	return (!always && isMeasured(tokens)) || (isManner && explanation.test(tokens.text.slice(tokens.ends[last])));
}

const explanation = /[(:—–]|\b(?:by|without|such as|so that|i\.e|e\.g)\b/i;
/** Last words of terms that leave a list or a condition open, which nothing behind them closes. */
const openEnds: ReadonlySet<string> = new Set([
	'etc',
	'etc.',
	'on',
	'forth',
	'appropriate',
	'needed',
	'necessary',
	'possible',
	'feasible',
]);

function isMeasured(tokens: Tokens): boolean {
	for (let at = 0; at < tokens.length; at++) {
		if (tokens.kinds[at] === tokenKinds.number) {
			return true;
		}
	}
	return false;
}

function collectTerms(): ReadonlyMap<string, readonly Term[]> {
	const all = new Map<string, Term[]>();
	const add = (term: string, always: boolean) => {
		const [first = '', ...more] = term.split(' ');
		const terms = all.get(first) ?? [];
		terms.push({ more, always });
		all.set(first, terms);
	};
	for (const term of vagueTerms) {
		add(term, true);
	}
	for (const term of unmeasuredTerms) {
		add(term, false);
	}
	for (const terms of all.values()) {
		terms.sort((a, b) => b.more.length - a.more.length);
	}
	return all;
}
