import assert from 'node:assert/strict';
import { parseFromTimeline } from '../../../../src/webview/timeline/protocol';

describe('parseFromTimeline', () => {
	it('reads its own messages', () => {
		const messages = [{ type: 'ready' }, { type: 'openFile', path: 'src/a.py' }, { type: 'openSource', line: 3 }];

		const parsed = messages.map(parseFromTimeline);

		assert.deepEqual(parsed, messages);
	});

	it('refuses everything else', () => {
		const junk: readonly unknown[] = [
			undefined,
			null,
			'ready',
			{ type: 'openFile' },
			{ type: 'openFile', path: '' },
			{ type: 'openFile', path: ['a'] },
			{ type: 'openSource', line: 0 },
			{ type: 'openSource', line: '3' },
			{ type: 'openSource', line: Number.NaN },
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
