import type { Finding } from '../finding';
import { type Tokens, tokenKinds } from '../words/tokens';
import { hasPlainSubject } from './hasPlainSubject';

const keywords: ReadonlySet<string> = new Set(['must', 'shall', 'should']);

/** Find a keyword in lower case in a statement that has none in upper case. */
export function findUnmarked(tokens: Tokens, found: Finding[]): void {
	let may = -1;
	for (let at = 0; at < tokens.length; at++) {
		if (tokens.kinds[at] === tokenKinds.word && keywords.has(tokens.lower(at)) && !isInAside(tokens, at)) {
			found.push(findingAt(tokens, at));
			return;
		}
		// “May” is a month as well.
		may = may < 0 && tokens.lower(at) === 'may' && tokens.source(at) === 'may' ? at : may;
	}
	if (may >= 0 && isAllowed(tokens, may)) {
		found.push(findingAt(tokens, may));
	}
}

/** Whether a clause only speaks of a demand: “who must send”, “if it should sign first”, “at which a route should end”. */
function isInAside(tokens: Tokens, at: number): boolean {
	if (tokens.lower(at - 1) === 'who') {
		return true;
	}
	const before = [tokens.lower(at - 2), tokens.lower(at - 3)];
	return before.some(word => asides.has(word));
}

const asides: ReadonlySet<string> = new Set(['if', 'whether', 'which', 'how']);

function findingAt(tokens: Tokens, at: number): Finding {
	const start = tokens.starts[at] ?? 0;
	const isNegated = tokens.lower(at + 1) === 'not';
	const end = tokens.ends[isNegated ? at + 1 : at] ?? 0;
	const written = tokens.text.slice(start, end);
	const isClear = !isNegated || tokens.lower(at) !== 'may';
	return {
		rule: 'lowercase-keyword',
		start,
		end,
		message: unmarkedMessage(written),
		// “may not” is MUST NOT to some, and MAY leave it to others.
		...(isClear && { replacement: written.toUpperCase() }),
	};
}

/** Whether “may” allows somebody something; what nobody may do is forbidden, and much else only may happen. */
function isAllowed(tokens: Tokens, may: number): boolean {
	const before = tokens.text.slice(0, tokens.starts[may]);
	return hasPlainSubject(before) && !/^(?:no|nothing|nobody|none|neither)\b/i.test(before);
}

/** What is said of a keyword that does not count. */
export function unmarkedMessage(written: string): string {
	return `“${written}” is no keyword in lower case, so no level is read from it.`;
}
