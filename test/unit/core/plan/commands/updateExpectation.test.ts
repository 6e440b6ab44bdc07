import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../../src/core/diff/diffSpecs';
import { updateExpectation } from '../../../../../src/core/plan/commands/updateExpectation';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import { specOf } from '../../../support/specOf';

const path = '.openspec/spec.md';
const { changes } = diffSpecs(
	specOf({ id: 'print', text: 'It MUST print `Hello, <author>!` to stdout' }),
	specOf({ id: 'print', text: 'It MUST print `Welcome, <author>!` to stdout' }),
);

describe('updateExpectation', () => {
	it('replaces the old literal in the expectation of the command, and nowhere else', () => {
		const text = specWith('./hello Hello', '# Expected: Hello, Alice! (exit 0)', './other', '# Expected: Hello, Bob!');

		const updated = updateExpectation(text, commandOf(text, 0), changes);

		assert.equal(updated, text.replace('Hello, Alice!', 'Welcome, Alice!'));
	});

	it('replaces it behind a command on the same line', () => {
		const text = specWith('./hello Hello # Expected: Hello, Alice!');

		const updated = updateExpectation(text, commandOf(text, 0), changes);

		assert.equal(updated, text.replace('Hello, Alice!', 'Welcome, Alice!'));
	});

	it('replaces it in every line of an expected text', () => {
		const text = specWith('./hello', '# Expected: Hello, Alice!', '# Expected: Hello, Bob!');

		const updated = updateExpectation(text, commandOf(text, 0), changes);

		assert.equal(updated, text.replaceAll('Hello,', 'Welcome,'));
	});

	it('has nothing to do where the expectation holds no literal that changed', () => {
		const text = specWith('./hello Hello', '# Expected: Good morning');

		const updated = updateExpectation(text, commandOf(text, 0), changes);

		assert.equal(updated, undefined);
	});

	it('has nothing to do where nothing is expected', () => {
		const text = specWith('./hello Hello');

		const updated = updateExpectation(text, commandOf(text, 0), changes);

		assert.equal(updated, undefined);
	});
});

function specWith(...lines: readonly string[]): string {
	return ['# Hello', '', '## Verify', '', '```bash', ...lines, '```', ''].join('\n');
}

function commandOf(text: string, index: number) {
	const command = parseSpec(path, text).verify[index];
	assert.ok(command);
	return command;
}
