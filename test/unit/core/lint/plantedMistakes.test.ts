import assert from 'node:assert/strict';
import { cleanSpecs, cleanStatements } from './cleanSpecs';
import { lintTexts } from './lintText';
import { deltas, mainSpec } from './plantedDeltas';
import { mistakes } from './plantedMistakes';
import { wraps } from './wrapStatement';

describe('ordinary mistakes', () => {
	for (const [rule, dialect, statement] of mistakes) {
		it(`are told: ${rule} in ${dialect}: ${statement.replaceAll('\n', ' ')}`, () => {
			const [path, text] = wraps[dialect](statement);

			const [problems = []] = lintTexts({ [path]: text }, { hasMainSpecs: true });

			assert.ok(
				problems.some(problem => problem.rule === rule),
				problems.map(problem => problem.rule).join(', '),
			);
		});
	}
});

describe('deltas', () => {
	for (const [index, [rule, one, two]] of deltas.entries()) {
		it(`are told: ${rule || 'nothing'}, delta ${index + 1}`, () => {
			const texts = {
				'openspec/changes/one/specs/cart/spec.md': one,
				'openspec/specs/cart/spec.md': mainSpec,
				...(two !== undefined && { 'openspec/changes/two/specs/cart/spec.md': two }),
			};

			const [ofOne = [], ofMain = []] = lintTexts(texts, { hasMainSpecs: true });

			assert.deepEqual([...new Set(ofOne.map(problem => problem.rule))], rule === '' ? [] : [rule]);
			assert.deepEqual(ofMain, []);
		});
	}

	it('with a name that nearly is one of the main spec get it as a fix', () => {
		const path = 'openspec/changes/one/specs/cart/spec.md';
		const delta = '## REMOVED Requirements\n\n### Requirement: Session life time\n';
		const texts = { [path]: delta, 'openspec/specs/cart/spec.md': mainSpec };

		const [[problem] = []] = lintTexts(texts, { hasMainSpecs: true });

		assert.equal(problem?.message, 'The main spec has no requirement “Session life time”. It has “Session lifetime”.');
		assert.equal(problem?.replacement, '### Requirement: Session lifetime');
	});
});

describe('specs without fault', () => {
	for (const [path, text] of Object.entries(cleanSpecs)) {
		it(`get no problem: ${path}`, () => {
			assert.deepEqual(lintTexts({ [path]: text }, { hasMainSpecs: true }), [[]]);
		});
	}

	it('get no problem when they are looked at together', () => {
		const found = lintTexts(cleanSpecs, { hasMainSpecs: true });

		assert.deepEqual(found.flat(), []);
	});

	it('get no problem for any of many statements of many sorts', () => {
		const text = `# All\n\n## Behavior\n\n${cleanStatements.map(statement => `- ${statement}\n`).join('')}`;

		assert.deepEqual(lintTexts({ '.openspec/spec.md': text }), [[]]);
	});
});
