import type { Finding } from '../finding';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';

/** Words after a negated keyword that are looked at. */
const reach = 4;
/** Verbs that take back what stands behind them: “fail to start”. */
const takingBack: ReadonlySet<string> = new Set([
	'fail',
	'refuse',
	'neglect',
	'unable',
	'incapable',
	'avoid',
	'refrain',
]);

/** Find a second negation beside a negated keyword: “MUST NOT fail to”, “MUST NOT never”, “No client MUST NOT”; and “without no”. */
export function findNegations(tokens: Tokens, found: Finding[]): void {
	if ((tokens.allMarks & marks.negation) === 0) {
		return;
	}
	findWithoutNo(tokens, found);
	for (const at of tokens.keywords) {
		if (tokens.lower(at + 1) !== 'not') {
			continue;
		}
		if (at === tokens.keywords[0] && isOfNobody(tokens, at)) {
			const [start, end] = [tokens.starts[0] ?? 0, tokens.ends[at + 1] ?? 0];
			const message = `“${tokens.text.slice(start, end)}” negates twice. Say who has to do what.`;
			found.push({ rule: 'double-negation', start, end, message });
			continue;
		}
		const second = secondNegation(tokens, at + 2);
		if (second !== undefined) {
			const [start, end] = [
				tokens.starts[at] ?? 0,
				tokens.ends[tokens.lower(second + 1) === 'to' ? second + 1 : second] ?? 0,
			];
			const message = `“${tokens.text.slice(start, end)}” negates twice. Say what has to be done.`;
			const replacement = plainDemand(tokens, at, second);
			found.push({ rule: 'double-negation', start, end, message, ...(replacement && { replacement }) });
		}
	}
}

/** “No client MUST NOT be refused”: everything in front of the keyword is about nobody. */
function isOfNobody(tokens: Tokens, keyword: number): boolean {
	if (!/^(?:no|none|nobody|nothing)$/.test(tokens.lower(0)) || keyword > longestSubject || isHarmless(tokens, 0)) {
		return false;
	}
	for (let at = 1; at < keyword; at++) {
		if (tokens.kinds[at] !== tokenKinds.word || (tokens.marks(at) & (marks.joint | marks.condition)) !== 0) {
			return false;
		}
	}
	return true;
}

const longestSubject = 5;

function findWithoutNo(tokens: Tokens, found: Finding[]): void {
	for (let at = 1; at < tokens.length; at++) {
		if (tokens.lower(at) === 'no' && tokens.lower(at - 1) === 'without' && tokens.kinds[at] === tokenKinds.word) {
			const [start, end] = [tokens.starts[at - 1] ?? 0, tokens.ends[at] ?? 0];
			found.push({
				rule: 'double-negation',
				start,
				end,
				message: '“without no” negates twice. Leave out one of them.',
			});
			return;
		}
	}
}

/** What is demanded, where that is certain: “MUST” for “MUST NOT fail to”; what is marked ends with the second negation. */
function plainDemand(tokens: Tokens, keyword: number, second: number): string | undefined {
	const [start, end] = [tokens.starts[keyword] ?? 0, tokens.ends[keyword] ?? 0];
	const level = tokens.text.slice(start, end);
	const lower = tokens.lower(second);
	if (lower === 'unable' && second === keyword + 3 && tokens.lower(keyword + 2) === 'be') {
		return tokens.lower(second + 1) === 'to' ? `${level} be able to` : undefined;
	}
	const isTakenBack = second === keyword + 2 && /^(?:fail|refuse|neglect)$/.test(lower);
	return isTakenBack && tokens.lower(second + 1) === 'to' ? level : undefined;
}

function secondNegation(tokens: Tokens, from: number): number | undefined {
	for (let at = from; at < Math.min(tokens.length, from + reach); at++) {
		if (
			tokens.kinds[at] !== tokenKinds.word ||
			(tokens.marks(at) & (marks.joint | marks.condition | marks.modal)) !== 0 ||
			tokens.lower(at) === 'nor' ||
			/[(|]/.test(tokens.text.slice(tokens.ends[at - 1], tokens.starts[at]))
		) {
			return undefined;
		}
		const lower = tokens.lower(at);
		if (takingBack.has(lower)) {
			return lower === 'unable' || lower === 'incapable' || /^(?:to|from)$/.test(tokens.lower(at + 1)) ? at : undefined;
		}
		const isNon = at > 0 && lower.startsWith('non-') && (tokens.marks(at - 1) & marks.be) !== 0;
		if (isNon || ((tokens.marks(at) & marks.negation) !== 0 && !isHarmless(tokens, at))) {
			return at;
		}
	}
	return undefined;
}

/** “no more than”, “no longer”, “not only” and “none of” after a comma do not negate the demand. */
function isHarmless(tokens: Tokens, at: number): boolean {
	return (
		/^(?:no|not)$/.test(tokens.lower(at)) &&
		/^(?:more|less|longer|later|fewer|only|just|necessarily)$/.test(tokens.lower(at + 1))
	);
}
