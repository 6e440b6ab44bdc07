import assert from 'node:assert/strict';
import { createPalette } from '../../../../src/cli/palette';
import { renderChanges, renderCount } from '../../../../src/cli/render/changes';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

function rendered(path: string, before: string, after: string): readonly string[] {
	const { changes } = diffSpecs(parseSpec(path, before), parseSpec(path, after));
	return renderChanges(changes, createPalette(false)).slice(2);
}

describe('changes in the terminal', () => {
	it('show the scenarios that differ, by their steps', () => {
		const block = (port: string, more: string) =>
			`## Requirements\n\n### Requirement: Port\nIt SHALL listen.\n\n#### Scenario: Open\n- **WHEN** it starts\n- **THEN** port ${port} is open\n${more}`;
		const shut = '\n#### Scenario: Shut\n- **THEN** it is closed\n';

		const lines = rendered('openspec/specs/a/spec.md', block('80', ''), block('90', shut));

		assert.deepEqual(lines, [
			'  ~ It SHALL listen.',
			'      ~ Open: WHEN it starts, THEN port [-80-]{+90+} is open',
			'      + Shut: THEN it is closed',
			'      Port',
		]);
	});

	it('name a user story by number and title, and tell its priority', () => {
		const story = (priority: string) => `### User Story 1 - Be served (Priority: ${priority})\n\nAs a client I wait.\n`;

		const lines = rendered('specs/001-a/spec.md', story('P2'), story('P1'));

		assert.deepEqual(lines, [
			'  ~ As a client I wait.',
			'      reworded: its priority is now P1, it was P2',
			'      US1: Be served',
		]);
	});

	it('of a delta are shown and counted by what they ask of the software', () => {
		const entry = (operation: string, name: string, text: string) =>
			`## ${operation} Requirements\n\n### Requirement: ${name}\n${text}\n\n`;
		const delta =
			entry('ADDED', 'Door', 'It SHALL open.') +
			entry('MODIFIED', 'Port', 'It SHALL listen on port 90.') +
			entry('REMOVED', 'Window', '**Reason**: nobody looks out.');
		const path = 'openspec/changes/move/specs/a/spec.md';
		const { changes } = diffSpecs(parseSpec(path, ''), parseSpec(path, delta));

		const lines = renderChanges(changes, createPalette(false)).filter(line => /^ {2}[-+~] /.test(line));

		assert.deepEqual(lines, [
			'  + It SHALL open.',
			'  ~ It SHALL listen on port 90.',
			'  - Window: **Reason**: nobody looks out.',
		]);
		assert.equal(renderCount('Plan', changes, createPalette(false)), 'Plan: 1 to add, 1 to change, 1 to remove.');
	});

	it('tell of a removed number that another requirement has now what it was', () => {
		const criteria = (...texts: readonly string[]) =>
			`### Requirement 1\n\n#### Acceptance Criteria\n\n${texts.map((text, at) => `${at + 1}. It SHALL ${text}\n`).join('')}`;
		const before = criteria('start at once', 'keep a copy');

		const lines = rendered('.kiro/specs/a/requirements.md', before, criteria('keep a copy'));

		assert.deepEqual(lines, ['  - It SHALL start at once', '      1.1-2, was 1.1']);
	});
});
