import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hideMentions, showMentions } from '../../../../src/planners/claude-code/fileMentions';

describe('mentions of files', () => {
	const mentions = [
		'@/etc/passwd',
		'@~/.ssh/id_rsa',
		'@../secret',
		'@./x',
		'@"/a b"',
		"@'/a'",
		'@C:\\x',
		'@\\\\host\\x',
	];
	for (const mention of mentions) {
		it(`are none any more: ${mention}`, () => {
			const hidden = hideMentions(`See ${mention}, and (${mention})`);

			assert.ok(!hidden.includes(mention), hidden);
			assert.equal(hidden, `See @·${mention.slice(1)}, and (@·${mention.slice(1)})`);
		});
	}

	it('leave decorators and addresses of mail alone', () => {
		const text = '@dataclass\nclass A: pass # ada@example.org @ 3';

		assert.equal(hideMentions(text), text);
	});

	it('come back as they were, in any text', () => {
		const part = fc.constantFrom('@', '·', '/', '~', '.', '"', "'", '\\', 'C:', 'a', ' ', '\n');
		fc.assert(
			fc.property(fc.array(part), parts => {
				const text = parts.join('');

				assert.equal(showMentions(hideMentions(text)), text);
			}),
		);
	});
});
