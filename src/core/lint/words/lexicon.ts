import { explicitIdPattern } from '../../spec/statements/readExplicitId';
import { addingVerbs } from './addingVerbs';
import { alternatives } from './alternatives';
import { amountWords } from './amountWords';
import { comparisons } from './comparisons';
import { contraries } from './contraries';
import { deeds } from './deeds';
import { denyingWords } from './denyingWords';
import { hashOf } from './hash';
import { lightVerbs } from './lightVerbs';
import { opposites } from './opposites';
import { stem } from './stem';
import { synonyms } from './synonyms';
import { themingWords } from './themingWords';
import { unmeasuredTerms, vagueTerms } from './vague';
import { marks, type Word } from './word';
import { pairStarts, pairs } from './wordPairs';
import { WordTable } from './wordTable';

const kinds: readonly (readonly [words: string, bits: number])[] = [
	['a an the each every any all both its their his her our your given specified respective corresponding', marks.weak],
	['either also always ever still then itself themselves already', marks.weak | marks.adverb],
	['exactly just directly explicitly simply', marks.adverb],
	['have has had having do does did can could would will able must shall should may', marks.weak],
	['be is are was were been being', marks.weak | marks.be],
	[
		'of in on at for with as into onto via by to through using upon within during after inside',
		marks.weak | marks.preposition,
	],
	[
		'from before until over under above below between without against per toward towards among across',
		marks.preposition,
	],
	['not never no none nothing nobody neither nor cannot', marks.negation],
	[
		'when if while unless whenever once where until except wherever because since provided e.g i.e eg ie',
		marks.condition,
	],
	['and or but', marks.joint],
	['it they this that these those such following which who he she them one there', marks.pointing],
	['that which who whose per', marks.weak],
	[
		'system application app product software platform service tool program component implementation implementer',
		marks.generic,
	],
	[
		'implementers implementations applications systems developer developers platforms services tools products apps',
		marks.generic,
	],
	[
		'user users people person anyone everyone everybody anybody guest guests visitor visitors member members ' +
			'client clients caller callers customer customers admin admins administrator administrators operator operators ' +
			'editor editors viewer viewers owner owners author authors moderator moderators manager managers staff ' +
			'employee employees student students teacher teachers patient patients player players reader readers ' +
			'subscriber subscribers seller sellers buyer buyers participant participants applicant applicants ' +
			'driver drivers consumer consumers support reviewer reviewers agents team teams clerk clerks engineer engineers',
		marks.person,
	],
	[
		'from between all every both because only once after so in immediately straight right directly shortly before including',
		marks.special,
	],
	['most least than only', marks.comparison],
	[
		'occur occurs occurred happen happens happened submit submits submitted enter enters entered provide provides provided present presents presented attempt attempts tries detected encountered given',
		marks.event,
	],
	['this these those such', marks.showing],
	['optional optionally', marks.optional],
	['default defaults missing absent omitted without given', marks.answer],
	[
		'sent written shown kept held given taken made built found known hidden chosen done begun met caught paid swept built bought told sold broken thrown drawn seen lost left bound overwritten rewritten overridden set run read put sealed shut cut',
		marks.participle,
	],
	['respect respects break breaks offline authenticated authorized signed', marks.turning],
	['sort sorts sorted rank ranks ranked order ordered arrange arranged', marks.turning],
];

const keywordWords = new Set('MUST SHALL SHOULD MAY REQUIRED RECOMMENDED OPTIONAL'.split(' '));

const isIdLike = new RegExp(`^${explicitIdPattern}$`);
const known = collectMarks();
const groups = collectSynonyms();
const turned = collectTurned();
const turnedEnds = collectTurnedEnds();
const table = new WordTable(makeWord);

/**
 * The word that stands in a text from `start` to `end`, in any case.
 *
 * @param hash Of its characters, as `hashStep` makes it of one after the other.
 */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
	return table.find(text, start, end, hash);
}

/** The number that all forms and synonyms of a word in lower case share. */
export function conceptOfWord(lower: string): number {
	const own = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
	const base = stem(deeds.get(own) ?? own);
	return hashOf(groups.get(base) ?? base);
}

