import type { Finding } from '../finding';
import { type Tokens, tokenKinds } from '../words/tokens';

const keywords: ReadonlySet<string> = new Set(['must', 'shall', 'should']);

/** Find a keyword in lower case in a statement that has none in upper case. */
export function findUnmarked(tokens: Tokens, found: Finding[]): void {
	for (let at = 0; at < tokens.length; at++) {
		if (tokens.kinds[at] !== tokenKinds.word || !keywords.has(tokens.lower(at))) {
			continue;
		}
		const start = tokens.starts[at] ?? 0;
		const isNegated = tokens.lower(at + 1) === 'not';
		const end = tokens.ends[isNegated ? at + 1 : at] ?? 0;
		const written = tokens.text.slice(start, end);
		const replacement = written.toUpperCase();
		found.push({ rule: 'lowercase-keyword', start, end, message: unmarkedMessage(written), replacement });
		return;
	}
}

/** What is said of a keyword that does not count. */
export function unmarkedMessage(written: string): string {
	return `“${written}” is no keyword in lower case, so no level is read from it.`;
}
