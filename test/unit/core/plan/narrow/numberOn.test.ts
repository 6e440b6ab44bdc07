import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../../src/core/diff/diffSpecs';
import { narrowSpec } from '../../../../../src/core/plan/narrow/narrowSpec';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';

const requirements = '.kiro/specs/login/requirements.md';
const bugfix = '.kiro/specs/login/bugfix.md';
const plain = '.openspec/spec.md';

/** What is left of the first text when only the change whose statement holds the word takes effect. */
function narrowed(path: string, before: string, after: string, word: string): string {
	const sides = [parseSpec(path, before), parseSpec(path, after)] as const;
	const { changes } = diffSpecs(...sides);
	const target = changes.find(change => (change.after ?? change.before)?.text.includes(word));
	const { text, ids } = narrowSpec(before, after, ...sides, changes, new Set([target?.id ?? assert.fail('no target')]));
	assert.equal(ids.size, 1);
	return text;
}

const criteria = (...items: readonly string[]) => `# Login

### Requirement 1

#### Acceptance Criteria

${items.join('\n')}

### Requirement 2

#### Acceptance Criteria

1. The form SHALL be blue
2. The form SHALL be wide
`;

describe('the numbers of requirements of which a part took effect', () => {
	it('go on after one that was taken out, and in no other list', () => {
		const before = criteria('1. The user SHALL wait', '2. The user SHALL type', '3. The user SHALL leave');
		const after = criteria('1. The user SHALL wait', '2. The user SHALL leave').replace(
			'1. The form SHALL be blue\n2.',
			'1.',
		);

		const text = narrowed(requirements, before, after, 'type');

		assert.equal(text, criteria('1. The user SHALL wait', '2. The user SHALL leave'));
	});

	it('make room for one that was put in before others', () => {
		const before = criteria('1. The user SHALL wait', '2. The user SHALL leave');
		const after = criteria('1. The user SHALL type', '2. The user SHALL wait', '3. The user SHALL leave at last');

		const text = narrowed(requirements, before, after, 'type');

		assert.equal(text, criteria('1. The user SHALL type', '2. The user SHALL wait', '3. The user SHALL leave'));
	});

	it('keep what stands below an item below it when they get longer', () => {
		const items = (...texts: readonly string[]) => texts.map((text, index) => `${index + 1}. The user SHALL ${text}`);
		const below = (indent: string) => `read\n\n${indent}- first the title\n${indent}- then the rest`;
		const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(letter => `press ${letter}`);
		const before = criteria(...items(...eight, below('   ')));
		const after = criteria(...items('type', ...eight, below('    '))).replace('blue', 'red');

		const text = narrowed(requirements, before, after, 'type');

		assert.equal(text, after.replace('red', 'blue'));
	});

	it('stay as they are where somebody counts in another way', () => {
		const before = criteria('1. The user SHALL wait', '3. The user SHALL type', '5. The user SHALL leave');
		const after = criteria('1. The user SHALL wait', '5. The user SHALL leave').replace('blue', 'red');

		const text = narrowed(requirements, before, after, 'type');

		assert.equal(text, after.replace('red', 'blue'));
	});

	it('stay as they are where the spec kept the gap', () => {
		const before = criteria('1. The user SHALL wait', '2. The user SHALL type', '3. The user SHALL leave');
		const after = criteria('1. The user SHALL wait', '3. The user SHALL leave').replace('blue', 'red');

		const text = narrowed(requirements, before, after, 'type');

		assert.equal(text, after.replace('red', 'blue'));
	});

	it('go on in the lines of a bug fix, of which the first part is that of the section', () => {
		const fix = (...lines: readonly string[]) => `### Expected Behavior (Correct)\n\n${lines.join('\n\n')}\n`;
		const before = fix('2.1 WHEN asked THEN it SHALL answer', '2.2 WHEN told THEN it SHALL do', '2.3 It SHALL stop');
		const after = fix('2.1 WHEN told THEN it SHALL do', '2.2 It SHALL stop at once');

		const text = narrowed(bugfix, before, after, 'answer');

		assert.equal(text, fix('2.1 WHEN told THEN it SHALL do', '2.2 It SHALL stop'));
	});

	it('go on in a numbered list of a plain spec, and not in statements that begin with an amount', () => {
		const spec = (...lines: readonly string[]) => `## Constraints\n\n${lines.join('\n')}\n\n## Limits\n\n`;
		const amounts = '1 user MUST be served.\n\n2 users MUST be served.\n';
		const before = `${spec('1. It MUST start', '2. It MUST run', '3. It MUST stop')}${amounts}`;
		const after = `${spec('1. It MUST start', '2. It MUST stop')}0 users MUST be served.\n\n${amounts}`;

		const stopped = narrowed(plain, before, after, 'run');
		const served = narrowed(plain, before, after, '0 users');

		assert.equal(stopped, `${spec('1. It MUST start', '2. It MUST stop')}${amounts}`);
		assert.equal(served, before.replace('1 user ', '0 users MUST be served.\n\n1 user '));
	});
});
