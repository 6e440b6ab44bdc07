import type { Requirement } from '../../spec/spec';

/**
 * Whether MUST becomes MUST NOT or SHOULD becomes SHOULD NOT, or the other way: as the level of a requirement, or in a
 * sentence that is the same but for that. “never” is a NOT.
 */
export function isFlipped(before: Requirement, after: Requirement): boolean {
	const [a, b] = [before, after].map(demandOf);
	const isTurned = a !== undefined && b !== undefined && a.strength === b.strength && a.isDenied !== b.isDenied;
	return isTurned || hasTurnedSentence(before.text, after.text);
}

/** Whether a requirement asks for less than before: MUST becomes SHOULD or MAY, or SHOULD becomes MAY. */
export function isWeakened(before: Requirement, after: Requirement): boolean {
	const [was, is] = [before, after].map(({ level }) => strengths.indexOf(level.replace(' NOT', '')));
	return was !== undefined && is !== undefined && was >= 0 && is > was;
}

const strengths = ['MUST', 'SHOULD', 'MAY'];

function demandOf({ level, text }: Requirement) {
	if (level === 'FACT' || level === 'MAY') {
		return undefined;
	}
	const isNever = /\b(?:MUST|SHALL|SHOULD)\*{0,2} never\b/.exec(text)?.index === firstKeyword.exec(text)?.index;
	const isDenied = level.endsWith(' NOT') || (isNever && firstKeyword.test(text));
	return { strength: level.replace(' NOT', ''), isDenied };
}

const firstKeyword = /\b(?:MUST|SHALL|SHOULD|MAY)\b/;

function hasTurnedSentence(before: string, after: string): boolean {
	const was = demandsIn(before);
	const is = demandsIn(after);
	return [true, false].some(denied =>
		[...was.of(denied)].some(
			sentence => is.of(!denied).has(sentence) && !is.of(denied).has(sentence) && !was.of(!denied).has(sentence),
		),
	);
}

/** The sentences that demand something, by whether they deny it; the words that say so left out. */
function demandsIn(text: string): { readonly of: (denied: boolean) => ReadonlySet<string> } {
	const demanded = new Set<string>();
	const denied = new Set<string>();
	for (const sentence of text.replaceAll('*', '').split(/(?<=[.;!?])\s+/)) {
		const match = demand.exec(sentence);
		if (match) {
			const rest = `${sentence.slice(0, match.index)}${strengthOf(match[1])}${sentence.slice(match.index + match[0].length)}`;
			(match[2] === undefined ? demanded : denied).add(rest.replace(/[.;!?]+$/, '').toLowerCase());
		}
	}
	return { of: isDenied => (isDenied ? denied : demanded) };
}

const demand = /\b(MUST|SHALL|SHOULD)\b(?: (NOT|never)\b)?/;

function strengthOf(keyword: string | undefined): string {
	return keyword === 'SHOULD' ? 'SHOULD' : 'MUST';
}
