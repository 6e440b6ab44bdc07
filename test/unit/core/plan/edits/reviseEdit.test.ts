import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../../../../src/core/diff/change';
import { sha256 } from '../../../../../src/core/hash';
import { makeHunks } from '../../../../../src/core/plan/edits/makeHunks';
import { reviseEdit } from '../../../../../src/core/plan/edits/reviseEdit';
import { selectedText } from '../../../../../src/core/plan/edits/selectedText';
import { fileStateOf } from '../../../../../src/core/plan/files/fileState';
import type { Edit } from '../../../../../src/core/plan/plan';
import { settledChanges } from '../../../../../src/core/plan/settledChanges';

const bytes = (text: string) => new TextEncoder().encode(text);
const before = bytes('a\r\nb\r\n');
const proposal: Edit = {
	op: 'modify',
	path: 'src/a.txt',
	before: fileStateOf(before, 0o755),
	after: fileStateOf(bytes('a\r\nB\r\n'), 0o755),
	text: 'a\r\nB\r\n',
	requirements: ['r1'],
	reason: 'b became B',
	selected: true,
	editedByUser: false,
	hunks: [],
};

describe('reviseEdit', () => {
	it('takes the text of the user with its line ends, hashes and mode', () => {
		const revised = reviseEdit(proposal, before, bytes('A\r\nB\r\n'));

		assert.equal(revised?.text, 'A\r\nB\r\n');
		assert.deepEqual(revised?.after?.sha256, sha256('A\r\nB\r\n'));
		assert.equal(revised?.after?.mode, '100755');
		assert.equal(revised?.editedByUser, true);
		assert.deepEqual(revised?.hunks[0]?.lines, ['-a', '-b', '+A', '+B']);
		assert.deepEqual(revised?.hunks[0]?.requirements, ['r1']);
	});

	it('leaves an edit unticked that changes nothing any more', () => {
		const revised = reviseEdit(proposal, before, before);

		assert.equal(revised?.selected, false);
		assert.deepEqual(revised?.hunks, []);
	});

	it('refuses what is no text', () => {
		const revised = reviseEdit(proposal, before, new Uint8Array([0xff, 0]));

		assert.equal(revised, undefined);
	});

	const lines = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
	const textWith = (...changed: readonly string[]) =>
		`${lines.map(line => changed.find(other => other.toLowerCase().startsWith(line)) ?? line).join('\n')}\n`;
	const stored = bytes(textWith());
	const twoHunks: Edit = {
		...proposal,
		text: textWith('TWO', 'SIX'),
		requirements: ['r1', 'r2'],
		hunks: makeHunks(textWith(), textWith('TWO', 'SIX'), [], new Set([2, 6])).map((hunk, index) => ({
			...hunk,
			requirements: [`r${index + 1}`],
		})),
	};
	const outline = (edit: Edit | undefined) =>
		edit?.hunks.map(({ lines: shown, requirements, selected }) => [
			shown.filter(line => !line.startsWith(' ')).join(' '),
			requirements.join(),
			selected,
		]);

	it('keeps apart what near hunks serve', () => {
		const revised = reviseEdit(twoHunks, stored, bytes(textWith('TWO', 'SIX!')));

		assert.deepEqual(outline(revised), [
			['-two +TWO', 'r1', true],
			['-six +SIX!', 'r2', true],
		]);
	});

	it('unticks a hunk that the user took out', () => {
		const revised = reviseEdit(twoHunks, stored, bytes(textWith('SIX')));

		assert.deepEqual(outline(revised), [
			['-two +TWO', 'r1', false],
			['-six +SIX', 'r2', true],
		]);
		assert.equal(revised?.text, textWith('TWO', 'SIX'));
		const settled = settledChanges({ changes: [change('r1'), change('r2')], edits: revised ? [revised] : [] });
		assert.deepEqual(settled, [change('r2')]);
	});

	it('leaves an unticked hunk out of what the user writes, whatever lines are added', () => {
		const [first, second] = twoHunks.hunks;
		const left = { ...twoHunks, hunks: first && second ? [{ ...first, selected: false }, second] : [] };
		const written = textWith('SIX\nand more', 'EIGHT');

		const revised = reviseEdit(left, stored, bytes(written));

		assert.deepEqual(outline(revised), [
			['-two +TWO', 'r1', false],
			['-six +SIX +and more -eight +EIGHT', 'r2', true],
		]);
		assert.equal(revised && selectedText(textWith(), revised), written);
	});

	it('keeps a doubtful hunk doubtful', () => {
		const doubtful = { ...twoHunks, hunks: twoHunks.hunks.map(hunk => ({ ...hunk, doubtful: true as const })) };

		const revised = reviseEdit(doubtful, stored, bytes(textWith('SIX!')));

		assert.deepEqual(
			revised?.hunks.map(hunk => [hunk.selected, hunk.doubtful]),
			[
				[false, true],
				[true, true],
			],
		);
	});

	it('takes exactly what the user wrote, whatever that is', () => {
		const line = fc.constantFrom('one', 'TWO', 'two', 'SIX', 'six', 'seven', 'more', '');
		fc.assert(
			fc.property(fc.array(line, { maxLength: 12 }), written => {
				const text = written.map(one => `${one}\n`).join('');

				const revised = reviseEdit(twoHunks, stored, bytes(text));

				assert.equal(revised && selectedText(textWith(), revised), text);
				assert.equal(revised?.after?.sha256, sha256(revised?.text ?? ''));
			}),
		);
	});
});

function change(id: string): Change {
	const side = { text: id, level: 'MUST', line: 1 } as const;
	const words = { before: side, after: side, level: 'MUST', section: [], wasId: null } as const;
	return { ...words, id, kind: 'modified', impact: 'reworded', state: 'edits' };
}
