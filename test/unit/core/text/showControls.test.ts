import assert from 'node:assert/strict';
import { showControls } from '../../../../src/core/text/showControls';

describe('showControls', () => {
	it('shows what could steer a terminal or turn text around', () => {
		const shown = showControls('a\u001b[2J\r\u0007\u007f\u009b31m\u061c\u202e\u2066b');

		assert.equal(shown, 'a\\u{1b}[2J\\u{d}\\u{7}\\u{7f}\\u{9b}31m\\u{61c}\\u{202e}\\u{2066}b');
	});

	it('takes CR LF for the end of a line', () => {
		assert.equal(showControls('a\r\n\r\r\nb\r'), 'a\n\\u{d}\nb\\u{d}');
	});

	it('leaves lines, tabs and all other text as they are', () => {
		assert.equal(showControls('Größe\t— “ok” 👋\n日本'), 'Größe\t— “ok” 👋\n日本');
	});
});