function makeWord(text: string, hash: number): Word {
	const lower = text.toLowerCase().replaceAll('’', "'");
	if (keywordWords.has(text)) {
		return { spelling: text, hash, lower, marks: marks.modal | (text === 'MAY' ? marks.may : 0), concept: 0 };
	}
	let bits = known.get(lower) ?? 0;
	bits |= /.{4}(?:[st]ion|.ing)s?$/.test(lower) ? marks.deed : 0;
	bits |= /..(?:ed|en)$/.test(lower) ? marks.participle : 0;
	bits |= addingVerbs.has(stem(lower)) ? marks.adding : 0;
	bits |= isIdLike.test(text) ? marks.idLike : 0;
	bits |= lower.endsWith("n't") ? marks.negation : 0;
	const concept = conceptOfWord(lower);
	bits |= lower.length > 4 && lower.endsWith('ly') && bits === 0 && !turned.has(concept) ? marks.adverb : 0;
	bits |= turned.has(concept) || turnedEnds.has(lower) ? marks.turning : 0;
	return { spelling: text, hash, lower, marks: bits, concept };
}

function collectMarks(): ReadonlyMap<string, number> {
	const all = new Map<string, number>();
	const add = (word: string, bits: number) => all.set(word, (all.get(word) ?? 0) | bits);
	for (const [list, bits] of kinds) {
		for (const word of list.split(' ')) {
			add(word, bits);
		}
	}
	for (const term of [...vagueTerms, ...unmeasuredTerms]) {
		add(term.slice(term.lastIndexOf(' ') + 1), marks.vague);
	}
	for (const [words, bits] of wordsWithMeaning()) {
		for (const word of words) {
			add(word, bits);
		}
	}
	for (const word of alternatives.keys()) {
		add(word, marks.alternative | (word.endsWith('ly') ? marks.adverb : 0));
	}
	for (const word of ['iso', 'dd', 'mm', 'yyyy']) {
		add(word, marks.alternative);
	}
	for (const [pair, joined] of pairs) {
		if (alternatives.has(joined)) {
			add(pair.slice(0, pair.indexOf(' ')), marks.alternative);
		}
	}
	return all;
}

/** Words whose meaning is told where they are read, and what that makes them. */
function wordsWithMeaning(): readonly (readonly [words: Iterable<string>, bits: number])[] {
	const { units, numbers, periods, periodStarts } = amountWords;
	const { reserving, lacking, unencrypted } = denyingWords;
	return [
		[deeds.keys(), marks.deed],
		[pairStarts, marks.paired],
		[units.keys(), marks.measuring],
		[numbers.keys(), marks.counted],
		[periods.keys(), marks.measuring | marks.period],
		[periodStarts, marks.period],
		[comparisons.map(([phrase]) => phrase.split(' ', 1)[0] ?? ''), marks.comparison],
		[reserving, marks.only],
		[[...lacking, ...unencrypted, ...startsOfPairs(unencrypted)], marks.special],
		...Object.values(denyingWords).map(words => [words, marks.turning] as const),
		[[...startsOfPairs(reserving), ...startsOfPairs(unencrypted)], marks.turning],
		...Object.values(themingWords).map(words => [words, marks.theming] as const),
		[startsOfPairs(themingWords.happening), marks.theming],
		[lightVerbs.keys(), marks.theming],
	];
}

/** The first words of two that are read as one of these. */
function startsOfPairs(words: ReadonlySet<string>): readonly string[] {
	return [...pairs].filter(([, joined]) => words.has(joined)).map(([pair]) => pair.slice(0, pair.indexOf(' ')));
}

/** The concepts of what is the opposite of another word. */
function collectTurned(): ReadonlySet<number> {
	return new Set([...opposites.keys(), ...contraries.keys()].map(conceptOfWord));
}

/** The second words of two that are read as one such word. */
function collectTurnedEnds(): ReadonlySet<string> {
	const turning = [...pairs].filter(([, joined]) => turned.has(conceptOfWord(joined)));
	return new Set(turning.map(([pair]) => pair.slice(pair.indexOf(' ') + 1)));
}

function collectSynonyms(): ReadonlyMap<string, string> {
	const all = new Map<string, string>();
	for (const line of synonyms) {
		const [first = '', ...others] = line.split(' ').map(stem);
		for (const other of others) {
			all.set(other, first);
		}
	}
	return all;
}
