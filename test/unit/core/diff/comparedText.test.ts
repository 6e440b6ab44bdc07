import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

const body = 'The system SHALL answer errors with:';
const scenarios = [
	'#### Scenario: Bad input\n\n- **WHEN** input is bad\n- **THEN** 400 is sent\n',
	'#### Scenario: No input\n\n- **WHEN** there is none\n- **THEN** 422 is sent\n',
] as const;

function changesBetween(before: string, after: string): readonly string[] {
	const [old, now] = [before, after].map(text =>
		parseSpec('openspec/specs/api/spec.md', `## Requirements\n\n### Requirement: Errors\n\n${text}\n`),
	);
	assert.ok(old && now);
	return diffSpecs(old, now).changes.map(({ kind, impact }) => `${kind} ${impact}`);
}

describe('comparing requirements with lists', () => {
	for (const [what, before, after] of [
		['bullets', '- a code\n- a message', '* a code\n* a message'],
		['the marks after numbers', '1. a code\n2. a message', '1) a code\n2) a message'],
		['numbers counted on', '1. a code\n1. a message', '1. a code\n2. a message'],
		['bullets that became numbers', '- a code\n- a message', '1. a code\n2. a message'],
		['nested bullets', '- a code\n  - of HTTP\n- a message', '* a code\n  + of HTTP\n* a message'],
		['fences', '```json\n{"a": 1}\n```', '~~~~json\n{"a": 1}\n~~~~'],
		['fences in items', '- ```\n  a\n  ```\n- b', '* ~~~\n  a\n  ~~~\n* b'],
		['widths of columns', '| a | b |\n|---|---|\n| 1 | 2 |', '| a   | b   |\n| --- | :-: |\n| 1   | 2   |'],
		['bullets beside a comment', '- a code <!-- of HTTP -->\n- a message', '* a code\n* a message'],
	] as const) {
		it(`takes other ${what} for no change`, () => {
			assert.deepEqual(changesBetween(`${body}\n\n${before}`, `${body}\n\n${after}`), []);
		});
	}

	for (const [what, before, after] of [
		['an item reworded', '- a code\n- a message', '* a code\n* a text'],
		['two items that became one', '- a code\n- a message', '- a code a message'],
		['an item that became a sum', '- a code\n- a message', '- a code * a message'],
		['another sign in an item', '- 3 * 4 codes', '* 3 - 4 codes'],
		['another line in a fence', '```\na - b\n```', '```\na * b\n```'],
		['a fence that is left open', '```\na\n```', '```\na'],
		['another cell', '| a |\n|---|\n| 1 |', '| a |\n|---|\n| 2 |'],
		['items in another order', '- a code\n- a message', '- a message\n- a code'],
	] as const) {
		it(`takes ${what} for a change`, () => {
			assert.deepEqual(changesBetween(`${body}\n\n${before}`, `${body}\n\n${after}`), ['modified reworded']);
		});
	}

	it('takes scenarios in another order for no change, and one that is worded anew for one', () => {
		const [first, second] = scenarios;
		const before = `${body}\n\n${first}\n${second}`;

		assert.deepEqual(changesBetween(before, `${body}\n\n${second}\n${first}`), []);
		assert.deepEqual(changesBetween(before, `${body}\n\n${second}\n${first.replace('400', '415')}`), [
			'modified scenarios',
		]);
	});

	it('takes other bullets in and below the steps of scenarios for no change, and another word there for one', () => {
		const list = (mark: string, word: string) =>
			`${body}\n\n#### Scenario: Many\n\n${mark} **WHEN** asked\n${mark} **THEN** it tells:\n  ${mark} a ${word}\n`;

		assert.deepEqual(changesBetween(list('-', 'code'), list('*', 'code')), []);
		assert.deepEqual(changesBetween(list('-', 'code'), list('*', 'name')), ['modified scenarios']);
	});

	it('tells of an entry of a delta that now does something else', () => {
		const delta = (operation: string) =>
			parseSpec(
				'openspec/changes/b/specs/a/spec.md',
				`## ${operation} Requirements\n\n### Requirement: A\n\nIt SHALL stop.\n`,
			);

		const { changes } = diffSpecs(delta('ADDED'), delta('MODIFIED'));

		assert.deepEqual(
			changes.map(({ kind, impact, delta: operation }) => [kind, impact, operation]),
			[['modified', 'reworded', 'MODIFIED']],
		);
	});
});
