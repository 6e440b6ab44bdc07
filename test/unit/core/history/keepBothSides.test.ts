import assert from 'node:assert/strict';
import { checkHistory } from '../../../../src/core/history/checkHistory';
import { keepBothSides } from '../../../../src/core/history/keepBothSides';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { append } from './draft';

const base = append('# Apply history\n', '', '- It MUST greet\n- It MUST stop\n').text;
const ours = append(base, '- It MUST greet\n- It MUST stop\n', '- It MUST wave\n- It MUST stop\n').text;
const theirs = append(base, '- It MUST greet\n- It MUST stop\n', '- It MUST greet\n- It MUST pause\n').text;

describe('keepBothSides', () => {
	it('puts the cycles of the other side below, where Git mixed those of both line by line', () => {
		const resolved = keepBothSides(mixed(ours, theirs));

		assert.equal(resolved, `${ours}\n${theirs.slice(base.length).trimStart()}`);
		const { cycles } = parseHistory(resolved ?? '');
		assert.deepEqual(
			cycles.map(({ number, status, edited }) => [number, status, edited]),
			[
				[1, 'applied', false],
				[2, 'applied', false],
				[2, 'applied', false],
			],
		);
	});

	it('does the same where Git shows both sides whole, with what was there before', () => {
		const tail = (text: string) => text.slice(base.length);
		const conflicted = `${base}<<<<<<< ours\n${tail(ours)}||||||| base\n=======\n${tail(theirs)}>>>>>>> theirs\n`;

		const resolved = keepBothSides(conflicted);

		assert.equal(resolved, keepBothSides(mixed(ours, theirs)));
	});

	it('leaves the spacing of older cycles as it is', () => {
		const byHand = '# Verlauf\n\n\n\n## Cycle 1 - 2026-05-01\n\n\nStatus: DONE\n\n\n\n';
		const [one, other] = [append(byHand, '', 'a\n').text, append(byHand, '', 'b\n').text];

		const resolved = keepBothSides(mixed(one, other)) ?? '';

		assert.ok(resolved.startsWith(one));
	});

	it('is left to a person where a side changed what stood there, or there is no conflict', () => {
		const retitled = theirs.replace('# Apply history', '# History');

		assert.equal(keepBothSides(mixed(ours, retitled)), undefined);
		assert.equal(keepBothSides(mixed(base, base.replace('warmer', 'colder'))), undefined);
		assert.equal(keepBothSides(ours), undefined);
	});

	it('takes markers that a recorded command holds for what they are', () => {
		const verify = [
			{
				command: 'cat <<EOF\n<<<<<<< HEAD\n=======\n>>>>>>> other\nEOF',
				expect: { exit: 0 },
				source: 'spec' as const,
				requirements: [],
			},
		];
		const start = append('', '', 'a\n', 'applied', { verify }).text;
		const [one, other] = [append(start, 'a\n', 'b\n').text, append(start, 'a\n', 'c\n').text];

		const resolved = keepBothSides(mixed(one, other)) ?? '';

		assert.ok(resolved.startsWith(one));
		assert.deepEqual(
			checkHistory(resolved, parseHistory(resolved)).filter(({ severity }) => severity === 'error'),
			[],
		);
	});
});

/** Two versions as Git merges them: lines that both have stand once, also in the middle of what differs. */
function mixed(one: string, other: string): string {
	const [a, b] = [one.split('\n'), other.split('\n')];
	assert.equal(a.length, b.length, 'the versions of these tests have lines to compare one by one');
	const merged = a.flatMap((line, index) =>
		line === b[index] ? [line] : ['<<<<<<< HEAD', line, '=======', b[index] ?? '', '>>>>>>> other'],
	);
	return merged.join('\n');
}
