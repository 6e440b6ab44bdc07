import assert from 'node:assert/strict';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import type { Requirement } from '../../../../../src/core/spec/spec';
import { placedTexts } from './placedTexts';

const path = 'specs/001-sign-in/spec.md';

function read(text: string): readonly Requirement[] {
	return parseSpec(path, text).requirements;
}

describe('parseSpec of Spec Kit', () => {
	it('finds requirements and criteria by their ids, with or without a keyword', () => {
		const text = [
			'# Feature Specification: Sign in',
			'## Requirements *(mandatory)*',
			'### Functional Requirements',
			'- **FR-001**: System MUST let users in',
			'- **FR-002**: System MUST ask [NEEDS CLARIFICATION: how often?]',
			'- **NFR-001**: Pages load in a second',
			'### Key Entities',
			'- **User**: somebody',
			'## Success Criteria *(mandatory)*',
			'### Measurable Outcomes',
			'- **SC-001**: 95% of users sign in at the first try',
			'',
			'| Id | Outcome |',
			'| --- | --- |',
			'| SC-002 | Nobody waits |',
			'| ~~SC-003~~ | ~~All wait~~ |',
			'## Tasks',
			'| Id | Task |',
			'| --- | --- |',
			'| FR-001 | T001 |',
		].join('\n');

		const found = read(text).map(({ id, explicitId, level, line }) => [id, explicitId, level, line]);

		assert.deepEqual(found, [
			['FR-001', 'FR-001', 'MUST', 4],
			['FR-002', 'FR-002', 'MUST', 5],
			['NFR-001', 'NFR-001', 'FACT', 6],
			['SC-001', 'SC-001', 'FACT', 11],
			['SC-002', 'SC-002', 'FACT', 15],
			['SC-003', 'SC-003', 'FACT', 16],
		]);
	});

	it('reads what stands under a heading with an id as one requirement, up to the next one', () => {
		const text = [
			'## Functional Requirements',
			'### FR-QA-001：Structure',
			'',
			'The result holds:',
			'',
			'- the query, which MUST be whole',
			'- the words',
			'',
			'1. first',
			'',
			'### **FR-QA-002**: `find()`',
			'- **FR-QA-002a**: Nothing SHOULD be lost',
			'#### FR-QA-003 - Speed ##',
			'1. **Given** a query, **When** asked, **Then** it answers',
			'### FR-QA-004 ~ FR-QA-009',
			'Left out.',
			'# FR-1: a title of the file',
		].join('\n');

		const requirements = read(text);

		assert.deepEqual(
			requirements.map(({ id, explicitId, name, level, line, endLine }) => [
				id,
				explicitId,
				name,
				level,
				line,
				endLine,
			]),
			[
				['FR-QA-001', 'FR-QA-001', 'Structure', 'MUST', 2, 9],
				['FR-QA-002', 'FR-QA-002', '`find()`', 'FACT', 11, 11],
				['FR-QA-002a', 'FR-QA-002a', null, 'SHOULD', 12, 12],
				['FR-QA-003', 'FR-QA-003', 'Speed', 'FACT', 13, 14],
			],
		);
		const [first, second, , third] = requirements;
		assert.equal(first?.text, 'The result holds: - the query, which MUST be whole - the words 1. first');
		assert.equal(second?.text, '`find()`');
		assert.deepEqual(
			third?.scenarios.map(({ steps }) => steps.map(({ keyword }) => keyword)),
			[['GIVEN', 'WHEN', 'THEN']],
		);
		const places = requirements.map(requirement => placedTexts(text, requirement));
		assert.deepEqual(
			places.map(place => [place?.id, place?.name]),
			[
				['FR-QA-001', 'Structure'],
				['FR-QA-002', '`find()`'],
				['FR-QA-002a', undefined],
				['FR-QA-003', 'Speed'],
			],
		);
	});

	it('tells a heading that names what its id is for from one of several ids', () => {
		const named = ['Through-traffic', '±5 frames', 'To be or not', 'And more', '--verbose', '.env files', 'UTF-8 only'];
		const several = ['to FR-9', 'through 9', '~FR-9', 'und FR-9', '- FR-9'];

		const idsOf = (rests: readonly string[]) =>
			rests.map(rest => read(`## FR-1: ${rest}\n\nWords.\n`).map(({ explicitId }) => explicitId));

		assert.deepEqual(
			idsOf(named),
			named.map(() => ['FR-1']),
		);
		assert.deepEqual(
			idsOf(several),
			several.map(() => []),
		);
	});

	it('goes on with what stands under a heading with an id after an item that has its own', () => {
		const text = '### FR-001: A\nIt MUST run.\n- **FR-001a**: x\n\nIt MUST NOT stop.\n';

		const found = read(text).map(({ id, line, endLine, text: statement }) => [id, line, endLine, statement]);

		assert.deepEqual(found, [
			['FR-001', 1, 5, 'It MUST run. It MUST NOT stop.'],
			['FR-001a', 3, 3, 'x'],
		]);
	});

	it('takes an item that only names requirements of other places for none', () => {
		const text = [
			'## Delivery Phases',
			'- FR-001 (sign in (and out); the rest later)',
			'- FR-002 / FR-003 / FR-003a (consent),',
			'- FR-004 through FR-009',
			'- FR-010 MUST wait (see above)',
			'- **FR-011** (quick)',
			'- FR-012: quick',
			'### Further Requirements',
			'- FR-013 (Pages load fast)',
			'- FR-014, FR-015',
			'- FR-016 / FR-017 (see above)',
		].join('\n');

		const found = read(text).map(({ id }) => id);

		assert.deepEqual(found, ['FR-010', 'FR-011', 'FR-012', 'FR-013']);
	});

	it('reads a paragraph that starts with a bold id, and lines in it that do, as requirements', () => {
		const text = [
			'## Requirements',
			'**FR-001**: Pages load fast. Nobody MUST wait.',
			'**FR-002**: Words',
			'wrap',
			'',
			'FR-003 and the others are prose.',
		].join('\n');

		const found = read(text).map(({ id, level, text: statement, line, endLine }) => [
			id,
			level,
			statement,
			line,
			endLine,
		]);

		assert.deepEqual(found, [
			['FR-001', 'MUST', 'Pages load fast. Nobody MUST wait.', 2, 2],
			['FR-002', 'FACT', 'Words wrap', 3, 4],
		]);
	});

	it('reads the steps of a scenario that is a sentence', () => {
		const text = [
			'### User Story 1 - Find',
			'1. Given a page, when they ask,',
			'   then it answers, and when it is slow, then it says so.',
			'2. When nobody asks. Then nothing happens',
			'3. Given the then current user, they are asked',
		].join('\n');

		const [story] = read(text);

		assert.deepEqual(
			story?.scenarios.map(({ steps }) => steps.map(step => [step.keyword, step.text, step.line])),
			[
				[
					['GIVEN', 'a page', 2],
					['WHEN', 'they ask', 2],
					['THEN', 'it answers, and when it is slow, then it says so.', 3],
				],
				[
					['WHEN', 'nobody asks', 4],
					['THEN', 'nothing happens', 4],
				],
				[['GIVEN', 'the then current user, they are asked', 5]],
			],
		);
		assert.deepEqual(placedTexts(text, story)?.scenarios[0]?.steps[1], ['when', 'when they ask']);
	});

	it('ends a user story where the requirements in it begin, and reads those after them, too', () => {
		const text = [
			'### User Story 1 - Sign in (Priority: P1) — first',
			'Somebody signs in.',
			'',
			'- **FR-001**: It asks',
			'',
			'This is prose.',
			'',
			'It MUST answer.',
		].join('\n');

		const found = read(text);

		assert.deepEqual(
			found.map(({ id, name, text: told, line, endLine }) => [id, name, told, line, endLine]),
			[
				['US1', 'Sign in — first', 'Somebody signs in.', 1, 2],
				['FR-001', null, 'It asks', 4, 4],
				[found[2]?.id, null, 'It MUST answer.', 8, 8],
			],
		);
	});

	it('reads a user story with its priority and its scenarios', () => {
		const text = [
			'## User Scenarios & Testing *(mandatory)*',
			'',
			'### User Story 1 - Sign in (Priority: P1)',
			'',
			'As a user I want to sign in.',
			'',
			'**Why this priority**: Nothing works without.',
			'',
			'**Acceptance Scenarios**:',
			'',
			'1. **Given** a user, **When** they sign in, **Then** they see home',
			'2. **Given** a stranger,',
			'   **Then** nothing **and** no more',
			'',
			'---',
			'',
			'### US2 (P3) — Sign out',
			'',
			'- **WHEN** asked',
			'- **THEN** done',
			'- **WHEN** asked again',
			'- **THEN** nothing',
			'',
			'### Edge Cases',
			'',
			'- What if there are none?',
		].join('\n');

		const stories = read(text);

		assert.deepEqual(
			stories.map(story => [story.id, story.explicitId, story.name, story.priority, story.level, story.line]),
			[
				['US1', null, 'Sign in', 'P1', 'FACT', 3],
				['US2', null, 'Sign out', 'P3', 'FACT', 17],
			],
		);
		assert.equal(stories[0]?.text, 'As a user I want to sign in. **Why this priority**: Nothing works without.');
		assert.deepEqual(stories[0]?.section, ['User Scenarios & Testing *(mandatory)*']);
		assert.deepEqual(
			stories.map(({ endLine, scenarios }) => [
				endLine,
				scenarios.map(({ line, endLine: end, steps }) => [
					line,
					end,
					steps.map(step => `${step.line} ${step.keyword} ${step.text}`),
				]),
			]),
			[
				[
					13,
					[
						[11, 11, ['11 GIVEN a user', '11 WHEN they sign in', '11 THEN they see home']],
						[12, 13, ['12 GIVEN a stranger', '13 THEN nothing', '13 AND no more']],
					],
				],
				[
					22,
					[
						[19, 20, ['19 WHEN asked', '20 THEN done']],
						[21, 22, ['21 WHEN asked again', '22 THEN nothing']],
					],
				],
			],
		);
		assert.deepEqual(placedTexts(text, stories[0]), {
			statement: 'As a user I want to sign in.\n\n**Why this priority**: Nothing works without.',
			keyword: undefined,
			id: 'User Story 1',
			name: 'Sign in',
			scenarios: [
				{
					scenario: '1. **Given** a user, **When** they sign in, **Then** they see home',
					name: undefined,
					steps: [
						['Given', '**Given** a user'],
						['When', '**When** they sign in'],
						['Then', '**Then** they see home'],
					],
				},
				{
					scenario: '2. **Given** a stranger,\n   **Then** nothing **and** no more',
					name: undefined,
					steps: [
						['Given', '**Given** a stranger'],
						['Then', '**Then** nothing'],
						['and', '**and** no more'],
					],
				},
			],
		});
	});

	it('reads the one story of a spec without numbers, and the scenarios that have a heading of their own', () => {
		const text = [
			'## User Scenarios & Testing *(mandatory)*',
			'### Primary User Story',
			'As a user I want to sign in.',
			'### Acceptance Scenarios',
			'#### At home',
			'1. **Given** a user, **When** they sign in, **Then** they see home',
			'#### Elsewhere',
			'2. **Given** a stranger, **Then** nothing',
			'### Edge Cases',
			'- What if there are none?',
			'## FR-001: Chains',
			'It MUST hold.',
			'### Acceptance Scenarios',
			'1. **Given** a chain, **Then** it holds',
		].join('\n');

		const found = read(text);

		assert.deepEqual(
			found.map(({ id, explicitId, name, level, text: statement, line, endLine, scenarios }) => [
				id,
				explicitId,
				name,
				level,
				statement,
				line,
				endLine,
				scenarios.map(scenario => scenario.line),
			]),
			[
				['Primary User Story', null, null, 'FACT', 'As a user I want to sign in.', 2, 3, []],
				['Acceptance Scenarios', null, null, 'FACT', 'Acceptance Scenarios', 4, 8, [6, 8]],
				['FR-001', 'FR-001', 'Chains', 'MUST', 'It MUST hold.', 11, 14, [14]],
			],
		);
		assert.deepEqual(placedTexts(text, found[0])?.statement, 'As a user I want to sign in.');
	});

	it('takes a heading that only gathers the stories for none', () => {
		const text =
			'## Acceptance Scenarios\n\n### US1 - Sign in\n\n1. **Given** a, **Then** b\n\n### Primary User Story\n';

		assert.deepEqual(
			read(text).map(({ id }) => id),
			['US1'],
		);
	});

	it('reads requirements that stand in a story apart from it', () => {
		const text =
			'### User Story 1 - A\n\nTold in words.\n\n- **FR-001**: It runs\n- It MUST stop\n- It is nice\n\n1. **Given** a, **Then** b\n';

		const found = read(text).map(({ id, line, endLine, scenarios }) => [id, line, endLine, scenarios.length]);

		assert.deepEqual(found, [
			['US1', 1, 3, 1],
			['FR-001', 5, 5, 0],
			['user-story/stop', 6, 6, 0],
		]);
	});

	it('reads requirements under headings of their own, as extensions write them', () => {
		const text =
			'## ADDED Requirements\n\n### Requirement: Sign in\nIt MUST work.\n\n#### Scenario: One\n- **THEN** it does\n';

		const [requirement] = read(text);

		assert.deepEqual(
			[requirement?.id, requirement?.delta?.operation, requirement?.scenarios.length],
			['Sign in', 'ADDED', 1],
		);
	});
});
