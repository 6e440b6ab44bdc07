import assert from 'node:assert/strict';
import { cyclesOfFile, cyclesOfRequirement } from '../../../../src/core/history/filterCycles';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import type { RecordedChange } from '../../../../src/core/history/record';
import { historyOf } from '../../support/historyOf';
import { append } from './draft';

function changed(id: string, wasId: string | null = null): RecordedChange {
	return {
		kind: wasId === null ? 'modified' : 'renamed',
		impact: 'none',
		id,
		wasId,
		level: 'MUST',
		section: [],
		before: { text: 'It MUST wait', level: 'MUST', line: 1 },
		after: { text: 'It MUST wait', level: 'MUST', line: 1 },
	};
}

describe('cyclesOfRequirement', () => {
	it('follows a requirement back over its earlier ids', () => {
		const one = append('', 'a\n', 'b\n', 'applied', { changes: [changed('OLD-1')] });
		const two = append(one.text, 'b\n', 'c\n', 'applied', { changes: [changed('NEW-1', 'OLD-1')] });
		const three = append(two.text, 'c\n', 'd\n', 'applied', { changes: [changed('OTHER')] });
		const history = parseHistory(three.text);

		const now = cyclesOfRequirement(history, 'NEW-1').map(({ number }) => number);
		const before = cyclesOfRequirement(history, 'OLD-1').map(({ number }) => number);

		assert.deepEqual(now, [1, 2]);
		assert.deepEqual(before, [1]);
	});

	it('takes a cycle that edited a file for it', () => {
		const edit = { op: 'modify', path: 'a.py', before: null, after: null, requirements: ['A-1'] } as const;
		const { text } = append('', 'a\n', 'b\n', 'applied', { edits: [edit] });

		assert.equal(cyclesOfRequirement(parseHistory(text), 'A-1').length, 1);
		assert.equal(cyclesOfRequirement(parseHistory(text), 'A-2').length, 0);
	});
});

describe('cyclesOfFile', () => {
	it('follows a file back over renames, also in cycles written by hand', () => {
		const history = historyOf(
			{ changes: [{ op: 'create', path: 'old.py' }] },
			{ changes: [{ op: 'create', path: 'other.py' }] },
			{ changes: [{ op: 'rename', path: 'new.py', from: 'old.py' }] },
			{ changes: [{ op: 'create', path: 'old.py' }] },
			{ changes: [{ op: 'modify', path: 'new.py' }] },
		);

		const found = cyclesOfFile(history, 'new.py').map(({ number }) => number);

		assert.deepEqual(found, [1, 3, 5]);
	});
});
