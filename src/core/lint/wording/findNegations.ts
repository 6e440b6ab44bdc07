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

/** Find a second negation right after a negated keyword: “MUST NOT fail to”, “MUST NOT never”. */
export function findNegations(tokens: Tokens): readonly Finding[] {
	const found: Finding[] = [];
	for (const at of (tokens.allMarks & marks.negation) === 0 ? [] : tokens.keywords) {
		if (tokens.lower(at + 1) !== 'not') {
			continue;
		}
		const second = secondNegation(tokens, at + 2);
		if (second !== undefined) {
			const [start, end] = [tokens.starts[at] ?? 0, tokens.ends[second] ?? 0];
			const message = `“${tokens.text.slice(start, end)}” negates twice; say what has to be done.`;
			found.push({ rule: 'double-negation', start, end, message });
		}
	}
	return found;
}

function secondNegation(tokens: Tokens, from: number): number | undefined {
	for (let at = from; at < Math.min(tokens.length, from + reach); at++) {
		if (
			tokens.kinds[at] !== tokenKinds.word ||
			(tokens.marks(at) & (marks.joint | marks.condition | marks.modal)) !== 0
		) {
			return undefined;
		}
		const lower = tokens.lower(at);
		if (takingBack.has(lower)) {
			return lower === 'unable' || lower === 'incapable' || /^(?:to|from)$/.test(tokens.lower(at + 1)) ? at : undefined;
		}
		if ((tokens.marks(at) & marks.negation) !== 0 && !isHarmless(tokens, at)) {
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
