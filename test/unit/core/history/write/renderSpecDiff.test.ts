import assert from 'node:assert/strict';
import { renderSpecDiff } from '../../../../../src/core/history/write/renderSpecDiff';

describe('renderSpecDiff', () => {
	it('shows changed lines below the headings that they stand under', () => {
		const before = '# T\n\n## A\n\n- one\n- two\n\n## B\n\n- three\n';
		const after = '# T\n\n## A\n\n- one\n- 2\n\n## B\n\n- three\n- four\n';

		const lines = renderSpecDiff(before, after);

		assert.deepEqual(lines, [' A', '-- two', '+- 2', ' B', '+- four']);
	});

	it('shows a new heading as a line of its own', () => {
		const lines = renderSpecDiff('# T\n', '# T\n\n## A\n\n- one\n');

		assert.deepEqual(lines, ['+## A', '+- one']);
	});

	it('does not take a comment in a code fence for a heading', () => {
		const lines = renderSpecDiff('## V\n\n```bash\n# a\nls\n```\n', '## V\n\n```bash\n# a\nls -l\n```\n');

		assert.deepEqual(lines, [' V', '-ls', '+ls -l']);
	});

	it('shows nothing for equal texts', () => {
		assert.deepEqual(renderSpecDiff('a\n', 'a\n'), []);
	});
});
