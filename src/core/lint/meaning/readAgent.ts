import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import { Matter } from './matter';
import { agentTraits } from './meaning';
import type { Agent } from './reading';
import { isNoun } from './values/nounsBeside';

/** Words that name an agent, at most. */
const mostWords = 4;
/** What stands behind “by” and does nothing. */
const means: ReadonlySet<string> = new Set(
	'email mail post fax sms phone letter courier push http https ssh sftp hand default keyboard mouse name id date key size type'.split(
		' ',
	),
);

/** What the names of some roles tell of those who have them, as bits of `agentTraits`. */
const roles: ReadonlyMap<string, number> = rolesOf([
	[
		'user users people person staff employee employees customer customers signed authorized anyone everyone client clients',
		agentTraits.broad,
	],
	['member members registered authenticated', agentTraits.broad | agentTraits.known],
	['subscriber subscribers signed-in logged-in', agentTraits.known],
	['guest guests visitor visitors anonymous unauthenticated unregistered', agentTraits.unknown],
]);

function rolesOf(lists: readonly (readonly [names: string, bits: number])[]): ReadonlyMap<string, number> {
	return new Map(lists.flatMap(([names, bits]) => names.split(' ').map(word => [word, bits] as const)));
}

/** Read who does it, from the token behind “by” on; `undefined` where a means is named. */
export function readAgent(
	tokens: Tokens,
	from: number,
	end: number,
	isOnly = false,
): { readonly agent: Agent; readonly next: number } | undefined {
	if (means.has(tokens.lower(from))) {
		return undefined;
	}
	let next = from;
	while (next < Math.min(end, from + mostWords) && tokens.kinds[next] === tokenKinds.word) {
		const isOver = (tokens.marks(next) & (marks.condition | marks.preposition | marks.joint)) !== 0;
		// “by adding”, other than “by the billing job”.
		if (isOver || (next === from && tokens.lower(next).endsWith('ing'))) {
			break;
		}
		next++;
	}
	return { agent: agentAt(tokens, from, next, isOnly ? agentTraits.only : 0), next };
}

/** One for all, so that no agent needs a new one. */
const name = new Matter();

/** The agent that certain tokens name; it has these traits and those that its name tells. */
export function agentAt(tokens: Tokens, from: number, to: number, traits: number): Agent {
	name.clear();
	let bits = traits;
	let at = from;
	while (at < to) {
		bits |= isPerson(tokens, at, to) ? agentTraits.person : 0;
		bits |= roles.get(tokens.lower(at)) ?? 0;
		at = addWord(tokens, at);
	}
	return { agent: name.sum, kindOf: name.size > 1 ? name.last : 0, traits: bits };
}

/** “Administrators of a shop” are people, an “admin panel” is none. */
function isPerson(tokens: Tokens, at: number, to: number): boolean {
	return (tokens.marks(at) & marks.person) !== 0 && (at + 1 >= to || !isNoun(tokens, at + 1));
}

/** What answers requests is one, by whatever name. */
const serverNames: ReadonlySet<string> = new Set('api server backend'.split(' '));

function addWord(tokens: Tokens, at: number): number {
	if (tokens.kinds[at] !== tokenKinds.word) {
		if (tokens.kinds[at] !== tokenKinds.comma) {
			name.addName(tokens.source(at).toLowerCase());
		}
		return at + 1;
	}
	if (serverNames.has(tokens.lower(at))) {
		name.addName('server');
		return at + 1;
	}
	return (tokens.marks(at) & (marks.pointing | marks.generic)) !== 0 ? at + 1 : name.addWord(tokens, at);
}
