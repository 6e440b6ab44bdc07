import assert from 'node:assert/strict';
import { parseHistory } from '../../../../../../src/core/history/read/parseHistory';

function readChanges(lines: string) {
	const { cycles, problems } = parseHistory(`## Cycle 1\n\n### Changes\n\n${lines}\n\n### Status\n\nDONE\n`);
	const told = cycles[0]?.changes.map(({ op, path, from }) => `${op} ${from === undefined ? '' : `${from} > `}${path}`);
	return { told, rest: cycles[0]?.rest, problems: problems.map(({ line }) => line) };
}

describe('the changed files that people write', () => {
	for (const [lines, ...expected] of [
		['ADDED src/a.py, ADDED Dockerfile', 'create src/a.py', 'create Dockerfile'],
		['ADDED src/a.py, b.py and Dockerfile', 'create src/a.py', 'create b.py', 'create Dockerfile'],
		['- ADDED src/a.py ADDED Dockerfile', 'create src/a.py', 'create Dockerfile'],
		['MODIFIED src/a.py; REMOVED src/old.py', 'modify src/a.py', 'delete src/old.py'],
		['- Added `a.py` and modified `b.py`', 'create a.py', 'modify b.py'],
		['- [x] Create src/a.py', 'create src/a.py'],
		['- [ ] Update `src/a.py`', 'modify src/a.py'],
		['- `src/a.py` (added)', 'create src/a.py'],
		['- `src/a.py` — modified', 'modify src/a.py'],
		['- `src/a.py`: **new file**', 'create src/a.py'],
		['- **`src/a.py`** - deleted', 'delete src/a.py'],
		['- src/a.py [NEW]', 'create src/a.py'],
		['- src/a.py -> src/b.py', 'rename src/a.py > src/b.py'],
		['- `src/a.py` → `src/b.py`', 'rename src/a.py > src/b.py'],
		['- Renamed from `a.py` to `b.py`', 'rename a.py > b.py'],
		['- Moved src/a.py to lib/a.py', 'rename src/a.py > lib/a.py'],
		['`a.py` (new), `b.py` (deleted)', 'create a.py', 'delete b.py'],
		['- src/a.py\n- Dockerfile', 'modify src/a.py', 'modify Dockerfile'],
		['+ src/a.py\n~ src/b.py\n- old.py', 'create src/a.py', 'modify src/b.py', 'delete old.py'],
		['* + src/a.py\n* - old.py', 'create src/a.py', 'delete old.py'],
		['➕ `src/a.py`\n✏️ `src/b.py`\n🗑️ `old.py`', 'create src/a.py', 'modify src/b.py', 'delete old.py'],
		['new file:   src/a.py\nmodified:   src/b.py', 'create src/a.py', 'modify src/b.py'],
		['```\nA  src/a.py\nR  b.py -> c.py\n```', 'create src/a.py', 'rename b.py > c.py'],
		['#### Added\n- src/a.py\n\n#### Removed\n- old.py', 'create src/a.py', 'delete old.py'],
		['**Modified files:**\n- src/a.py\n\n**New files:**\n- b.py', 'modify src/a.py', 'create b.py'],
		['- Added\n  - src/a.py\n- Deleted\n  - b.py', 'create src/a.py', 'delete b.py'],
		['| File | Change |\n|---|---|\n| src/a.py | added |', 'create src/a.py'],
		['| Op | Path |\n|:--|--:|\n| M | `src/a.py` |\n| R | `b.py` → `c.py` |', 'modify src/a.py', 'rename b.py > c.py'],
		['- `Dockerfile`, `src/a.py`', 'modify Dockerfile', 'modify src/a.py'],
		['Edited `src/a.py`.', 'modify src/a.py'],
		['- ADDED src/my file.py', 'create src/my file.py'],
		['None.'],
	] as const) {
		it(`are read in ${JSON.stringify(lines)}`, () => {
			assert.deepEqual(readChanges(lines), { told: expected, rest: '', problems: [] });
		});
	}

	for (const [line, expected] of [
		['- `src/a.py`: reads the name', 'modify src/a.py'],
		['- ADDED src/a.py with the greeting', 'create src/a.py'],
		['- **MODIFIED** `src/a.py` — because of the name', 'modify src/a.py'],
		['| src/a.py | Created | The greeting |', 'create src/a.py'],
		[' src/a.py | 4 ++--', 'modify src/a.py'],
	] as const) {
		it(`are read in ${JSON.stringify(line)}, which is shown as well since it says more`, () => {
			assert.deepEqual(readChanges(line), { told: [expected], rest: line, problems: [] });
		});
	}

	for (const line of [
		'Removed unused imports.',
		'Added tests for the parser.',
		'Added error handling and/or retries.',
		'Updated dependencies.',
		'A refactoring of the parser.',
		'A file was added.',
		'New `--name` option.',
		'Added the `greet()` helper.',
		'Moved the greeting to a constant.',
		'The script now reads `sys.argv`.',
		'`src/a.py` reads the name.',
		'e.g. a new file',
		'Update to version 3.12.',
		'- Node.js is used instead',
		'```python\nimport sys\n```',
		'```diff\n-old\n+new\n```',
		'```diff\n- if x:\n+ if y:\n```',
	]) {
		it(`are not found in ${JSON.stringify(line)}, which is shown as text`, () => {
			assert.deepEqual(readChanges(line), { told: [], rest: line, problems: [5] });
		});
	}

	it('leave out what is said to be unchanged', () => {
		const { told, rest } = readChanges('- MODIFIED a.py\n- `Dockerfile`: unchanged');

		assert.deepEqual(told, ['modify a.py']);
		assert.equal(rest, '- `Dockerfile`: unchanged');
	});
});
