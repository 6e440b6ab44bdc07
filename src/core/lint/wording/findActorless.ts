import type { Finding } from '../finding';
import type { Tokens } from '../words/tokens';
import { marks } from '../words/word';

/** Find a statement that starts with its keyword, so that nobody is named who has to do it. */
export function findActorless(tokens: Tokens): readonly Finding[] {
	if (tokens.length === 0 || (tokens.marks(0) & marks.modal) === 0) {
		return [];
	}
	const [start, end] = [tokens.starts[0] ?? 0, tokens.ends[0] ?? 0];
	return /^(?:MUST|SHALL|SHOULD|MAY)$/.test(tokens.source(0))
		? [
				{
					rule: 'missing-actor',
					start,
					end,
					message: 'Nobody is named who has to do this; start with who or what it is.',
				},
			]
		: [];
}
