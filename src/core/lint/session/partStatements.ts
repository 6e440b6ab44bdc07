import type { Requirement } from '../../spec/spec';
import { type Analysis, analyze, conceptsOf, meaningsOf } from '../analysis';
import { type MeaningEntry, meaningKey } from '../judgeMeanings';
import { mayRepeat, type RepeatEntry } from '../judgeRepeats';
import { bucketOf, unreadMark } from './conceptBuckets';
import { KeyedEntries } from './keyedEntries';
import type { LintedPart } from './lintedPart';
import { NumberList } from './numberList';

/** A statement that tells something by itself. */
export interface TellingStatement {
	readonly requirement: Requirement;
	readonly analysis: Analysis;
}

/** What the statements of a part are compared with others by. */
export interface PartStatements {
	/** By what they are about. */
	readonly meanings: KeyedEntries<number, MeaningEntry>;
	/** Those whose meanings are not read yet: `unreadMark` of the index of each, and the buckets of what it states. */
	readonly unread: Int32Array;
	/** What opposes others of the same concepts: the buckets of these for each meaning. */
	readonly opposing: readonly (readonly number[])[];
	/** By their words. */
	readonly repeats: KeyedEntries<number, RepeatEntry>;
	/** Those of which there is something to tell, in their order. */
	readonly telling: readonly TellingStatement[];
}

/** Look at each statement of a part. Of one that tells nothing, as most do, only what it is compared by is kept. */
export function readStatements(part: LintedPart): PartStatements {
	const { requirements } = part;
	const meanings = new KeyedEntries<number, MeaningEntry>((index, key) =>
		keyedMeanings(part, index).flatMap(([own, entry]) => (own === key ? [entry] : [])),
	);
	const repeats = new KeyedEntries<number, RepeatEntry>(index => repeatsOf(part, index));
	const telling: TellingStatement[] = [];
	const unread = new NumberList();
	const opposing: (readonly number[])[] = [];
	for (let index = 0; index < requirements.length; index++) {
		const requirement = requirements[index] as Requirement;
		const analysis = analyze(requirement);
		if (analysis.mayOppose) {
			const keyed = keyedMeanings(part, index);
			// A value is often given again, elsewhere; most else that is read is about something of its own.
			const isKept = keyed.some(([, { meaning }]) => meaning.value !== null);
			for (const [key, entry] of keyed) {
				meanings.add(key, index, isKept ? entry : undefined);
				if (entry.meaning.isOpposing) {
					opposing.push(entry.meaning.shared.map(bucketOf));
				}
			}
		} else {
			const { concepts, length } = conceptsOf(requirement);
			unread.push(unreadMark(index));
			for (let at = 0; at < length; at++) {
				unread.push(bucketOf(concepts[at] as number));
			}
		}
		if (mayRepeat(requirement, analysis)) {
			repeats.add(analysis.hash, index);
		}
		// Of what a delta removes only the reason is written there, which demands nothing.
		const isRemoved = requirement.delta?.operation === 'REMOVED';
		if (!isRemoved && (analysis.findings.length > 0 || analysis.mentions.length > 0)) {
			telling.push({ requirement, analysis });
		}
	}
	return { meanings, unread: unread.take(), opposing, repeats, telling };
}

/** Read the meanings of a statement after all, and tell what they are kept under. */
export function readUnread(part: LintedPart, index: number): readonly number[] {
	return keyedMeanings(part, index).map(([key]) => {
		part.statements.meanings.add(key, index);
		return key;
	});
}

/** What a statement means, by what it is kept under; without what says too little. */
function keyedMeanings(part: LintedPart, index: number): readonly (readonly [key: number, entry: MeaningEntry])[] {
	const requirement = part.requirements[index] as Requirement;
	return meaningsOf(requirement).flatMap(meaning => {
		const entry = { part, requirement, meaning };
		const key = meaningKey(entry);
		return key === undefined ? [] : [[key, entry] as const];
	});
}

function repeatsOf(part: LintedPart, index: number): readonly RepeatEntry[] {
	const requirement = part.requirements[index] as Requirement;
	const { length } = analyze(requirement);
	const meanings = meaningsOf(requirement);
	return meanings.length === 0 ? [] : [{ part, requirement, length, meanings }];
}
