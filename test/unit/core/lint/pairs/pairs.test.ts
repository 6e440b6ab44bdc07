import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { told } from '../lintText';

type Pair = readonly [kind: string, one: string, other: string];

const folder = join('test', 'unit', 'core', 'lint', 'pairs');

/** Pairs of statements as products have them, written without a look at the rule. */
function readPairs(name: string): Readonly<Record<'contradictions' | 'compatible', readonly Pair[]>> {
	return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

function areTold([, one, other]: Pair): boolean {
	return told(`# Rules\n\n## Some\n\n- ${one}\n\n## More\n\n- ${other}\n`).some(line =>
		line.startsWith('contradiction'),
	);
}

/** How many of each kind are told, of how many: some take more than a rule can know. */
function countKinds(pairs: readonly Pair[]): Readonly<Record<string, string>> {
	const kinds = [...new Set(pairs.map(([kind]) => kind))].sort();
	return Object.fromEntries(
		kinds.map(kind => {
			const own = pairs.filter(([other]) => other === kind);
			return [kind, `${own.filter(areTold).length} of ${own.length}`];
		}),
	);
}

describe('contradictions among pairs that were not written for the rule', () => {
	const golden: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8'));

	for (const name of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']) {
		it(`are told as often as was looked through: ${name}`, () => {
			const { contradictions } = readPairs(name);

			assert.deepEqual(countKinds(contradictions), golden[name]);
		});

		it(`are none among those that only look like it: ${name}`, () => {
			const { compatible } = readPairs(name);

			assert.deepEqual(compatible.filter(areTold), []);
		});
	}
});
