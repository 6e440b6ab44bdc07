import type { Requirement } from '../../spec/spec';
import { type Analysis, analyze } from '../analysis';
import { type MeaningEntry, meaningKey } from '../judgeMeanings';
import { mayRepeat, type RepeatEntry, repeatKey } from '../judgeRepeats';
import { KeyedEntries } from './keyedEntries';
import type { LintedPart } from './lintedPart';

/** A statement that tells something by itself. */
export interface TellingStatement {
	readonly requirement: Requirement;
	readonly analysis: Analysis;
}

/** What the statements of a part are compared with others by. */
export interface PartStatements {
	/** By what they are about. */
	readonly meanings: KeyedEntries<number, MeaningEntry>;
	/** By their words. */
	readonly repeats: KeyedEntries<number, RepeatEntry>;
	/** Those of which there is something to tell, in their order. */
	readonly telling: readonly TellingStatement[];
}

/** Look at each statement of a part. Of one that tells nothing, as most do, only what it is compared by is kept. */
export function readStatements(part: LintedPart): PartStatements {
	const { requirements } = part;
	const meanings = new KeyedEntries<number, MeaningEntry>((index, key) => meaningsOf(part, index, key));
	const repeats = new KeyedEntries<number, RepeatEntry>(index => repeatsOf(part, index));
	const telling: TellingStatement[] = [];
	for (let index = 0; index < requirements.length; index++) {
		const requirement = requirements[index] as Requirement;
		const analysis = analyze(requirement);
		for (const meaning of analysis.meanings) {
			const key = meaningKey({ part, requirement, meaning });
			if (key !== undefined) {
				meanings.add(key, index);
			}
		}
		if (mayRepeat(analysis)) {
			repeats.add(repeatKey(requirement.text), index);
		}
		// Of what a delta removes only the reason is written there, which demands nothing.
		const isRemoved = requirement.delta?.operation === 'REMOVED';
		if (!isRemoved && (analysis.findings.length > 0 || analysis.mentions.length > 0)) {
			telling.push({ requirement, analysis });
		}
	}
	return { meanings, repeats, telling };
}

function meaningsOf(part: LintedPart, index: number, key: number): readonly MeaningEntry[] {
	const requirement = part.requirements[index] as Requirement;
	const entries = analyze(requirement).meanings.map(meaning => ({ part, requirement, meaning }));
	return entries.filter(entry => meaningKey(entry) === key);
}

function repeatsOf(part: LintedPart, index: number): readonly RepeatEntry[] {
	const requirement = part.requirements[index] as Requirement;
	return [{ part, requirement, analysis: analyze(requirement) }];
}
