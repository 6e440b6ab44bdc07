import assert from 'node:assert/strict';
import { showCommand } from '../../../../src/core/text/showCommand';
import { cpuMs } from '../../../support/cpuMs';

describe('showCommand', () => {
	it('leaves an ordinary command of several lines as it is', () => {
		const command = 'for n in 1 2; do\n\t  echo "$n – ü"\ndone\n\necho end';

		assert.equal(showCommand(command), command);
	});

	it('replaces what would push a second command out of sight by its length', () => {
		const blanks = showCommand(`echo ok${' '.repeat(2000)}; touch ran`);
		const lines = showCommand(`echo ok${'\n'.repeat(2000)}touch ran`);

		assert.equal(blanks, 'echo ok ⟨2000 blanks⟩ ; touch ran');
		assert.equal(lines, 'echo ok\n⟨1999 empty lines⟩\ntouch ran');
	});

	it('spells out what nobody sees', () => {
		const shown = showCommand('echo a\u200b\u{e0041}\u202e\r\u0000b');

		assert.equal(shown, 'echo a\\u{200b}\\u{e0041}\\u{202e}\\u{d}\\u{0}b');
	});

	it('takes time in step with the length', () => {
		const started = cpuMs();

		showCommand(`${' \n'.repeat(200_000)}${' '.repeat(1_000_000)}`);

		assert.ok(cpuMs() - started < 1000);
	});
});
