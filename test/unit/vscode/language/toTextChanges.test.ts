import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type EditorChange, toTextChanges } from '../../../../src/vscode/language/toTextChanges';

/** What VS Code tells when a stretch of a text is replaced. */
function change(text: string, start: number, end: number, by: string): EditorChange {
	const line = (offset: number) => text.slice(0, offset).split(/\r?\n/).length - 1;
	const range = { start: { line: line(start) }, end: { line: line(end) } };
	return { range, rangeOffset: start, rangeLength: end - start, text: by };
}

function follow(text: string, changes: readonly { offset: number; length: number; text: string }[]): string {
	return changes.reduce(
		(now, { offset, length, text: by }) => now.slice(0, offset) + by + now.slice(offset + length),
		text,
	);
}

describe('toTextChanges', () => {
	it('leaves offsets as they are where lines end with LF', () => {
		const text = 'one\ntwo\nthree\n';

		const changes = toTextChanges([change(text, 4, 8, 'zwei\n')], false);

		assert.deepEqual(changes, [{ offset: 4, length: 4, text: 'zwei\n' }]);
	});

	it('counts CR LF as one', () => {
		const text = 'one\r\ntwo\r\nthree\r\n';

		const changes = toTextChanges([change(text, 5, 12, 'zwei\r\ndr')], true);

		assert.equal(follow('one\ntwo\nthree\n', changes), 'one\nzwei\ndrree\n');
	});

	it('counts each change on what the one before it left', () => {
		const text = 'a\r\nb\r\nc';
		const second = change(`${text}\r\nd`, 3, 4, 'B');

		const changes = toTextChanges([change(text, 7, 7, '\r\nd'), second], true);

		assert.equal(follow('a\nb\nc', changes), 'a\nB\nc\nd');
	});

	it('makes of any edits of a text in CR LF the same text in LF', () => {
		const line = fc.string({ maxLength: 5, unit: fc.constantFrom('a', 'b', '-') });
		const lines = fc.array(line, { maxLength: 6 });
		const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(40), lines), { maxLength: 5 });

		fc.assert(
			fc.property(lines, edits, (before, replacements) => {
				let text = before.join('\r\n');
				const changes = replacements.map(([from, to, by]) => {
					// No editor lets anybody stand between CR and LF.
					const places = [...text.matchAll(/(?<!\r)(?=\n)|(?=[^\n])|$/g)].map(({ index }) => index);
					const [start = 0, end = 0] = [from, to].map(at => places[at % places.length] ?? 0).sort((a, b) => a - b);
					const one = change(text, start, end, by.join('\r\n'));
					text = text.slice(0, start) + one.text + text.slice(end);
					return one;
				});

				const after = follow(before.join('\n'), toTextChanges(changes, true));

				assert.equal(after, text.replaceAll('\r\n', '\n'));
			}),
		);
	});
});
