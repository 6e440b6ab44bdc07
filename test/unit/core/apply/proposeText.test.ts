import assert from 'node:assert/strict';
import { proposeText } from '../../../../src/core/apply/proposeText';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { specOf } from '../../support/specOf';

describe('proposeText', () => {
	it('tells one replaced word with the statement that it stands in', () => {
		const { changes } = diffSpecs(specOf('It MUST print `Hello`'), specOf('It MUST print `Welcome`'));

		assert.equal(proposeText(changes), 'Change “Hello” to “Welcome” in “It MUST print `Welcome`”.');
	});

	it('tells what the entries of a delta ask for, by the names of their requirements', () => {
		const delta = `## ADDED Requirements

### Requirement: Code
It SHALL ask for a code.

## MODIFIED Requirements

### Requirement: Session
It SHALL end after 15 minutes.

## REMOVED Requirements

### Requirement: Token

**Reason**: nobody uses it

## RENAMED Requirements

- FROM: \`### Requirement: Logout\`
- TO: \`### Requirement: Goodbye\`
`;
		const [before, after] = ['', delta].map(text => parseSpec('openspec/changes/a/specs/b/spec.md', text));
		assert.ok(before && after);

		const text = proposeText(diffSpecs(before, after).changes);

		assert.deepEqual(text.split('\n'), [
			'Add “It SHALL ask for a code”.',
			'Change “Session”: “It SHALL end after 15 minutes”.',
			'Remove “Token”.',
			'Rename “Logout → Goodbye”.',
		]);
	});

	it('tells values such as versions and paths whole, whatever in them changed', () => {
		const told = (before: string, after: string) => {
			const [sentence = ''] = proposeText(diffSpecs(specOf(before), specOf(after)).changes).split(' in “');
			return sentence;
		};

		assert.equal(
			told('It MUST run on `python:3.12-slim`.', 'It MUST run on `python:3.13-slim`.'),
			'Change “python:3.12-slim” to “python:3.13-slim”',
		);
		assert.equal(told('It MUST be 1.0.0.', 'It MUST be 1.1.0.'), 'Change “1.0.0” to “1.1.0”');
		assert.equal(
			told('It MUST serve /api/v1/users', 'It MUST serve /api/v2/users'),
			'Change “/api/v1/users” to “/api/v2/users”',
		);
		assert.equal(told('It MUST add 19 % VAT', 'It MUST add 20 % VAT'), 'Change “19” to “20”');
	});

	it('tells both statements where more than one place changed', () => {
		const before = specOf('The service MUST answer GET within 5 seconds of a call');
		const after = specOf('The service MUST answer POST within 9 seconds of a call');

		const text = proposeText(diffSpecs(before, after).changes);

		assert.equal(
			text,
			'Change “The service MUST answer GET within 5 seconds of a call” to “The service MUST answer POST within 9 seconds of a call”.',
		);
	});

	it('counts what it does not tell one by one', () => {
		const statements = Array.from({ length: 14 }, (_, index) => `Part ${index} MUST work on its own`);

		const text = proposeText(diffSpecs(specOf(), specOf(...statements)).changes);

		assert.equal(text.split('\n').length, 13);
		assert.match(text, /And 2 more\.$/);
	});

	it('says that nothing but the spec is recorded', () => {
		assert.equal(proposeText([]), 'Record the spec as it stands.');
	});
});
