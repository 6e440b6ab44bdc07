import assert from 'node:assert/strict';
import { TerminalText } from '../../../../src/vscode/verify/terminalText';

describe('TerminalText', () => {
	it('keeps text, tabs and colours, and ends lines as a terminal needs it', () => {
		const text = new TerminalText();

		const shown = text.push('\u001b[1;32mok\u001b[0m\tdone\n');

		assert.equal(shown, '\u001b[1;32mok\u001b[0m\tdone\r\n');
	});

	it('drops what moves the cursor, sets titles, makes links or writes the clipboard', () => {
		const text = new TerminalText();

		const shown = text.push(
			'a\u001b[2J\u001b[1;1Hb\u001b]0;title\u0007c\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\\u001b]52;c;aGk=\u0007d',
		);

		assert.equal(shown, 'abclinkd');
	});

	it('drops control characters and marks that turn the direction of text', () => {
		const text = new TerminalText();

		const shown = text.push('a\u0000\u0008\u009b31mb\u202ec');

		assert.equal(shown, 'a31mbc');
	});

	it('reads a sequence that is cut between two pieces', () => {
		const text = new TerminalText();

		const shown = text.push('a\u001b[3') + text.push('1mred') + text.push('\u001b]0;ti') + text.push('tle\u0007!');

		assert.equal(shown, 'a\u001b[31mred!');
	});

	it('gives up a string that never ends at the end of its line', () => {
		const text = new TerminalText();

		const shown = text.push('a\u001b]0;hidden\nvisible');

		assert.equal(shown, 'a\r\nvisible');
	});

	it('drops a colour with too many or foreign parameters', () => {
		const text = new TerminalText();

		const shown = text.push(`\u001b[${'1;'.repeat(40)}mx\u001b[?1my`);

		assert.equal(shown, 'xy');
	});
});
