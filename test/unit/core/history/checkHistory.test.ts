import assert from 'node:assert/strict';
import { checkHistory } from '../../../../src/core/history/checkHistory';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { append } from './draft';

const first = append('', '', '# T\n\n- a\n');
const second = append(first.text, '# T\n\n- a\n', '# T\n\n- b\n');
const third = append(second.text, '# T\n\n- b\n', '# T\n\n- c\n');

describe('checkHistory', () => {
	it('finds nothing wrong with what the program wrote', () => {
		assert.deepEqual(check(third.text), []);
	});

	it('history-06: names a record taken out of the middle', () => {
		const text = first.text + third.text.slice(second.text.length);

		assert.deepEqual(check(text), ['error broken-chain']);
	});

	it('history-06: names a changed record at the records that follow it', () => {
		const text = third.text.replace('"time":"2026-06-08T10:00:01Z"', '"time":"2026-06-08T11:00:01Z"');

		assert.deepEqual(check(text), ['error broken-chain', 'warning unanchored']);
	});

	it('history-06: says which records rest on the break', () => {
		const fourth = append(third.text, '# T\n\n- c\n', '# T\n\n- d\n').text;
		const text = fourth.replace('"time":"2026-06-08T10:00:01Z"', '"time":"2026-06-08T11:00:01Z"');

		const found = checkHistory(text, parseHistory(text)).map(({ message, line }) => [line, message]);

		const records = text.split('\n').flatMap((line, at) => (line.startsWith('<!-- spec-ops begin') ? [at + 1] : []));
		assert.deepEqual(found, [
			[records[1], 'This record follows one that is not above it in this history.'],
			[records[2], `Nothing ties this record and 1 after it to what stands above the break on line ${records[1]}.`],
		]);
	});

	it('history-06: names a record that was put in twice, and nothing that follows it', () => {
		const cycle = second.text.slice(first.text.length);
		const twice = second.text + cycle + third.text.slice(second.text.length);
		const pastedLater = third.text + cycle;

		assert.deepEqual(check(twice), ['error broken-chain']);
		assert.deepEqual(check(pastedLater), ['error broken-chain']);
	});

	it('names a record that follows an older one, unless a later cycle merges the branches', () => {
		const branch = append(first.text, '# T\n\n- a\n', '# T\n\n- x\n').text.slice(first.text.length);
		const branched = second.text + branch;
		const joined = append(branched, '# T\n\n- x\n', '# T\n\n- x\n');

		assert.deepEqual(check(branched), ['warning broken-chain']);
		assert.deepEqual(check(joined.text), ['info broken-chain']);
	});

	it('marks a Spec section that shows something else than the record', () => {
		const text = third.text.replace('+- b', '+- x');

		const problems = checkHistory(text, parseHistory(text));

		assert.deepEqual(
			problems.map(({ rule, severity }) => `${severity} ${rule}`),
			['info edited', 'warning spec-section-differs'],
		);
		assert.equal(text.split('\n')[(problems[1]?.line ?? 0) - 1], '### Spec');
	});

	it('takes a reformatted document for edited, and for nothing worse', () => {
		const text = third.text.replaceAll('### ', '#### ').replaceAll('\n\n', '\n\n\n');

		assert.deepEqual(check(text), ['info edited', 'info edited', 'info edited']);
	});

	it('finds nothing wrong with cycles written by hand in between', () => {
		const text = append(`${first.text}\n## Cycle 2\n\nStatus: DONE\n`, '# T\n\n- a\n', '# T\n').text;

		assert.deepEqual(check(text), []);
	});
});

function check(text: string): readonly string[] {
	return checkHistory(text, parseHistory(text)).map(({ rule, severity }) => `${severity} ${rule}`);
}
