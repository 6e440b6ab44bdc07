import assert from 'node:assert/strict';
import { closeInterrupted } from '../../../../src/core/history/closeInterrupted';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { append } from './draft';

const time = '2026-06-09T08:00:00Z';

describe('closeInterrupted', () => {
	it('ends the last cycle as failed, and says that it was unfinished', () => {
		const { text } = append('', '', 'a\n', 'begun');

		const appended = closeInterrupted(text, parseHistory(text), time) ?? '';

		const { cycles, problems } = parseHistory(text + appended);
		assert.match(appended, /^\n❌ FAILED \(unfinished\)\n/);
		assert.deepEqual([cycles[0]?.status, cycles[0]?.evidence], ['failed', 'recorded']);
		assert.deepEqual(problems, []);
	});

	it('writes the Status heading where that was cut off', () => {
		const { text } = append('', '', 'a\n', 'begun');
		const cut = text.slice(0, text.indexOf('### Status') + 5);

		const closed = cut + (closeInterrupted(cut, parseHistory(cut), time) ?? '');

		const [cycle] = parseHistory(closed).cycles;
		assert.deepEqual([cycle?.status, cycle?.evidence], ['failed', 'recorded']);
		assert.match(closed, /\n### Status\n\n❌ FAILED/);
	});

	it('leaves alone what ended, what a person ended, and what others follow', () => {
		const ended = append('', '', 'a\n').text;
		const begun = append('', '', 'a\n', 'begun').text;

		for (const text of ['', ended, `${begun}\nDONE\n`, append(begun, '', 'a\n').text, '## Cycle 1\n']) {
			assert.equal(closeInterrupted(text, parseHistory(text), time), undefined);
		}
	});
});
