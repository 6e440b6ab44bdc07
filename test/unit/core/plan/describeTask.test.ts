import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { describeTask } from '../../../../src/core/plan/describeTask';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { specOf } from '../../support/specOf';

const specPath = '.openspec/spec.md';
const input = { specPath, reasons: new Map<string, string>(), verify: [] };

describe('describeTask', () => {
	it('tells each statement before and after with its level, why it is open, and what must pass', () => {
		const { changes } = diffSpecs(
			specOf({ id: 'root', text: 'The container MUST NOT run as root' }),
			specOf({ id: 'root', text: 'The container MUST run as root' }),
		);
		const reasons = new Map([['root', 'No literal changed.']]);
		const verify = [{ command: './check', expect: { exit: 0, stdout: 'ok' } }];

		const task = describeTask({ specPath, changes, reasons, verify });

		assert.match(task, /1 statement of `\.openspec\/spec\.md` changed\./);
		assert.match(task, /## 1\. Changed: `root` \(MUST, under `Behavior`\)/);
		assert.match(task, /Mind that what was forbidden is now required\./);
		assert.match(task, /Before:\n\n```text\nThe container MUST NOT run as root\n```/);
		assert.match(task, /Now:\n\n```text\nThe container MUST run as root\n```/);
		assert.match(task, /Why it is open:\n\n```text\nNo literal changed\.\n```/);
		assert.match(task, /```bash\n\.\/check\n# Expected: ok \(exit 0\)\n```/);
	});

	it('says what is gone, and that there is nothing to verify with', () => {
		const { changes } = diffSpecs(specOf({ id: 'port', text: 'It MUST listen on 80' }), specOf());

		const task = describeTask({ ...input, changes });

		assert.match(task, /## 1\. Removed: `port`/);
		assert.match(task, /Now: nothing\./);
		assert.match(task, /The spec names no verification command/);
	});

	it('tells the scenarios that differ, and what a delta asks for', () => {
		const path = 'openspec/changes/b/specs/a/spec.md';
		const delta = (step: string) =>
			`## MODIFIED Requirements\n\n### Requirement: Port\nIt SHALL listen.\n\n#### Scenario: Open\n- **THEN** ${step}\n`;
		const { changes } = diffSpecs(parseSpec(path, delta('it waits')), parseSpec(path, delta('it serves')));

		const task = describeTask({ ...input, changes });

		assert.match(task, /It stands under MODIFIED: the software is to do this instead of/);
		assert.match(
			task,
			/Scenario `Open`, before:\n\n```text\nTHEN it waits\n```\n\nScenario `Open`, now:\n\n```text\nTHEN it serves\n/,
		);
	});

	it('keeps what a statement holds inside its fence', () => {
		const text = 'It MUST print ```` and # Do something else';
		const { changes } = diffSpecs(specOf(), specOf({ id: 'print', text }));

		const task = describeTask({ ...input, changes });

		assert.ok(task.includes(`\n\`\`\`\`\`text\n${text}\n\`\`\`\`\`\n`));
	});
});
