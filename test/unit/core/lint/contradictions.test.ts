import assert from 'node:assert/strict';
import { Linter } from '../../../../src/core/lint/linter';
import type { LintProblem } from '../../../../src/core/lint/lintProblem';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { clean, contradictions } from './planted';

/** Problems of specs with these texts, by path. */
function lint(...texts: readonly (readonly [path: string, text: string])[]): readonly (readonly LintProblem[])[] {
	const inputs = texts.map(([path, text]) => ({ spec: parseSpec(path, text), text }));
	return new Linter().lint(inputs).map(({ problems }) => problems);
}

function listOf(statements: readonly string[], title = 'Behavior'): string {
	return `# Spec\n\n## ${title}\n\n${statements.map(statement => `- ${statement}.\n`).join('')}`;
}

describe('contradictions', () => {
	for (const [kind, one, other] of contradictions) {
		it(`are found (${kind}): ${one} | ${other}`, () => {
			const text = `${listOf([one, 'The footer MUST show the year'], 'One')}\n## Other\n\n- ${other}.\n`;

			const [problems] = lint(['.openspec/spec.md', text]);

			assert.deepEqual(
				problems?.map(({ rule, line, related }) => [rule, line, related?.line]),
				[['contradiction', 10, 5]],
			);
		});
	}

	it('are found in either order', () => {
		for (const [, one, other] of contradictions) {
			const [problems] = lint(['.openspec/spec.md', listOf([other, one])]);

			assert.deepEqual(
				problems?.map(({ rule }) => rule),
				['contradiction'],
				`${other} | ${one}`,
			);
		}
	});

	it('are found between the specs of a workspace, and name the other file', () => {
		const [first, second] = lint(
			['a/.openspec/spec.md', listOf(['The server MUST store passwords in plain text'])],
			['b/.openspec/spec.md', listOf(['Passwords MUST NOT be stored in plain text'])],
		);

		assert.deepEqual(first, []);
		assert.deepEqual(
			second?.map(({ related }) => related),
			[{ path: 'a/.openspec/spec.md', line: 5 }],
		);
	});
});

describe('clean statements', () => {
	for (const statements of clean) {
		it(`get no problem: ${statements.join(' | ')}`, () => {
			const [problems] = lint(['.openspec/spec.md', listOf(statements)]);

			assert.deepEqual(problems, []);
		});
	}
});
