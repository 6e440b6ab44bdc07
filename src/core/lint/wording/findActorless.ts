import type { Finding } from '../finding';
import type { Tokens } from '../words/tokens';
import { marks } from '../words/word';

/** Find a statement that starts with its keyword, so that nobody is named who has to do it. */
export function findActorless(tokens: Tokens, found: Finding[]): void {
	const isKeyword = tokens.length > 0 && (tokens.marks(0) & marks.modal) !== 0;
	if (isKeyword && /^(?:MUST|SHALL|SHOULD|MAY)$/.test(tokens.source(0))) {
		const message = 'Nobody is named who has to do this; start with who or what it is.';
		found.push({ rule: 'missing-actor', start: tokens.starts[0] ?? 0, end: tokens.ends[0] ?? 0, message });
	}
}
