import assert from 'node:assert/strict';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { buildBody } from '../../../../src/webview/timeline/buildBody';
import { readFacts } from '../../../../src/webview/timeline/cycleFacts';
import { findCycles } from '../../../../src/webview/timeline/findCycles';
import { anyQuery } from '../../../../src/webview/timeline/uiState';

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

const { cycles } = parseHistory(byHand);
const noActions = { undo: false, verify: false, compareSpec: false };

describe('buildBody', () => {
	it('keeps of Propose what the title does not say, and the commands without a run', () => {
		const bodies = cycles.map(cycle => buildBody(cycle, noActions));

		const [first] = bodies;
		assert.equal(first?.propose, 'It was built by hand.');
		assert.deepEqual(first?.files, [{ op: 'create', path: 'src/hello.py', recorded: false }]);
		assert.deepEqual(first?.commands, [
			{ command: 'python3 src/hello.py', expectation: '“Hello”, exit 0', result: null },
		]);
	});

	it('keeps the sentences after the first, and a first line that is only a part of one', () => {
		const proposeOf = (text: string) => {
			const [cycle] = parseHistory(`## Cycle 1\n\n### Propose\n\n${text}\n`).cycles;
			return cycle && buildBody(cycle, noActions).propose;
		};

		assert.equal(proposeOf('Add a port.\nChange the greeting.'), 'Change the greeting.');
		assert.equal(proposeOf('Add a port\nand the greeting.'), 'Add a port\nand the greeting.');
	});

	it('shows the Spec section of a cycle without record', () => {
		const bodies = cycles.map(cycle => buildBody(cycle, noActions));

		assert.deepEqual(bodies[1]?.specDiff, ['-- It MAY run as root', '+- It MUST NOT run as root']);
	});

	it('says what the evidence is worth', () => {
		const evidence = cycles.map(cycle => buildBody(cycle, noActions).evidence);

		assert.match(evidence[0] ?? '', /^Claimed: /);
		assert.match(evidence[2] ?? '', /^No evidence: /);
	});
});

describe('findCycles', () => {
	const facts = cycles.map(readFacts);
	const find = (query: Partial<typeof anyQuery>) => findCycles(facts, { ...anyQuery, ...query });

	it('finds cycles by every word, in files and requirements too, newest first', () => {
		assert.deepEqual(find({ search: 'SRC/hello' }), [0]);
		assert.deepEqual(find({ search: 'root must' }), [1]);
		assert.deepEqual(find({ search: 'root nowhere' }), []);
		assert.deepEqual(find({}), [2, 1, 0]);
	});

	it('finds them by group, evidence and file', () => {
		assert.deepEqual(find({ groups: ['failed', 'unknown'] }), [2, 1]);
		assert.deepEqual(find({ groups: ['claimed'] }), [0]);
		assert.deepEqual(find({ evidence: 'none' }), [2]);
		assert.deepEqual(find({ file: 'hello' }), [0]);
	});

	it('finds them by day, and nothing without a date', () => {
		assert.deepEqual(find({ since: '2026-06-07' }), [1]);
		assert.deepEqual(find({ until: '2026-06-06' }), [0]);
		assert.deepEqual(find({ since: '2026-06-01', until: '2026-06-30' }), [1, 0]);
	});

	it('finds a file and a requirement under the names that they had before', () => {
		const renamed = [
			{ ...noFacts, files: ['a.py'] },
			{ ...noFacts, files: ['a.py', 'b.py'], renames: [['b.py', 'a.py']] as const },
			{ ...noFacts, files: ['b.py'], requirements: ['FR-2', 'FR-1'], renames: [['FR-2', 'FR-1']] as const },
			{ ...noFacts, files: ['c.py'], requirements: ['FR-2'] },
		];

		assert.deepEqual(findCycles(renamed, { ...anyQuery, file: 'b.py' }), [2, 1, 0]);
		assert.deepEqual(findCycles(renamed, { ...anyQuery, requirement: 'fr-2' }), [3, 2]);
	});

	it('counts what names no spec for every spec', () => {
		const shared = [noFacts, { ...noFacts, spec: 'spec.md' }, { ...noFacts, spec: 'bugfix.md' }];

		assert.deepEqual(findCycles(shared, { ...anyQuery, spec: 'bugfix.md' }), [2, 0]);
	});
});

const noFacts = readFacts(parseHistory('## Cycle 1\n').cycles[0] ?? assert.fail());
