import assert from 'node:assert/strict';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import type { Requirement } from '../../../../../src/core/spec/spec';
import { placedTexts } from './placedTexts';

const path = '.kiro/specs/sign-in/requirements.md';

function read(text: string): readonly Requirement[] {
	return parseSpec(path, text).requirements;
}

function ids(text: string): readonly string[] {
	return read(text).map(({ id }) => id);
}

describe('parseSpec of Kiro', () => {
	it('reads each criterion by the number of its requirement and its own', () => {
		const text = [
			'# Requirements Document',
			'## Requirements',
			'### Requirement 1: Sign in',
			'**User Story:** As a user, I want in, so that I see it.',
			'#### Acceptance Criteria',
			'1. WHEN a user signs in THE system SHALL greet',
			'2. IF the password is wrong, THEN THE system SHALL NOT',
			'   let them in',
			'3. The page shows a name',
			'### Requirement 12',
			'#### Acceptance Criteria',
			'1. THE system MAY stop',
			'## Notes',
			'1. Not a criterion',
		].join('\n');

		const criteria = read(text);

		assert.deepEqual(
			criteria.map(({ id, explicitId, name, level, line, endLine }) => [id, explicitId, name, level, line, endLine]),
			[
				['1.1', null, null, 'MUST', 6, 6],
				['1.2', null, null, 'MUST NOT', 7, 8],
				['1.3', null, null, 'FACT', 9, 9],
				['12.1', null, null, 'MAY', 12, 12],
			],
		);
		assert.deepEqual(criteria[1]?.section, [
			...['Requirements Document', 'Requirements', 'Requirement 1: Sign in', 'Acceptance Criteria'],
		]);
	});

	it('reads localised headings, and criteria without one', () => {
		const japanese = '### 要件3: 検索\n\n#### 受け入れ基準\n1. 検索すること\n2. 速いこと\n';
		const german = '### Anforderung 2\n\n#### Akzeptanzkriterien\n\n- Es läuft\n- Es hält an\n';
		const bare = '### Requirement 4\n\n**Acceptance Criteria**\n1. THE app SHALL run\n';
		const lettered = '### Requirement 11b: Search\n\n#### Acceptance Criteria\n\n1. THE app SHALL search\n';

		assert.deepEqual([japanese, german, bare, lettered].map(ids), [['3.1', '3.2'], ['2.1', '2.2'], ['4.1'], ['11b.1']]);
	});

	it('counts criteria that all have the number 1, and keeps numbers as they are written', () => {
		const under = (items: string) => ids(`### Requirement 1\n\n#### Acceptance Criteria\n\n${items}`);

		assert.deepEqual(under('1. a\n1. b\n1. c\n'), ['1.1', '1.2', '1.3']);
		assert.deepEqual(under('1. a\n2. b\n2. c\n4. d\n'), ['1.1', '1.2', '1.2-2', '1.4']);
	});

	it('tells requirements whose numbers have letters from those without', () => {
		const text = [
			'### 要件27: 設定',
			'#### 受入基準',
			'1. 保存すること',
			'### 要件27A: 認証',
			'#### 受入基準',
			'1. 要求すること',
			'### DR27: Speed',
			'#### Acceptance Criteria',
			'1. THE app SHALL answer within 2 s',
		].join('\n');

		assert.deepEqual(ids(text), ['27.1', '27A.1', 'DR27.1']);
		assert.deepEqual(ids('### 3D views\n\n#### Acceptance Criteria\n1. THE app SHALL turn\n').length, 1);
	});

	it('reads lines that start no list as criteria of their own', () => {
		const text = [
			'### Requirement 4',
			'#### Acceptance Criteria',
			'1a. WHEN a user types THE app SHALL wait',
			'1b. WHEN a user stops THE app SHALL search',
			'2. THE app SHALL show what it found',
			'### Requirement 5',
			'#### Acceptance Criteria',
			'1. THE form SHALL have a name',
			'1.1. THE name SHALL be empty',
			'   at first',
			'2. THE form SHALL have a date',
		].join('\n');

		const criteria = read(text);

		assert.deepEqual(
			criteria.map(({ id, line, endLine }) => [id, line, endLine]),
			[
				['4.1a', 3, 3],
				['4.1b', 4, 4],
				['4.2', 5, 5],
				['5.1', 8, 8],
				['5.1.1', 9, 10],
				['5.2', 11, 11],
			],
		);
		assert.equal(criteria[3]?.text, 'THE form SHALL have a name');
		assert.equal(placedTexts(text, criteria[3])?.statement, 'THE form SHALL have a name');
		assert.equal(criteria[4]?.text, 'THE name SHALL be empty at first');
	});

	it('takes bullets below a numbered line, and numbered notes beside the criteria, for no criteria', () => {
		const text = [
			'### Requirement 1: Numbers',
			'#### Acceptance Criteria',
			'1.1. These are counted:',
			'   - visitors',
			'   - searches',
			'',
			'1.2. They are shown',
			'#### Good practice',
			'1. Look at them weekly',
		].join('\n');

		assert.deepEqual(ids(text), ['1.1', '1.2']);
	});

	it('takes no nested item for a criterion, so that the numbers go on', () => {
		const text = [
			'### Requirement 1',
			'#### Acceptance Criteria',
			'1. WHEN a user signs in THE system SHALL greet',
			'   1. it SHALL say the name',
			'   2. a note',
			'2. THE system SHALL stop',
		].join('\n');

		const found = read(text);

		assert.deepEqual(
			found.map(({ id, line }) => [id, line]),
			[
				['1.1', 3],
				['acceptance-criteria/say-name', 4],
				['1.2', 6],
			],
		);
	});

	it('reads a bug fix by the numbers of its lines', () => {
		const text = [
			'# Bugfix Requirements Document',
			'## Bug Analysis',
			'### Current Behavior (Defect)',
			'',
			'Seen in 1.2 million cases.',
			'',
			'1.1 WHEN a user comes THEN the system crashes',
			'',
			'1.2 WHEN two come',
			'THEN the system hangs',
			'### Expected Behavior (Correct)',
			'2.1 WHEN a user comes THEN the system SHALL greet',
			'2.2 WHEN two come THEN the system SHALL greet both',
			'### Unchanged Behavior (Regression Prevention)',
			'- 3.1 WHEN none comes THEN the system SHALL CONTINUE TO wait',
		].join('\n');

		const criteria = parseSpec('.kiro/specs/crash/bugfix.md', text).requirements;

		assert.deepEqual(
			criteria.map(({ id, level, line, endLine, text: statement }) => [id, level, line, endLine, statement]),
			[
				['1.1', 'FACT', 7, 7, 'WHEN a user comes THEN the system crashes'],
				['1.2', 'FACT', 9, 10, 'WHEN two come THEN the system hangs'],
				['2.1', 'MUST', 12, 12, 'WHEN a user comes THEN the system SHALL greet'],
				['2.2', 'MUST', 13, 13, 'WHEN two come THEN the system SHALL greet both'],
				['3.1', 'MUST', 15, 15, 'WHEN none comes THEN the system SHALL CONTINUE TO wait'],
			],
		);
		assert.deepEqual(placedTexts(text, criteria[3]), {
			statement: '2.2 WHEN two come THEN the system SHALL greet both',
			keyword: 'SHALL',
			id: '2.2',
			name: undefined,
			scenarios: [],
		});
	});
});
