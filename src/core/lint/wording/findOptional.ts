import type { Finding } from '../finding';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';

/** What a person or a program may give, or not. */
const inputs: ReadonlySet<string> = new Set(
	'argument flag option parameter variable setting input file limit size timeout port'.split(' '),
);
/** What says that somebody gives it to a program, other than that a record has it. */
const givenByPerson =
	/\b(?:command[ -]line|cli|flag|argument|parameter|option|environment variable|script|command|prompt|setting|config\w*|input)\b|`--?\w/i;
/** What says how it goes on without. */
const answers =
	/\b(?:default\w*|missing|absent|omit\w*|unset|without|otherwise|not (?:given|set|specified|provided|present|supplied)|unspecified|none|null|empty|falls? back|fallback|(?:if|when) (?:given|set|specified|provided|present|supplied))\b/i;

/** Words between “optional” and the input. */
const reach = 8;

/** Find an optional input of a program of which the statement does not say what holds where it is left out. */
export function findOptional(tokens: Tokens, found: Finding[]): void {
	const mayHave =
		(tokens.allMarks & (marks.optional | marks.may)) !== 0 ||
		tokens.keywords.some(at => tokens.lower(at) === 'optional');
	for (let at = 0; mayHave && at < tokens.length; at++) {
		const stretch = optionalAt(tokens, at);
		if (stretch === undefined || answers.test(tokens.text)) {
			continue;
		}
		const [start, end] = [tokens.starts[stretch.from] ?? 0, tokens.ends[stretch.to] ?? 0];
		const message = `Nothing says what holds without the “${tokens.text.slice(start, end)}”. Add its default.`;
		found.push({ rule: 'optional-without-default', start, end, message });
		return;
	}
}

/** First and last token of an input that may be left out, as the word at a token says. */
function optionalAt(tokens: Tokens, at: number): { readonly from: number; readonly to: number } | undefined {
	if (tokens.lower(at) !== 'optional' && (tokens.marks(at) & marks.optional) === 0) {
		const isGiven =
			(tokens.marks(at - 1) & marks.may) !== 0 &&
			/^(?:pass|give|supply|provide|specify|set|take|accept|receive)$/.test(tokens.lower(at));
		const input = isGiven && givenByPerson.test(tokens.text) ? inputAfter(tokens, at) : undefined;
		return input === undefined ? undefined : { from: at, to: input };
	}
	if (/^(?:an|one|the)$/.test(tokens.lower(at - 1))) {
		const input = givenByPerson.test(tokens.text) ? inputAfter(tokens, at) : undefined;
		return input === undefined ? undefined : { from: at, to: input };
	}
	return subjectOf(tokens, at);
}

/** In “The page size MUST be optional” the page size. */
function subjectOf(tokens: Tokens, at: number): { readonly from: number; readonly to: number } | undefined {
	const be = (tokens.marks(at - 1) & marks.be) !== 0 ? at - 1 : undefined;
	const last = be === undefined ? undefined : (tokens.marks(be - 1) & marks.modal) !== 0 ? be - 2 : be - 1;
	const isEnd = at + 1 >= tokens.length || tokens.kinds[at + 1] === tokenKinds.stop;
	const isInput = last !== undefined && (inputs.has(tokens.lower(last)) || tokens.kinds[last] === tokenKinds.literal);
	return last !== undefined && last >= 0 && isEnd && isInput ? { from: 0, to: last } : undefined;
}

function inputAfter(tokens: Tokens, from: number): number | undefined {
	for (let at = from + 1; at < Math.min(tokens.length, from + 1 + reach); at++) {
		if (inputs.has(tokens.lower(at)) || /^`--?\w/.test(tokens.source(at))) {
			return at;
		}
		const isOther = (tokens.marks(at) & (marks.joint | marks.condition | marks.modal)) !== 0;
		if (isOther || tokens.kinds[at] === tokenKinds.stop) {
			return undefined;
		}
	}
	return undefined;
}
