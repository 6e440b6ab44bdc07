import type { Level, Requirement } from '../spec/spec';
import type { Impact } from './change';
import { comparedText } from './comparedText';
import { compareWording } from './compareWording';
import { hasSameScenarioText } from './hasSameScenarioText';
import { type Keyword, keywordsOf } from './keywords';
import { plainText } from './plainText';

const strengths: Readonly<Record<Level, number>> = {
	MUST: 3,
	'MUST NOT': 3,
	FACT: 3,
	SHOULD: 2,
	'SHOULD NOT': 2,
	MAY: 1,
};

/** What the change from one wording of a requirement to the other does to its force. */
export function findImpact(before: Requirement, after: Requirement): Impact {
	const wording = compareWording(comparedText(before), comparedText(after));
	if (isFlipped(before.level, after.level) || (wording === 'other' && hasFlippedKeyword(before.text, after.text))) {
		return 'flipped';
	}
	const gain = strengths[after.level] - strengths[before.level];
	if (gain !== 0) {
		return gain < 0 ? 'weakened' : 'strengthened';
	}
	if (!sameScenarios(before, after)) {
		return 'scenarios';
	}
	const isSame = wording === 'same' && before.level === after.level && before.priority === after.priority;
	return isSame && hasSameDelta(before, after) ? 'none' : 'reworded';
}

/** Whether a delta does the same to both; one that stands in a main spec is no entry of a delta. */
function hasSameDelta({ delta: before }: Requirement, { delta: after }: Requirement): boolean {
	return !before || !after || (before.operation === after.operation && before.from === after.from);
}

/** Whether the two have the same scenarios with the same steps, wherever they stand. */
function sameScenarios(before: Requirement, after: Requirement): boolean {
	if (hasSameScenarioText(before, after)) {
		return true;
	}
	const count = before.scenarios.length;
	return (
		count === after.scenarios.length &&
		(count === 0 || hasSameWording(before, after) || scenarioKey(before) === scenarioKey(after))
	);
}

/** Whether the scenarios are the same to the letter, which most are, and which is told quickly. */
function hasSameWording(before: Requirement, after: Requirement): boolean {
	return before.scenarios.every((scenario, index) => {
		const other = after.scenarios[index];
		return (
			other?.name === scenario.name &&
			other.steps.length === scenario.steps.length &&
			scenario.steps.every((step, at) => {
				const { keyword, text } = other.steps[at] ?? {};
				return step.keyword === keyword && step.text === text;
			})
		);
	});
}

/** The scenarios in an order of their own. */
function scenarioKey({ scenarios }: Requirement): string {
	const keys = scenarios.map(({ name, steps }) =>
		JSON.stringify([name, steps.map(({ keyword, text }) => [keyword, plainText(text)])]),
	);
	return keys.sort().join('\n');
}

function isFlipped(before: Level, after: Level): boolean {
	if (before === after) {
		return false;
	}
	const polarities = [polarity(before), polarity(after)];
	return polarities.includes('positive') && polarities.includes('negative');
}

function polarity(level: Level): 'positive' | 'negative' | undefined {
	switch (level) {
		case 'MUST':
		case 'SHOULD':
			return 'positive';
		case 'MUST NOT':
		case 'SHOULD NOT':
			return 'negative';
		case 'MAY':
		case 'FACT':
			return undefined;
	}
}

/**
 * Whether a keyword lost or gained its NOT: the keyword at the same place, unless what it forbids is forbidden in the
 * other text, too; or the only one that governs the same word.
 */
function hasFlippedKeyword(before: string, after: string): boolean {
	const old = keywordsOf(before);
	const now = keywordsOf(after);
	const was = polarityByVerb(old);
	const is = polarityByVerb(now);
	if (old.length === now.length) {
		return old.some((keyword, index) => {
			const other = now[index];
			const isOther = other && keyword.negative !== other.negative && keyword.permits === other.permits;
			return isOther && !(keyword.negative ? forbids(is, keyword) : forbids(was, other));
		});
	}
	return [...is].some(
		([verb, negative]) => negative !== undefined && was.get(verb) !== undefined && was.get(verb) !== negative,
	);
}

/** Whether a text says of what a keyword governs only that it is forbidden. To forbid to be something says too little. */
function forbids(polarities: ReadonlyMap<string, boolean | undefined>, keyword: Keyword): boolean {
	return keyword.verb !== 'be' && polarities.get(matterOf(keyword)) === true;
}

/** Whether what each keyword governs is forbidden; `undefined` where the statement says both. */
function polarityByVerb(keywords: readonly Keyword[]): ReadonlyMap<string, boolean | undefined> {
	const result = new Map<string, boolean | undefined>();
	for (const keyword of keywords) {
		const { verb, negative } = keyword;
		if (verb !== '') {
			const matter = matterOf(keyword);
			result.set(matter, result.has(matter) && result.get(matter) !== negative ? undefined : negative);
		}
	}
	return result;
}

/** What a keyword governs; to permit something is not the opposite of forbidding it. */
function matterOf({ verb, permits }: Keyword): string {
	return permits ? `may ${verb}` : verb;
}
