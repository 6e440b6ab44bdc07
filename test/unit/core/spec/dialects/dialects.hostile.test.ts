import assert from 'node:assert/strict';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import type { Dialect } from '../../../../../src/core/spec/spec';

const many = 50_000;

/** Texts that are long where a dialect has something to look for again and again. */
const hostile: Readonly<Record<string, readonly [Dialect, string]>> = {
	'requirements of one name': ['openspec', '### Requirement: A\nIt MUST run.\n'.repeat(many)],
	'a requirement of many scenarios': [
		'openspec',
		`### Requirement: A\n\n${'#### Scenario: B\n- **WHEN** c\n'.repeat(many)}`,
	],
	'headings that get deeper by turns': [
		'openspec',
		`### Requirement: A\n${'#### a\n##### b\n###### c\n'.repeat(many)}`,
	],
	'one step of many words in bold': ['openspec', `### Requirement: A\n\n#### B\n- ${'**WHEN** a '.repeat(many)}\n`],
	'a paragraph of many steps': ['openspec', `### Requirement: A\n\n#### B\n${'When a\n'.repeat(many)}`],
	'a step with much code after it': [
		'openspec',
		`### Requirement: A\n\n#### B\n- **WHEN** a\n${'\n```\nx\n```\n'.repeat(many)}`,
	],
	'items inside one another': ['openspec', `## REMOVED Requirements\n${'- '.repeat(many)}x\n`],
	'renames without an end': ['openspec', `## RENAMED Requirements\n${'- FROM: `### Requirement: A`\n'.repeat(many)}`],
	'a story of many steps': ['spec-kit', `### User Story 1 - A\n\n${'- **AND** b\n'.repeat(many)}`],
	'a story of many beginnings': ['spec-kit', `### User Story 1 - A\n\n${'- **WHEN** b\n'.repeat(many)}`],
	'stories of one number': ['spec-kit', '### User Story 1 - A\n'.repeat(many)],
	'criteria of one number': [
		'kiro',
		`### Requirement 1\n\n#### Acceptance Criteria\n${'2. THE a SHALL b\n'.repeat(many)}`,
	],
	'criteria that are all the first': [
		'kiro',
		`### Requirement 1\n\n#### Acceptance Criteria\n${'1. a\n'.repeat(many)}`,
	],
	'a paragraph of numbered lines': ['kiro', '1.1 WHEN a THEN b SHALL c\n'.repeat(many)],
	'a line of numbers': ['kiro', `${'1.1 '.repeat(many)}\n`],
};

const mostMilliseconds = 2_000;

describe('parseSpec of dialects on hostile text', () => {
	for (const [name, [dialect, text]] of Object.entries(hostile)) {
		it(`spec-08, spec-10: reads ${name} in less than two seconds, scenarios included`, function () {
			this.timeout(30_000);
			const before = process.cpuUsage();

			const { requirements } = parseSpec('spec.md', text, { dialect });
			const steps = requirements.flatMap(({ scenarios }) => scenarios).flatMap(scenario => scenario.steps);

			const { user } = process.cpuUsage(before);
			assert.ok(user / 1000 < mostMilliseconds, `took ${user / 1000} ms for ${steps.length} steps`);
		});
	}
});
