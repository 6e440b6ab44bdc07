import assert from 'node:assert/strict';
import { parseHistory } from '../../../../src/core/history/parseHistory';
import { buildTimelineModel } from '../../../../src/webview/timeline/buildTimelineModel';
import { findCycles } from '../../../../src/webview/timeline/findCycles';

const byHand = `# Apply history

## Cycle 1 - 2026-06-06

### Propose

Create hello.py and the Dockerfile.

It was built by hand.

### Changes

- ADDED \`src/hello.py\`

### Verify

\`\`\`bash
python3 src/hello.py
# Expected: Hello (exit 0)
\`\`\`

### Status

✅ APPLIED

## Cycle 2 - 2026-06-07

### Propose

Run as a normal user

### Spec

\`\`\`diff
-- It MAY run as root
+- It MUST NOT run as root
\`\`\`

### Status

❌ FAILED

## Cycle 3

### Propose

Nobody finished this
`;

describe('buildTimelineModel', () => {
	it('shows the cycles newest first, also those that were written by hand', () => {
		const model = buildTimelineModel('.openspec/apply.md', parseHistory(byHand));

		assert.deepEqual(
			model.cycles.map(({ name, title, date, group }) => [name, title, date, group]),
			[
				['Cycle 3', 'Nobody finished this', '', 'unknown'],
				['Cycle 2', 'Run as a normal user', '7 June 2026', 'failed'],
				['Cycle 1', 'Create hello.py and the Dockerfile.', '6 June 2026', 'claimed'],
			],
		);
		assert.equal(model.cycles[2]?.status, 'written by hand: applied, as claimed');
	});

	it('keeps of Propose what the title does not say, and the commands without a run', () => {
		const model = buildTimelineModel('.openspec/apply.md', parseHistory(byHand));

		const first = model.cycles[2];
		assert.equal(first?.propose, 'It was built by hand.');
		assert.deepEqual(first?.files, [{ op: 'create', path: 'src/hello.py' }]);
		assert.deepEqual(first?.commands, [
			{ command: 'python3 src/hello.py', expectation: '“Hello”, exit 0', result: null },
		]);
	});

	it('shows the Spec section of a cycle without record', () => {
		const model = buildTimelineModel('.openspec/apply.md', parseHistory(byHand));

		assert.deepEqual(model.cycles[1]?.specDiff, ['-- It MAY run as root', '+- It MUST NOT run as root']);
	});
});

describe('findCycles', () => {
	it('finds cycles by every word, in files and requirements too, and by group', () => {
		const { cycles } = buildTimelineModel('.openspec/apply.md', parseHistory(byHand));

		const names = (search: string, groups: Parameters<typeof findCycles>[2] = []) =>
			findCycles(cycles, search, groups).map(({ name }) => name);
		assert.deepEqual(names('SRC/hello'), ['Cycle 1']);
		assert.deepEqual(names('root must'), ['Cycle 2']);
		assert.deepEqual(names('root nowhere'), []);
		assert.deepEqual(names('', ['failed', 'unknown']), ['Cycle 3', 'Cycle 2']);
		assert.deepEqual(names(''), ['Cycle 3', 'Cycle 2', 'Cycle 1']);
	});
});
