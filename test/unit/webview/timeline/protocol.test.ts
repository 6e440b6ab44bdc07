import assert from 'node:assert/strict';
import { parseFromTimeline } from '../../../../src/webview/timeline/protocol';
import { anyQuery } from '../../../../src/webview/timeline/uiState';

describe('parseFromTimeline', () => {
	it('reads its own messages', () => {
		const messages = [
			{ type: 'ready' },
			{ type: 'find', query: 1, for: { ...anyQuery, search: 'root', groups: ['failed'] } },
			{ type: 'rows', generation: 2, indices: [0, 7] },
			{ type: 'body', generation: 2, index: 7 },
			{ type: 'openFile', generation: 2, index: 7, path: 'src/a.py' },
			{ type: 'compareFile', generation: 2, index: 7, path: 'src/a.py' },
			{ type: 'compareSpec', generation: 2, index: 7 },
			{ type: 'openSource', line: 3 },
			{ type: 'copy', generation: 2, index: 7 },
			{ type: 'mergeHistories' },
			{ type: 'undo', generation: 2, index: 7 },
			{ type: 'verify', generation: 2, index: 7 },
		];

		const parsed = messages.map(parseFromTimeline);

		assert.deepEqual(parsed, messages);
	});

	it('refuses everything else', () => {
		const junk: readonly unknown[] = [
			undefined,
			null,
			'ready',
			{ type: 'openFile', generation: 1, index: 0 },
			{ type: 'openFile', generation: 1, index: 0, path: ['a'] },
			{ type: 'openSource', line: 0 },
			{ type: 'openSource', line: '3' },
			{ type: 'openSource', line: Number.NaN },
			{ type: 'rows', generation: 1, indices: [-1] },
			{ type: 'rows', generation: 1, indices: new Array(501).fill(0) },
			{ type: 'find', query: 1, for: { ...anyQuery, groups: ['all'] } },
			{ type: 'find', query: 1, for: { ...anyQuery, search: 'x'.repeat(1001) } },
			{ type: 'undo', generation: 1, index: 1.5 },
			{ type: 'ready', more: 1 },
			{ type: 'command', command: 'workbench.action.quit' },
		];

		const parsed = junk.map(parseFromTimeline);

		assert.deepEqual(
			parsed,
			junk.map(() => undefined),
		);
	});
});
