import assert from 'node:assert/strict';
import { openFolder, type Repository } from './support';

const delta = 'openspec/changes/slow/specs/auth/spec.md';

function block(name: string, text: string): string {
	return `### Requirement: ${name}\n\n${text}\n\n#### Scenario: S\n- **WHEN** a\n- **THEN** b\n\n`;
}

describe('a delta in the terminal', () => {
	let folder: Repository;

	beforeEach(() => {
		folder = openFolder();
		const login = block('Login', 'The system SHALL log in within 5 seconds.');
		folder.write('openspec/specs/auth/spec.md', `# Auth\n\n## Requirements\n\n${login}`);
		const audit = block('Audit', 'The system SHALL write an audit.');
		const slow = block('Login', 'The system SHALL NOT log in within 5 seconds.');
		folder.write(delta, `## ADDED Requirements\n\n${audit}## MODIFIED Requirements\n\n${slow}`);
	});

	afterEach(() => folder.dispose());

	it('is told by what it does to its main spec, a flip first, when it is planned, shown and applied', async () => {
		const planned = await folder.run('plan', '--spec', delta);
		const shown = await folder.run('show', '--spec', delta);
		const applied = await folder.run('apply', '--spec', delta, '--auto-approve');

		for (const { out } of [planned, shown, applied]) {
			assert.match(
				out,
				/! The system SHALL \{\+NOT \+\}log in within 5 seconds\.\n +FLIPPED: what was required is now/,
			);
			assert.match(out, /1 requirement flipped between required and forbidden\./);
			assert.match(out, /Plan: 1 to add, 1 to change, 0 to remove\./);
			assert.ok(out.indexOf('FLIPPED') < out.indexOf('write an audit'), out);
		}
	});

	it('is told by its own words where there is no main spec, and keeps to them in JSON', async () => {
		const json = await folder.run('plan', '--spec', delta, '--json');
		folder.write('openspec/specs/auth/spec.md', '');
		const planned = await folder.run('plan', '--spec', delta);

		const { changes } = json.json() as { changes: { kind: string; impact: string }[] };
		assert.deepEqual(
			changes.map(({ kind, impact }) => [kind, impact]),
			[
				['added', 'none'],
				['added', 'none'],
			],
		);
		assert.match(planned.out, /~ The system SHALL NOT log in within 5 seconds\./);
	});
});
