import type { Finding } from '../finding';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';

/** What a person may give a program, or not. */
const inputs: ReadonlySet<string> = new Set('argument flag option parameter'.split(' '));
const givenByPerson = /\b(?:command[ -]line|cli|flag|argument|environment variable|script|command|prompt)\b/i;
/** What says how it goes on without. */
const answers =
	/\b(?:default\w*|missing|absent|omit\w*|unset|without|otherwise|not (?:given|set|specified|provided|present|supplied)|unspecified|none|null|empty|falls? back|fallback|(?:if|when) (?:given|set|specified|provided|present|supplied))\b/i;

/** Words between “optional” and the input. */
const reach = 4;

/** Find an optional input of a program of which the statement does not say what holds where it is left out. */
export function findOptional(tokens: Tokens, found: Finding[]): void {
	const mayHave = (tokens.allMarks & (marks.optional | marks.may)) !== 0;
	for (let at = 0; mayHave && at < tokens.length; at++) {
		const input = isOffered(tokens, at) ? inputAfter(tokens, at) : undefined;
		if (input === undefined || answers.test(tokens.text) || !givenByPerson.test(tokens.text)) {
			continue;
		}
		const [start, end] = [tokens.starts[at] ?? 0, tokens.ends[input] ?? 0];
		const message = `Nothing says what holds without the “${tokens.text.slice(start, end)}”; add its default.`;
		found.push({ rule: 'optional-without-default', start, end, message });
		return;
	}
}

/** “an optional …”, or “MAY pass an …”. */
function isOffered(tokens: Tokens, at: number): boolean {
	if ((tokens.marks(at) & marks.optional) !== 0) {
		return /^(?:an|one|the)$/.test(tokens.lower(at - 1));
	}
	return (
		(tokens.marks(at - 1) & marks.may) !== 0 && /^(?:pass|give|supply|provide|specify|set)$/.test(tokens.lower(at))
	);
}

function inputAfter(tokens: Tokens, from: number): number | undefined {
	for (let at = from + 1; at < Math.min(tokens.length, from + 1 + reach); at++) {
		if (inputs.has(tokens.lower(at))) {
			return at;
		}
		const isOther = (tokens.marks(at) & (marks.joint | marks.condition | marks.modal | marks.preposition)) !== 0;
		if (isOther || tokens.kinds[at] === tokenKinds.stop) {
			return undefined;
		}
	}
	return undefined;
}
