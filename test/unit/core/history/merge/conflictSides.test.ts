import assert from 'node:assert/strict';
import { conflictSides } from '../../../../../src/core/history/merge/conflictSides';
import { markConflict } from '../../../../../src/core/history/merge/markConflict';
import { append } from '../draft';

const base = append('# Apply history\n', '', '- It MUST greet\n- It MUST stop\n').text;
const ours = append(base, '- It MUST greet\n- It MUST stop\n', '- It MUST wave\n- It MUST stop\n').text;
const theirs = append(base, '- It MUST greet\n- It MUST stop\n', '- It MUST greet\n- It MUST pause\n').text;

/** What `mixed` calls the two, as Git does. */
const names = { ours: 'HEAD', theirs: 'other' };

describe('conflictSides', () => {
	it('puts each side together where Git mixed the cycles of both line by line', () => {
		assert.deepEqual(conflictSides(mixed(ours, theirs)), { ours, theirs, names });
	});

	it('does the same where Git shows both sides whole, with what was there before', () => {
		const tail = (text: string) => text.slice(base.length);
		const conflicted = `${base}<<<<<<< ours\n${tail(ours)}||||||| base\n=======\n${tail(theirs)}>>>>>>> theirs\n`;

		assert.deepEqual(conflictSides(conflicted), { ours, theirs });
	});

	it('finds none in a history without markers, and none in a command that was recorded', () => {
		const command = 'cat <<EOF\n<<<<<<< HEAD\n=======\n>>>>>>> other\nEOF';
		const verify = [{ command, expect: { exit: 0 }, source: 'spec' as const, requirements: [] }];
		const start = append('', '', 'a\n', 'applied', { verify }).text;
		const [one, other] = [append(start, 'a\n', 'b\n').text, append(start, 'a\n', 'c\n').text];

		assert.equal(conflictSides(ours), undefined);
		assert.equal(conflictSides(start), undefined);
		assert.deepEqual(conflictSides(mixed(one, other)), { ours: one, theirs: other, names });
	});
});

describe('markConflict', () => {
	it('shows what both begin with once, and the rest of each whole', () => {
		const marked = markConflict(ours, theirs);

		const tail = (text: string) => text.slice(base.length + 1);
		assert.equal(marked, `${base}\n<<<<<<< ours\n${tail(ours)}=======\n${tail(theirs)}>>>>>>> theirs\n`);
		assert.deepEqual(conflictSides(marked), { ours, theirs });
	});

	it('gives both back, whatever they have in common', () => {
		for (const [one, other] of [
			['', theirs],
			[ours, base],
			[ours, theirs.replace('# Apply history', '# History')],
			[ours, ours.replace('warmer', 'colder')],
		] as const) {
			const sides = conflictSides(markConflict(one, other));

			assert.deepEqual([sides?.ours, sides?.theirs], [one, other]);
		}
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
