import { findWhole } from './findWhole';
import { isQuantity, literalClass } from './literalClass';
import { stemsOf } from './literalWords';
import type { Place } from './place';
import type { Surroundings } from './surroundings';

/**
 * Doubt for what kind of text a place stands in: prose, comments, what tools write, names where values are meant.
 *
 * @param words Words of the statement besides the literal, as stems.
 */
export function kindDoubt(place: Place, around: Surroundings, words: ReadonlySet<string>): string | undefined {
	if (around.kept !== undefined) {
		return around.kept;
	}
	return lineDoubt(place, around, words) ?? roleDoubt(place, around, words);
}

/** Doubt for what the line does with the place. */
function lineDoubt(place: Place, around: Surroundings, words: ReadonlySet<string>): string | undefined {
	if (mentions(words, defaultWords) && isCompared(place, around)) {
		return 'a comparison, not the default';
	}
	if (isOfProgram(place.from, around.before, words)) {
		return 'an option of another program';
	}
	if (!mentions(words, choosing) && isChoice(place, around)) {
		return 'one of several choices';
	}
	if (isInHost(around) && !mentions(words, hostWords)) {
		return 'a part of an address';
	}
	if (isPartOfPath(place.from, around)) {
		return 'a longer path on the line ends with it';
	}
	if (/^\d+$/.test(place.from) && /[\w)]\[[^\]"']{0,20}$/.test(around.before)) {
		return 'an index';
	}
	if (isSample(place, around)) {
		return 'sample data of a test';
	}
	return undefined;
}

/** Doubt for what the place is: prose, a comment, a name or a value. */
function roleDoubt(place: Place, around: Surroundings, words: ReadonlySet<string>): string | undefined {
	const { role, syntax, isWhole } = around;
	const docName = stemsOf(/(?:^|\/)([A-Z]+)(?:\.\w+)?$/.exec(place.path)?.[1] ?? '');
	switch (role) {
		case 'prose':
			return mentions(words, [...proseWords, ...docName]) ? undefined : 'prose';
		case 'comment':
			return 'a comment';
		case 'key':
			return literalClass(place.from) === 'telling' || mentions(words, keyWords) ? undefined : 'the name of a value';
		case 'value':
			if (isInPath(place.from, around)) {
				return 'a part of a path';
			}
			return mentions(words, keyWords) &&
				!isValue(place.from) &&
				literalClass(place.from) !== 'telling' &&
				syntax.kind === 'data'
				? 'a value, not a name'
				: mentions(words, codeWords) && isIdentifier(place.from) && !isWhole
					? 'text in a string'
					: undefined;
		case 'code':
			return literalClass(place.from) === 'telling' ||
				isValue(place.from) ||
				mentions(words, codeWords) ||
				(words.has('tabl') && around.names.own.has('tabl'))
				? undefined
				: 'a name in code';
	}
}

/** What stands for itself in a program, without quotes. */
function isValue(literal: string): boolean {
	return isQuantity(literal) || /^(?:true|false|null|nil|none)$/i.test(literal);
}

/** Whether a plain word is the name of a folder or file, or a step of an address. */
function isInPath(literal: string, { before, after }: Surroundings): boolean {
	return /^\p{L}+$/u.test(literal) && (/[\w.]\/$/.test(before) || /^\/\w/.test(after));
}

/** Words of statements that are about the name of a value; stems. */
export const keyWords = ['key', 'field', 'property', 'attribut', 'column', 'header', 'setting', 'option'];
const defaultWords = ['default', 'initial', 'initially', 'new'];
const proseWords = stemsOf('document documents documentation docs');
const codeWords = [
	'function',
	'method',
	'class',
	'variabl',
	'constant',
	'modul',
	'identifi',
	'parameter',
	'interfac',
	'type',
];

/** Whether one of these words is among them. */
export function mentions(words: ReadonlySet<string>, of: readonly string[]): boolean {
	return of.some(word => words.has(word));
}

function isIdentifier(literal: string): boolean {
	return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(literal);
}

/** How far along a line is looked, in characters. */
const lineReach = 400;

/** Whether a place is one label of the host of an address. */
function isInHost({ before, after }: Surroundings): boolean {
	return /:\/\/(?:[\w-]+\.)*$/.test(before.slice(-200)) && /^\.[A-Za-z]/.test(after);
}

const hostWords = ['bucket', 'host', 'hostnam', 'domain', 'subdomain', 'sit', 'address', 'origin', 'tenant'];

function isPartOfPath(literal: string, { before, after }: Surroundings): boolean {
	return (
		/^\w[^\s:]*\/\w/.test(literal) &&
		[before.slice(-lineReach), after.slice(0, lineReach)].some(side => side.includes(`/${literal}`))
	);
}

/** Whether a test only gives a word to what it tests, rather than looking for it. */
function isSample({ path, from }: Place, { before, names }: Surroundings): boolean {
	return (
		testPath.test(path) &&
		/^\p{Ll}+$/u.test(from) &&
		names.isNamed &&
		/^\s*(?:(?:const|let|var|val|final)\s+)?\w+\s*:?=[^=]/.test(before)
	);
}

const programs =
	/(?:^|[\s"'([@])(git|kubectl|docker|helm|npm|yarn|pnpm|terraform|tofu|ansible-playbook|rsync|apt|apt-get|pip|cargo|curl|wget|mvn|gradle|aws|gcloud|az|psql|eslint|prettier|pytest|composer)(?=["']?[\s,])/g;
/** What ends a command, or begins another one. */
const nextCommand = /[|;&]|\s(?:--|run|exec)\s/;

/** Whether an option stands behind a common program that the statement does not speak of. */
function isOfProgram(literal: string, before: string, words: ReadonlySet<string>): boolean {
	const line = before.slice(-200);
	const last = literal.startsWith('-') ? [...line.matchAll(programs)].at(-1) : undefined;
	return (
		last !== undefined &&
		!nextCommand.test(line.slice(last.index)) &&
		![...stemsOf(last[1] ?? '')].every(word => words.has(word))
	);
}

/** Whether a word is listed as one that may be chosen, beside the new one or under a name for such lists. */
function isChoice({ from, to }: Place, { names, before, after }: Surroundings): boolean {
	return (
		/^\p{L}[\p{L}\d_-]*$/u.test(from) &&
		literalClass(from) !== 'telling' &&
		(mentions(names.own, choiceWords) ||
			(/^\s*[-|]?\s*["']?$/.test(before) && mentions(names.above, choiceWords)) ||
			[before.slice(-lineReach), after.slice(0, lineReach)].some(side => findWhole(side, to, 1).length > 0))
	);
}

/** Words of statements that are about such lists; stems. */
const choosing = ['accept', 'support', 'allow', 'choic', 'offer'];
const choiceWords = ['enum', 'choic', 'oneof', 'allow'];

/** Whether a value is compared there with what is given, in a program that is no test. */
function isCompared({ path }: Place, { before, syntax }: Surroundings): boolean {
	const compared = syntax.kind === 'code' && comparison.test(before.slice(-200));
	return compared && !testPath.test(path);
}

const comparison =
	/(?:[!=]==?|<>|\bis(?: not)?|\b(?:where|and|or|when)\b[^=;]{0,80}=|\bequals\(|\s-(?:eq|ne)|\bcase)\s*["'`]?$/i;
/** Paths of tests, as far as their names tell. */
export const testPath = /(?:^|[/._-])(?:tests?|specs?|__tests__)(?:[/._-]|$)|(?:Tests?|Spec)\.\w+$/;
