import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintTexts } from '../lintText';
import { pairTexts } from './pairTexts';

type Pair = readonly [kind: string, one: string, other: string];

const folder = join('test', 'unit', 'core', 'lint', 'pairs');

/** Pairs of statements as products have them, written without a look at the rule. */
function readPairs(name: string): Readonly<Record<'contradictions' | 'compatible', readonly Pair[]>> {
	return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

/** The lists in which the kind of a pair says in what kind of specs it stands; all others stand in a plain one. */
const placed: ReadonlySet<string> = new Set(['seventh', 'eighth']);
const places: Readonly<Record<string, string>> = {
	openspec: 'openspec',
	ears: 'kiro',
	'success criterion': 'spec-kit',
};

function isTold(list: string, [kind, one, other]: Pair): boolean {
	const place = placed.has(list) ? (places[kind] ?? 'plain') : 'plain';
	const texts = pairTexts[place]?.(one, other) ?? {};
	return lintTexts(texts).some(problems => problems.some(({ rule }) => rule === 'contradiction'));
}

/** How many of each kind are told, of how many: some take more than a rule can know. */
function countKinds(list: string, pairs: readonly Pair[]): Readonly<Record<string, string>> {
	const kinds = [...new Set(pairs.map(([kind]) => kind))].sort();
	return Object.fromEntries(
		kinds.map(kind => {
			const own = pairs.filter(([other]) => other === kind);
			return [kind, `${own.filter(pair => isTold(list, pair)).length} of ${own.length}`];
		}),
	);
}

describe('contradictions among pairs that were not written for the rule', () => {
	const golden: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8'));

	for (const name of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']) {
		it(`are told as often as was looked through: ${name}`, () => {
			const { contradictions } = readPairs(name);

			assert.deepEqual(countKinds(name, contradictions), golden[name]);
		});

		it(`are none among those that only look like it: ${name}`, () => {
			const { compatible } = readPairs(name);

			assert.deepEqual(
				compatible.filter(pair => isTold(name, pair)),
				[],
			);
		});
	}

	it('are none among those that were written to come near what the rule reads', () => {
		const { compatible } = readPairs('near');

		assert.ok(compatible.length > 50);
		assert.deepEqual(
			compatible.filter(pair => isTold('near', pair)),
			[],
		);
	});
});
