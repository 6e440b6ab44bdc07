import assert from 'node:assert/strict';
import { cleanSpecs, cleanStatements } from './cleanSpecs';
import { lintTexts } from './lintText';
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
