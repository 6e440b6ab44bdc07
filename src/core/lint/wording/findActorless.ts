import type { Finding } from '../finding';
import { type Tokens, tokenKinds } from '../words/tokens';

/** Find a statement that starts with its keyword, or has it right behind its condition, so that nobody is named who has to do it. */
export function findActorless(tokens: Tokens, found: Finding[]): void {
	const at = tokens.keywords[0];
	if (at === undefined || !hasNobody(tokens, at) || !/^(?:MUST|SHALL|SHOULD|MAY)$/.test(tokens.source(at))) {
		return;
	}
	const message = 'Nobody is named who has to do this. Say who or what it is, in front of the keyword.';
	found.push({ rule: 'missing-actor', start: tokens.starts[at] ?? 0, end: tokens.ends[at] ?? 0, message });
}

/** Whether nothing stands before a keyword, or only a condition: “If the file is missing, MUST stop”. */
function hasNobody(tokens: Tokens, keyword: number): boolean {
	if (keyword === 0) {
		return true;
	}
	const last = keyword - 1;
	const isEmpty = tokens.kinds[last] === tokenKinds.comma || tokens.lower(last) === 'then';
	return (
		isEmpty && /^(?:if|when|while|whenever|once|unless|where)$/.test(tokens.lower(0)) && tokens.source(last) !== '—'
	);
}
