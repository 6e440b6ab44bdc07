import { amountsOf } from './amountPlaces';
import type { LiteralChange } from './literalChange';
import { stemsOf } from './literalWords';
import type { Dimension } from './units';

/** What values of a literal's kind are usually called, whatever they are for; stems. */
export interface UsualNames {
	/** A name with one of these says that it is such a value. */
	readonly telling: ReadonlySet<string>;
	/** The same of a name for the highest or the lowest value, whichever it is. */
	readonly bound: ReadonlySet<string>;
	/** These do not tell against a name that is told to be one. */
	readonly padding: ReadonlySet<string>;
	/** A name with one of these is that of another kind of value. */
	readonly against: ReadonlySet<string>;
	/** A name with one of these is that of the other end of a range. */
	readonly otherBound: ReadonlySet<string>;
	/** Words of statements about such values that tell nothing of the place. */
	readonly weak: ReadonlySet<string>;
}

interface Words {
	readonly telling: string;
	readonly padding?: string;
	readonly against?: string;
	readonly weak?: string;
}

const counts = 'length maxlength count rows columns width height port items';
const times = 'timeout ttl deadline expiry interval period delay duration window age fixed';

const counting: Words = { telling: '', padding: 'version size amount count total quota number item element character' };
const version: Words = { telling: 'version tag rev ref revision release image' };
const status: Words = {
	telling: 'status code error',
	padding: 'http response',
	weak: 'request response answer server endpoint return',
};
const rate: Words = { telling: 'rate rps rpm', padding: 'limit request' };
const port: Words = { telling: 'port listen bind', padding: 'address addr host' };
const money: Words = { telling: 'price cost fee amount', padding: 'cents euro dollar usd eur' };
const measures: Readonly<Record<Exclude<Dimension, 'time'>, Words>> = {
	size: {
		telling: 'size filesize bytes',
		padding: 'file length limit quota capacity amount',
		against: 'count timeout',
	},
	share: { telling: 'ratio share fraction rate weight percentage', padding: 'threshold amount level', against: counts },
	length: { telling: 'breakpoint', padding: 'size length border' },
};
const lasting: Words = {
	telling: 'timeout ttl lifetime deadline expire expires expiry expiration validity age retention',
	padding: times,
	against: counts,
};
const repeating: Words = { telling: 'interval period every frequency', padding: times, against: counts };
const waiting: Words = { telling: 'delay wait sleep pause backoff timeout', padding: times, against: counts };

const upper =
	/\b(?:at most|no more than|max(?:imum)?|up to|not exceed\w*|(?:larg|long|deep|high|bigg|great|old)er than|more than)\b/i;
const lower =
	/\b(?:at least|min(?:imum)?|no (?:less|fewer) than|(?:small|short|low|young)er than|fewer than|less than|or (?:more|later|newer))\b/i;

/** Tell what a changed value is usually called; of a time also by whether it lasts, repeats or is waited for. */
export function usualNames(change: LiteralChange): UsualNames {
	const words = wordsFor(change, amountsOf(change)?.from.unit?.dimension);
	const isTime = words.padding === times;
	const isUpper = upper.test(change.statement);
	const isLower = lower.test(change.statement);
	// `min` may mean minutes.
	const [most, least] = ['max maximum', isTime ? '' : 'min minimum'];
	const isBetween = isUpper === isLower && (isUpper || /\bbetween\b/i.test(change.statement));
	const bound = isBetween ? `${most} ${least}` : isUpper ? most : isLower ? least : '';
	const otherBound = isUpper === isLower ? '' : isUpper ? least : most;
	return {
		telling: stemsOf(words.telling),
		bound: stemsOf(bound),
		padding: stemsOf(`${words.telling} ${words.padding ?? ''}`),
		against: stemsOf(words.against ?? ''),
		otherBound: stemsOf(otherBound),
		weak: stemsOf(words.weak ?? ''),
	};
}

/** Words for literals of a certain look. */
const shapes: readonly (readonly [shape: RegExp, words: Words])[] = [
	[/^[012]?\d:\d\d$/, { telling: 'calendar schedule hour start', padding: 'time' }],
	[/^(?:GET|PUT|POST|PATCH|DELETE|HEAD)$/, { telling: 'method verb' }],
	[/^[A-Z]{3}$/, { telling: 'currency' }],
	[/^[a-z]{2}(?:[-_][A-Z]{2})?$/, { telling: 'locale lang language' }],
	[/^[A-Z][a-z]+\/[A-Z]\w+$/, { telling: 'timezone zone tz', padding: 'time' }],
];

function wordsFor({ statement, from }: LiteralChange, dimension: Dimension | undefined): Words {
	if (dimension === 'time') {
		return timeWords(statement);
	}
	if (dimension) {
		return measures[dimension];
	}
	const shaped = shapes.find(([shape]) => shape.test(from));
	if (shaped) {
		return shaped[1];
	}
	if (/^[$€£¥]|[$€£¥]$/.test(from) || /[$€£¥]|\b(?:euros?|dollars?|EUR|USD)\b/.test(statement)) {
		return money;
	}
	if (/^[1-5]\d\d$/.test(from) && /\b(?:HTTP|status|answer\w*|respon[ds]\w*|return\w*|reject\w*)\b/i.test(statement)) {
		return status;
	}
	if (/^\d{2,5}$/.test(from) && /\bports?\b/i.test(statement)) {
		return port;
	}
	if (/\bper (?:second|minute|hour|day)\b/i.test(statement)) {
		return rate;
	}
	return /^[~^<>=]{0,2}v?\d+(?:\.\d+)+/.test(from) ? version : counting;
}

function timeWords(statement: string): Words {
	if (/\b(?:every|interval|frequency|period\w*|once (?:an?|per))\b/i.test(statement)) {
		return repeating;
	}
	return /\b(?:wait\w*|delay\w*|paus\w+|apart|sleep\w*|back-?off|debounc\w+)\b/i.test(statement) ? waiting : lasting;
}
