import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayOppose } from '../../../../../src/core/lint/meaning/mayOppose';
import type { Meaning } from '../../../../../src/core/lint/meaning/meaning';
import { readMeanings } from '../../../../../src/core/lint/meaning/readMeanings';
import { statedConcepts } from '../../../../../src/core/lint/meaning/statedConcepts';
import { Tokens } from '../../../../../src/core/lint/words/tokens';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import { longOpenspec } from '../../../../bench/longOpenspec';
import { readCorpora } from '../../spec/corpora';
import { clean, contradictions } from '../planted';

const tokens = new Tokens();

function opposes(text: string): boolean {
	return mayOppose(tokens.read(text));
}

function stated(text: string): readonly number[] {
	const { concepts, length } = statedConcepts(tokens.read(text));
	return concepts.slice(0, length);
}

function meanings(text: string): readonly Meaning[] {
	return readMeanings(tokens.read(text));
}

function writtenPairs(): readonly string[] {
	const folder = join('test', 'unit', 'core', 'lint', 'pairs');
	return ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].flatMap(
		name => {
			const lists: Record<string, readonly (readonly [string, string, string])[]> = JSON.parse(
				readFileSync(join(folder, `${name}.json`), 'utf8'),
			);
			return Object.values(lists).flatMap(pairs => pairs.flatMap(([, one, other]) => [one, other]));
		},
	);
}

/** Statements that real specs and the other tests make, each also with its demand turned around and without what turns it. */
function someStatements(): readonly string[] {
	const real = (readCorpora() ?? []).flatMap(({ path, text }) =>
		parseSpec(path, text).requirements.flatMap(requirement => (requirement.keyword === null ? [] : requirement.text)),
	);
	const all = [
		...real,
		...writtenPairs(),
		...contradictions.flatMap(([, one, other]) => [one, other]),
		...clean.flat(),
	];
	const keyword = /\b(MUST|SHALL|SHOULD)( NOT)?\b/;
	return all.flatMap(text => [
		text,
		text.replace(keyword, '$1 NOT'),
		text.replace(keyword, '$1'),
		text.replace(keyword, '$1 only'),
		text.replace(keyword, '$1 be prevented from'),
	]);
}

describe('a statement whose meaning may be left unread', () => {
	it('denies nothing, reserves nothing and gives no value', () => {
		const wrong = someStatements().filter(
			text => !opposes(text) && meanings(text).some(({ isOpposing, value }) => isOpposing || value !== null),
		);

		assert.deepEqual(wrong, []);
	}).timeout(120_000);

	it('states each concept that one must state to be about what an opposing statement is about', () => {
		const texts = [...new Set(someStatements())];
		const opposed = new Map<number, readonly Meaning[]>();
		for (const meaning of texts.flatMap(meanings)) {
			if (meaning.isOpposing) {
				opposed.set(meaning.matter, [...(opposed.get(meaning.matter) ?? []), meaning].slice(0, 9));
			}
		}
		let compared = 0;
		const wrong: string[] = [];
		for (const text of texts) {
			const concepts = opposes(text) ? undefined : new Set(stated(text));
			const same = concepts ? meanings(text).flatMap(({ matter }) => opposed.get(matter) ?? []) : [];
			compared += same.length;
			if (same.some(({ shared }) => !shared.every(concept => concepts?.has(concept)))) {
				wrong.push(text);
			}
		}

		assert.ok(compared > 100, `${compared} compared`);
		assert.deepEqual(wrong, []);
	}).timeout(120_000);

	for (const [text, expected] of [
		['The server MUST store each request with `a` and a reason.', false],
		['Step 3 MUST store each request.', false],
		['Step 3 MUST be stored.', true],
		['The server MUST store 3 requests.', true],
		['In 5 minutes the server MUST store the requests.', true],
		['The server MUST answer within a minute.', true],
		['The server MUST NOT store a request.', true],
		['Only the owner MUST store a request.', true],
		['The server MUST delete a request.', true],
		['The server MUST turn off the light.', true],
		['The port MUST default to `80`.', true],
		['The report MUST be red.', true],
		['The state MUST become `open`.', true],
		['The cache MUST default to false.', true],
		['The answer MUST come within a percent of the time.', true],
	] as const) {
		it(`${expected ? 'is not' : 'may be'}: ${text}`, () => {
			assert.equal(opposes(text), expected);
		});
	}
});

describe('an opposing statement', () => {
	it('names what another one must state, also where it says the opposite of that', () => {
		const [denied] = meanings('The server MUST delete the old requests.');

		assert.ok(denied?.isOpposing);
		assert.deepEqual(
			denied.shared.filter(concept => !stated('The server MUST keep the old requests.').includes(concept)),
			[],
		);
		assert.ok(denied.shared.length >= 2);
	});
});

describe('the long spec of the measurements', () => {
	it('has statements of both kinds', () => {
		const { requirements } = parseSpec('openspec/specs/long/spec.md', longOpenspec(100));

		assert.ok(requirements.some(({ text }) => !opposes(text)));
	});
});
