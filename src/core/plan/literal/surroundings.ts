import { elementText } from './elementText';
import { keptFile } from './keptFile';
import { wordsOf } from './literalWords';
import type { Place, SearchedText } from './place';
import { namesOf, type PlaceNames } from './placeNames';
import { type Region, regionAt, scanRegions } from './scanRegions';
import { type Syntax, syntaxOf } from './syntaxOf';

/** What stands around a place. */
export interface Surroundings {
	readonly syntax: Syntax;
	/** `key`: the name of a value; `code`: outside strings in a program; `value`: in a string, or anywhere in data. */
	readonly role: 'prose' | 'comment' | 'key' | 'value' | 'code';
	/** Why the file as a whole is left alone; absent where it is not. */
	readonly kept?: string;
	/** The quote of the string that holds the place; empty outside strings. */
	readonly quote: string;
	/** Whether the string that holds the place has further words, placeholders and escapes apart. */
	readonly isInText: boolean;
	/** Whether the place fills its string, or stands in data without one. */
	readonly isWhole: boolean;
	readonly names: PlaceNames;
	/** Before and after the place on its line. */
	readonly before: string;
	readonly after: string;
}

type LookAround = (place: Place) => Surroundings;

const lookers = new WeakMap<readonly SearchedText[], LookAround>();
/** How many places are kept at most. */
const keptLimit = 20_000;

/** Look around places in texts; what was read of them is kept for as long as the list of them is. */
export function lookAroundIn(texts: readonly SearchedText[]): LookAround {
	const look = lookers.get(texts) ?? createLookAround(texts);
	lookers.set(texts, look);
	return look;
}

function createLookAround(texts: readonly SearchedText[]): LookAround {
	const byPath = new Map(texts.map(({ path, text }) => [path, text]));
	const known = new Map<string, LookedAt>();
	const places = new Map<string, Surroundings>();
	return place => {
		const key = `${place.start} ${place.from.length} ${place.path}`;
		const seen = places.get(key);
		if (seen) {
			return seen;
		}
		const text = byPath.get(place.path) ?? '';
		let file = known.get(place.path);
		if (!file) {
			const syntax = syntaxOf(place.path);
			file = {
				syntax,
				regions: syntax.kind === 'prose' ? [] : scanRegions(text, syntax),
				kept: keptFile({ path: place.path, text }),
			};
			known.set(place.path, file);
		}
		if (places.size >= keptLimit) {
			places.clear();
		}
		const around = describePlace(text, place, file);
		places.set(key, around);
		return around;
	};
}

/** Words, as `wordsOf` takes them apart, on the line before a place and after it. */
export interface SideWords {
	readonly before: ReadonlySet<string>;
	readonly after: ReadonlySet<string>;
}

const sides = new WeakMap<Surroundings, SideWords>();

/** The words beside a place, read once. */
export function sideWords(around: Surroundings): SideWords {
	const known = sides.get(around) ?? {
		before: new Set(wordsOf(around.before)),
		after: new Set(wordsOf(around.after)),
	};
	sides.set(around, known);
	return known;
}

interface LookedAt {
	readonly syntax: Syntax;
	readonly regions: readonly Region[];
	readonly kept: string | undefined;
}

function describePlace(text: string, { start, from }: Place, { syntax, regions, kept }: LookedAt): Surroundings {
	const end = start + from.length;
	const region = regionAt(regions, start);
	const string = region?.kind === 'string' ? region : undefined;
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const nextLine = text.indexOf('\n', end);
	const after = text.slice(end, nextLine < 0 ? text.length : nextLine);
	const before = text.slice(lineStart, start);
	const element = syntax.elements && !region ? elementText(before, after) : undefined;
	const names = namesOf(text, Math.max(lineStart, string?.start ?? start), start, end, element?.tag, syntax);
	const rest =
		string && string.start <= start
			? text.slice(Math.max(end, string.end), nextLine < 0 ? text.length : nextLine)
			: after;
	return {
		syntax,
		role: roleOf(syntax, region, (string ?? element) !== undefined || isBareValue(syntax, before), before, rest),
		...(kept === undefined ? {} : { kept }),
		quote: string?.quote ?? '',
		isInText: string ? hasWords(text, start, end, string) : element !== undefined && isWordy(element.rest),
		isWhole: string
			? string.start + 1 === start && string.end - 1 === end
			: element
				? element.rest.trim() === ''
				: syntax.kind !== 'code',
		names,
		before,
		after,
	};
}

const placeholder = /\\[a-z]|%[-+0-9.]*[a-z]|[$#]?\{[^{}]{0,80}\}|<[^<>]{1,40}>/gi;

function hasWords(text: string, start: number, end: number, string: Region): boolean {
	const behind = text.slice(end, Math.max(end, string.end - 1));
	const unit = /\d$/.test(text.slice(start, end)) ? /^\p{L}+/u : /^$/;
	return isWordy(`${text.slice(string.start + 1, start)} ${behind.replace(unit, '')}`);
}

function isWordy(text: string): boolean {
	return /\p{L}{2}/u.test(text.replace(placeholder, ' '));
}

/** Whether what follows is the value of an assignment that needs no quotes. */
function isBareValue({ bareWords }: Syntax, before: string): boolean {
	return bareWords === true && /^\s*(?:(?:export|local|readonly|declare)\s+)?\w+=\S*$/.test(before);
}

/** What ends with a colon and is no key. */
const condition = /^\s*(?:if|elif|else|while|for|with|case|when)\b|\?[^:]*$/;

function roleOf(
	syntax: Syntax,
	region: Region | undefined,
	inString: boolean,
	before: string,
	rest: string,
): Surroundings['role'] {
	if (syntax.kind === 'prose') {
		return 'prose';
	}
	if (region?.kind === 'comment') {
		return 'comment';
	}
	const isCondition = syntax.kind === 'code' && condition.test(before);
	if ((/^\s*:(?:\s|$)/.test(rest) && !isCondition) || (syntax.kind === 'data' && !inString && /^\s*=/.test(rest))) {
		return 'key';
	}
	return inString || syntax.kind === 'data' ? 'value' : 'code';
}
