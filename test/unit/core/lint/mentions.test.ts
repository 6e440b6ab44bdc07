import assert from 'node:assert/strict';
import { fixesOf } from '../../../../src/core/lint/fixes/fixesOf';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { lintTexts, told } from './lintText';

const kiroPath = '.kiro/specs/a/requirements.md';

/** A Kiro spec with these requirements. */
function kiro(...requirements: readonly string[]): string {
	return `# Requirements Document\n\n## Requirements\n\n${requirements.join('\n')}`;
}

function criteria(heading: string, ...items: readonly string[]): string {
	return `### ${heading}\n\n#### Acceptance Criteria\n\n${items.map(item => `${item}\n`).join('')}`;
}

describe('ids that nobody has', () => {
	const known = '# T\n\n## Behavior\n\n- **FR-001**: The tool MUST print a name.\n\n';

	for (const prose of [
		'As FR-077 says, the tool is small.',
		'The tool is small (FR-077).',
		'| What | Where |\n|---|---|\n| size | FR-077 |',
		'### What FR-077 leaves out',
		'> See FR-077.',
	]) {
		it(`are told in what is no requirement: ${prose.split('\n').at(-1)}`, () => {
			assert.deepEqual(
				told(`${known}${prose}\n`).map(one => one.split(' ')[0]),
				['unknown-id'],
			);
		});
	}

	for (const prose of [
		'As FR-001 says, the tool is small.',
		'The marker is `FR-077`.',
		'It goes by UTF-8, ISO-8601 and JIRA-77.',
		'- FR-077 was dropped.',
		'See https://example.org/FR-077 for more.',
		'<!-- FR-077 -->',
		'```\nFR-077\n```',
	]) {
		it(`are not told: ${prose.split('\n').at(-1)}`, () => {
			assert.deepEqual(told(`${known}${prose}\n`), []);
		});
	}

	it('are told of numbers in Kiro specs, in lists of them too', () => {
		const text = kiro(
			criteria(
				'Requirement 1: Sort',
				'1. THE system SHALL sort as Requirement 1.2 says',
				'2. THE system SHALL sort by name, see Requirements 1.1, 1.7 and 9',
				'3. THE system SHALL follow Requirement 4 of the other spec',
			),
		);

		const [problems = []] = lintTexts({ [kiroPath]: text });

		assert.deepEqual(
			problems.map(({ rule, line, message }) => [rule, line, message]),
			[
				['unknown-id', 10, 'No criterion of this file has the number 1.7.'],
				['unknown-id', 10, 'No requirement of this file has the number 9.'],
			],
		);
	});
});

describe('numbers of Kiro that are given twice', () => {
	it('are told of a requirement, by its heading', () => {
		const text = kiro(
			criteria('Requirement 1', '1. THE system SHALL sort lists by name'),
			criteria('Requirement 1', '1. THE system SHALL print lists in colour', '2. THE system SHALL beep once'),
		);

		const [problems = []] = lintTexts({ [kiroPath]: text });
		const fixes = problems.flatMap(problem => fixesOf(problem, parseSpec(kiroPath, text), text));

		assert.deepEqual(
			problems.map(({ rule, line, column, related }) => [rule, line, column, related?.line]),
			[['duplicate-id', 11, 17, 5]],
		);
		assert.deepEqual(
			fixes.map(({ title }) => title),
			['Write “2”'],
		);
	});

	it('are told of criteria of one list', () => {
		const text = kiro(
			criteria(
				'Requirement 1',
				'1. THE system SHALL sort lists by name',
				'2. THE system SHALL print lists in colour',
				'2. THE system SHALL beep once',
				'3. THE system SHALL stop',
			),
		);

		assert.deepEqual(told(text, kiroPath), ['duplicate-id 11']);
	});

	it('are told of lines of a bugfix', () => {
		const text =
			'# Bugfix\n\n## Bug Analysis\n\n### Expected Behavior (Correct)\n\n' +
			'2.1 WHEN a key is hit THEN the system SHALL beep\n\n2.1 WHEN a key is held THEN the system SHALL wait\n';

		assert.deepEqual(told(text, '.kiro/specs/a/bugfix.md'), ['duplicate-id 9']);
	});

	it('are not told where Markdown counts, and where each list begins anew', () => {
		const ones = criteria('Requirement 1', '1. THE system SHALL sort lists by name', '1. THE system SHALL beep once');
		const anew = '#### Acceptance Criteria for guests\n\n1. THE system SHALL greet each guest\n';

		assert.deepEqual(told(kiro(ones, anew, criteria('Requirement 2', '1. THE system SHALL stop')), kiroPath), []);
	});
});

describe('an id of which more is said', () => {
	for (const note of [
		'- **SC-001 verification intent**: Count them.',
		'- **SC-001 (stretch)**: 99% of them.',
		'- **SC-001 rationale:** People are in a hurry.',
	]) {
		it(`is no second one: ${note}`, () => {
			const text = `# F\n\n## Success Criteria\n\n### Measurable Outcomes\n\n- **SC-001**: 95% of users finish in 10 s\n${note}\n`;

			assert.deepEqual(told(text, 'specs/001-a/spec.md'), []);
		});
	}

	it('is one where it has a title', () => {
		const text =
			'# F\n\n## Requirements\n\n- **FR-001 Login**: System MUST ask for a name\n- **FR-001 Logout**: System MUST end the session\n';

		assert.deepEqual(told(text, 'specs/001-a/spec.md'), ['duplicate-id 6']);
	});
});

describe('keywords in lower case in paragraphs', () => {
	function inSection(heading: string, paragraph: string): readonly string[] {
		return told(`# T\n\n## ${heading}\n\nThe tool MUST print one line.\n\n${paragraph}\n`);
	}

	for (const paragraph of [
		'The server must close idle connections.',
		'The tool shall exit with code 2.',
		'The tool should not write to stdout.',
		'If a file is missing, the tool must stop.',
		'Connections must be closed. The server MUST log that.',
		'`stdout` must be empty.',
	]) {
		it(`are told under a heading that holds demands: ${paragraph}`, () => {
			assert.deepEqual(inSection('Behavior', paragraph), ['lowercase-keyword 7']);
			assert.deepEqual(inSection('Requirements\n\n### Errors', paragraph), ['lowercase-keyword 9']);
			assert.deepEqual(inSection('Background', paragraph), []);
		});
	}

	for (const paragraph of [
		'This section says what must hold at run time.',
		'Note that clients should keep in mind that networks fail.',
		'It must be said that networks fail.',
		'The server MUST answer, as clients must know.',
		'The word `must` is no keyword here.',
		'The users, who must wait, see a clock.',
		'You should read the appendix first.',
	]) {
		it(`are left alone: ${paragraph}`, () => {
			assert.deepEqual(inSection('Behavior', paragraph), []);
		});
	}
});
