import assert from 'node:assert/strict';
import type { LintProblem } from '../../../../src/core/lint/lintProblem';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { lintTogether } from '../../../support/lintTogether';
import { clean, contradictions, contraryFacts } from './planted';

/** Problems of specs with these texts, by path. */
function lint(...texts: readonly (readonly [path: string, text: string])[]): readonly (readonly LintProblem[])[] {
	const inputs = texts.map(([path, text]) => ({ spec: parseSpec(path, text), text }));
	return lintTogether(inputs).map(({ problems }) => problems);
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
				problems
					?.filter(({ rule }) => rule !== 'several-requirements')
					.map(({ rule, line, related }) => [rule, line, related?.line]),
				[['contradiction', 10, 5]],
			);
		});
	}

	for (const [one, other] of contraryFacts) {
		it(`are found between constraints without a keyword: ${one} | ${other}`, () => {
			const text = `# Spec\n\n## Constraints\n\n- ${one}\n\n## Interface\n\n- ${other}\n`;

			const [problems] = lint(['.openspec/spec.md', text]);

			assert.deepEqual(
				problems?.map(({ rule, line, related }) => [rule, line, related?.line]),
				[['contradiction', 9, 5]],
			);
		});
	}

	it('are found in either order', () => {
		for (const [, one, other] of contradictions) {
			const [problems] = lint(['.openspec/spec.md', listOf([other, one])]);

			assert.deepEqual(
				problems?.map(({ rule }) => rule).filter(rule => rule !== 'several-requirements'),
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

describe('what is no contradiction', () => {
	for (const [why, text] of [
		[
			'two sentences that end before the lists of what they are about',
			'# A\n\n- The seal MUST be on:\n  - letters\n- The seal MUST NOT be on:\n  - cards\n',
		],
		[
			'two sentences about what the sentences before them name',
			'# A\n\n- A yes: all went well. This kind of answer MUST NOT have a `reason`.\n- A no: something failed. This kind of answer MUST have a `reason`.\n',
		],
		[
			'two nested lists, each under a condition of its own',
			'# A\n\n- A node:\n  - if it opened the channel:\n    - MUST set `initiator` to 0.\n  - otherwise:\n    - MUST set `initiator` to 1.\n',
		],
		[
			'a nested item, and one that is not',
			'# A\n\n- If asked twice:\n  - The server MUST NOT send an answer.\n- The server MUST send an answer.\n',
		],
		[
			'one value for each of two things',
			'# A\n\n## Constraints\n\n### Server\n\n- Base image: python:3.12\n\n### Client\n\n- Base image: node:20\n',
		],
		[
			'two paragraphs whose condition stands in the sentence before',
			'# A\n\nA request may be broken. The response status code MUST be `400`.\n\nA page may be gone. The response status code MUST be `404`.\n',
		],
	] as const) {
		it(`is ${why}`, () => {
			const [problems] = lint(['.openspec/spec.md', text]);

			assert.deepEqual(
				problems?.filter(({ rule }) => rule === 'contradiction'),
				[],
			);
		});
	}

	it('is what two specs say of something that each only calls by a common noun', () => {
		const found = lint(
			[
				'.kiro/specs/a/requirements.md',
				'### Requirement 1\n\n1. WHEN building THEN code coverage SHALL be at least 90%\n',
			],
			[
				'.kiro/specs/b/requirements.md',
				'### Requirement 1\n\n1. WHEN building THEN code coverage SHALL be at least 95%\n',
			],
		);

		assert.deepEqual(found, [[], []]);
	});

	it('is what two features say in few words', () => {
		const found = lint(
			['specs/001-a/spec.md', '### Functional Requirements\n\n- **FR-001**: System MUST show 10 entries\n'],
			['specs/002-b/spec.md', '### Functional Requirements\n\n- **FR-001**: System MUST show 25 entries\n'],
		);

		assert.deepEqual(found, [[], []]);
	});

	it('is what two documents that are no specs say', () => {
		const found = lint(
			['docs/one.md', '- The `kid` of each JWK entry MUST be set.\n'],
			['docs/two.md', '- The `kid` of each JWK entry MUST NOT be set.\n'],
		);

		assert.deepEqual(found, [[], []]);
	});

	for (const [one, other] of [
		['Invoices MUST be kept for 10 years', 'Invoices MUST be retained for 7 years'],
		['Calls to the ledger MUST be synchronous', 'Calls to the ledger MUST be asynchronous'],
	]) {
		it(`is no longer so where two specs give one thing two values: ${one} | ${other}`, () => {
			const [, problems] = lint(['.openspec/a/spec.md', `- ${one}.\n`], ['.openspec/b/spec.md', `- ${other}.\n`]);

			assert.deepEqual(
				problems?.map(({ rule }) => rule),
				['contradiction'],
			);
		});
	}

	it('is no longer so where two specs give two values to a thing with a name of its own', () => {
		const [, problems] = lint(
			['a/.openspec/spec.md', '- Every Berlin server MUST listen on port 80.\n'],
			['b/.openspec/spec.md', '- Every Berlin server MUST listen on port 8000.\n'],
		);

		assert.deepEqual(
			problems?.map(({ rule }) => rule),
			['contradiction'],
		);
	});

	it('tells a thing with a name of its own from one that each spec may have', () => {
		const rules = (thing: string) =>
			lint(
				['a/.openspec/spec.md', `- The ${thing} MUST be red.\n`],
				['b/.openspec/spec.md', `- The ${thing} MUST be green.\n`],
			).flatMap(problems => problems.map(({ rule }) => rule));

		assert.deepEqual(rules('Relay'), ['contradiction']);
		assert.deepEqual(rules('relay'), []);
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
