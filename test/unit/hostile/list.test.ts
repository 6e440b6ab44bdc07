import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileIds } from '../../support/hostile/hostileIds';
import { requireCases } from '../../support/hostile/requireCases';

const listed = Object.values(hostileIds).flat();

requireCases('unit');

describe('the list of hostile inputs', () => {
	it('names each input once in a stage', () => {
		for (const ids of Object.values(hostileIds)) {
			assert.deepEqual(
				ids.filter((id, index) => ids.indexOf(id) !== index),
				[],
			);
		}
	});

	for (const stage of ['vscode', 'ui'] as const) {
		it(`has all of its cases in files that the ${stage} stage runs, that stage itself aside`, () => {
			const texts = readdirSync(join('test', stage), { recursive: true, encoding: 'utf8' })
				.filter(name => name.endsWith('.ts'))
				.map(name => readFileSync(join('test', stage, name), 'utf8'))
				.filter(text => text.includes('hostileCase('));

			const cases = new Set(texts.flatMap(text => Array.from(text.matchAll(/'([a-z]+-\d+)'/g), ([, id]) => id)));

			assert.deepEqual(
				hostileIds[stage].filter(id => !cases.has(id)),
				[],
			);
		});
	}

	it('names every input of the catalogue, where that is at hand', function () {
		const file = process.env.SPEC_HOSTILE_INPUTS ?? '../shared/security/hostile-inputs.json';
		if (!existsSync(file)) {
			this.skip();
		}
		const catalogue: readonly { readonly id: string }[] = JSON.parse(readFileSync(file, 'utf8'));

		const missing = catalogue.filter(({ id }) => !listed.includes(id));

		assert.deepEqual(missing, []);
	});
});
