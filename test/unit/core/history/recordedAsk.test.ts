import assert from 'node:assert/strict';
import type { RecordedChange } from '../../../../src/core/history/record';
import { recordedAsk } from '../../../../src/core/history/recordedAsk';

const change = (kind: RecordedChange['kind'], ...section: readonly string[]): RecordedChange => ({
	kind,
	section,
	impact: 'none',
	id: 'Port',
	wasId: null,
	level: 'MUST',
	before: null,
	after: null,
});

describe('recordedAsk', () => {
	it('tells what a new entry of a delta asks for by the heading that it stood under', () => {
		const asks = ['ADDED', 'Modified', 'REMOVED', 'RENAMED'].map(word =>
			recordedAsk(change('added', 'Server', `${word} Requirements`, 'Port')),
		);

		assert.deepEqual(asks, ['added', 'modified', 'removed', 'renamed']);
	});

	it('takes what became of an entry that was known for what it is', () => {
		const asks = [
			recordedAsk(change('modified', 'REMOVED Requirements')),
			recordedAsk(change('added', 'Requirements')),
		];

		assert.deepEqual(asks, ['modified', 'added']);
	});
});
