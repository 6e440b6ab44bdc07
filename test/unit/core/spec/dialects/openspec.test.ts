import assert from 'node:assert/strict';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import type { Requirement } from '../../../../../src/core/spec/spec';
import { plainRequirement } from '../../../support/plainSpec';
import { placedTexts } from './placedTexts';

const path = 'openspec/specs/auth/spec.md';

function read(text: string): readonly Requirement[] {
	return parseSpec(path, text).requirements;
}

describe('parseSpec of OpenSpec', () => {
	it('reads a requirement with its body and its scenarios', () => {
		const text = [
			'# Auth',
			'',
			'## Purpose',
			'It MUST NOT be taken for a requirement.',
			'',
			'## Requirements',
			'',
			'### Requirement: Sign in ##',
			'The system SHALL NOT let',
			'strangers in, but MAY ask.',
			'',
			'- by name',
			'',
			'#### Scenario: Known user',
			'- **GIVEN** a user',
			'- **WHEN** they sign in,',
			'  with a password',
			'- THEN: they see `home`',
			'  - and a list',
			'',
			'#### Locked',
			'',
			'Nothing happens.',
			'',
			'### Requirement: Sign out',
			'It works.',
		].join('\n');

		const [first, second, ...others] = read(text);

		assert.deepEqual(others, []);
		assert.deepEqual(
			{ ...(first && plainRequirement(first)), places: undefined, scenarios: undefined },
			{
				id: 'Sign in',
				explicitId: null,
				name: 'Sign in',
				level: 'MUST NOT',
				keyword: 'SHALL NOT',
				text: 'The system SHALL NOT let strangers in, but MAY ask. - by name',
				section: ['Auth', 'Requirements'],
				line: 8,
				endLine: 23,
				scenarios: undefined,
				places: undefined,
			},
		);
		assert.deepEqual(
			first?.scenarios.map(({ name, line, endLine, steps }) => [
				name,
				line,
				endLine,
				steps.map(step => `${step.line} ${step.keyword}: ${step.text}`),
			]),
			[
				[
					'Known user',
					14,
					19,
					['15 GIVEN: a user', '16 WHEN: they sign in, with a password', '18 THEN: they see `home` - and a list'],
				],
				['Locked', 21, 23, ['23 : Nothing happens.']],
			],
		);
		assert.deepEqual([second?.level, second?.line, second?.endLine], ['FACT', 25, 26]);
	});

	it('reads no requirement outside the requirements of a main spec that has a section for them', () => {
		const own = (name: string) => `### Requirement: ${name}\nIt SHALL run.\n\n`;
		const text = `${own('A')}## Requirements\n\n${own('B')}## Notes\n\n${own('C')}## REMOVED Requirements\n\n${own('D')}`;
		const delta = 'openspec/changes/x/specs/a/spec.md';

		const names = [
			parseSpec(path, text),
			parseSpec(path, text.replace('## Requirements', '## Rules')),
			parseSpec(path, text.replace('## Requirements', '```\n## Requirements\n```')),
			parseSpec(delta, text),
		].map(({ requirements }) => requirements.map(({ name }) => name).join(''));

		assert.deepEqual(names, ['B', 'ABCD', 'ABCD', 'ABCD']);
	});

	it('keeps the code below a step as it is written, words of steps included', () => {
		const body = '- **WHEN** asked\n- **THEN** it shows:\n```\n- **WHEN** a\n- **THEN** b\n```\n';

		const [requirement] = parseSpec(
			'openspec/specs/a/spec.md',
			`## Requirements\n\n### Requirement: A\nIt SHALL run.\n\n#### Scenario: B\n${body}`,
		).requirements;

		assert.deepEqual(
			requirement?.scenarios[0]?.steps.map(({ keyword, text }) => [keyword, text]),
			[
				['WHEN', 'asked'],
				['THEN', 'it shows: ``` - **WHEN** a - **THEN** b ```'],
			],
		);
	});

	it('takes words of steps in tables and in sentences below the steps for what they are', () => {
		const table = '| Case | Result |\n| --- | --- |\n| two calls | once **and** no more |';
		const steps = '- **WHEN** it loops\n- **THEN** it ends\n\n##### Example\n\nWhen it ends early, nothing is lost.';

		const [first, second, third] = [table, steps, 'When asked\n\nThen done'].map(body => {
			const text = `## Requirements\n\n### Requirement: A\nIt SHALL run.\n\n#### Scenario: B\n${body}\n`;
			return read(text)[0]?.scenarios[0]?.steps.map(({ keyword, text: step }) => [keyword, step]);
		});

		assert.deepEqual(first, [['', '| Case | Result | | --- | --- | | two calls | once **and** no more |']]);
		assert.deepEqual(second, [
			['WHEN', 'it loops'],
			['THEN', 'it ends ##### Example When it ends early, nothing is lost.'],
		]);
		assert.deepEqual(third, [
			['WHEN', 'asked'],
			['THEN', 'done'],
		]);
	});

	it('knows where all parts stand', () => {
		const text =
			'## Requirements\n\n### Requirement: Sign in\n\nIt **MUST** NOT hang.\n\n#### Scenario: Now\n\n- **WHEN** asked **THEN** done\n';

		const texts = placedTexts(text, read(text)[0]);

		assert.deepEqual(texts, {
			statement: 'It **MUST** NOT hang.',
			keyword: 'MUST** NOT',
			id: undefined,
			name: 'Sign in',
			scenarios: [
				{
					scenario: '#### Scenario: Now',
					name: 'Now',
					steps: [
						['WHEN', '**WHEN** asked'],
						['THEN', '**THEN** done'],
					],
				},
			],
		});
	});

	it('takes the name for the text of a requirement without a body, and counts no empty scenario', () => {
		const [requirement] = read('## Requirements\n\n### Requirement: The app SHALL run\n\n#### Scenario: None\n');

		assert.deepEqual(
			[requirement?.text, requirement?.level, requirement?.scenarios.length, requirement?.endLine],
			['The app SHALL run', 'FACT', 0, 5],
		);
	});

	it('reads no requirement from code, a quote, a comment or another depth', () => {
		const read3 = read(
			'## Requirements\n\n```\n### Requirement: A\n```\n\n> ### Requirement: B\n\n<!--\n### Requirement: C\n-->\n\n## Requirement: D\n\n#### Requirement: E\n',
		);

		assert.deepEqual(read3, []);
	});

	it('keeps the keywords of code, comments and quotes out of the level', () => {
		const body = '`MUST` <!-- MUST -->\n\n> It MUST NOT.\n\n```\nMUST NOT\n```\n\nIt SHOULD run.';

		const [requirement] = read(`## Requirements\n\n### Requirement: A\n\n${body}\n`);

		assert.equal(requirement?.level, 'SHOULD');
		assert.equal(requirement?.text, '`MUST` > It MUST NOT. ``` MUST NOT ``` It SHOULD run.');
	});

	it('tells a name that repeats, and gives each an id of its own', () => {
		const spec = parseSpec(path, '## Requirements\n\n### Requirement: A\nOne.\n\n### Requirement: A\nTwo.\n');

		assert.deepEqual(
			spec.requirements.map(({ id, name }) => [id, name]),
			[
				['A', 'A'],
				['A-2', 'A'],
			],
		);
		assert.deepEqual(
			spec.problems.map(({ rule, line, column, endColumn }) => [rule, line, column, endColumn]),
			[['duplicate-name', 6, 18, 19]],
		);
	});

	describe('of a delta', () => {
		const delta = 'openspec/changes/better/specs/auth/spec.md';

		it('tells what becomes of each requirement', () => {
			const text = [
				'## added requirements',
				'### Requirement: New',
				'It MUST be.',
				'## MODIFIED Requirements',
				'### Requirement: Now',
				'It MUST NOT be.',
				'#### Scenario: One',
				'- **THEN** it is not',
				'## REMOVED Requirements',
				'- `### Requirement: Listed`',
				'### Requirement: Gone',
				'**Reason**: old',
				'## RENAMED Requirements',
				'- FROM: `### Requirement: Then`',
				'- TO: `### Requirement: Now`',
				'- TO: `### Requirement: Alone`',
			].join('\n');

			const spec = parseSpec(delta, text);

			assert.deepEqual(
				spec.requirements.map(({ id, name, delta: change, line, endLine }) => [id, name, change, line, endLine]),
				[
					['New', 'New', { operation: 'ADDED' }, 2, 3],
					['Now', 'Now', { operation: 'MODIFIED' }, 5, 8],
					['Listed', 'Listed', { operation: 'REMOVED' }, 10, 10],
					['Gone', 'Gone', { operation: 'REMOVED' }, 11, 12],
					['Now-2', 'Now', { operation: 'RENAMED', from: 'Then' }, 14, 15],
				],
			);
			assert.deepEqual(spec.problems, []);
		});

		it('takes names that hold inline code whole', () => {
			const text = [
				'## REMOVED Requirements',
				'- `### Requirement: Read `a.txt``',
				'- `### Requirement: Old` (for good)',
				'- ### Requirement: Keep `b` open',
				'## RENAMED Requirements',
				'- FROM: `### Requirement: Stage through `[7z]``',
				'- TO: `### Requirement: Stage through `[all]` only`',
			].join('\n');

			const { requirements } = parseSpec(delta, text);

			assert.deepEqual(
				requirements.map(({ name, delta: change }) => [name, change?.from]),
				[
					['Read `a.txt`', undefined],
					['Old', undefined],
					['Keep `b` open', undefined],
					['Stage through `[all]` only', 'Stage through `[7z]`'],
				],
			);
			assert.equal(placedTexts(text, requirements[3])?.name, 'Stage through `[all]` only');
		});

		it('finds what is removed in a list below the heading of another one, too', () => {
			const text = [
				'## REMOVED Requirements',
				'',
				'### Requirement: Gone',
				'',
				'**Reason**: It MUST NOT be any more.',
				'',
				'- `### Requirement: Listed`',
				'* ### Requirement: Starred',
				'',
				'### Requirement: Last',
				'',
			].join('\n');

			const { requirements } = parseSpec(delta, text);

			assert.deepEqual(
				requirements.map(({ name, text: body, section, line, endLine }) => [name, body, section, line, endLine]),
				[
					['Gone', '**Reason**: It MUST NOT be any more.', ['REMOVED Requirements'], 3, 5],
					['Listed', 'Listed', ['REMOVED Requirements'], 7, 7],
					['Starred', 'Starred', ['REMOVED Requirements'], 8, 8],
					['Last', 'Last', ['REMOVED Requirements'], 10, 10],
				],
			);
			assert.deepEqual(
				requirements.map(({ delta: change }) => change?.operation),
				['REMOVED', 'REMOVED', 'REMOVED', 'REMOVED'],
			);
		});

		it('tells a name that one operation has twice', () => {
			const twice = '## ADDED Requirements\n\n### Requirement: A\nOne.\n\n### Requirement: A\nTwo.\n';

			assert.deepEqual(
				parseSpec(delta, twice).problems.map(({ rule, line }) => [rule, line]),
				[['duplicate-name', 6]],
			);
		});
	});
});
