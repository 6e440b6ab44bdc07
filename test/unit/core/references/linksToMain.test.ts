import assert from 'node:assert/strict';
import { LineStarts } from '../../../../src/core/lint/lineStarts';
import { linksToMain } from '../../../../src/core/references/linksToMain';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

const main = [
	'## Requirements',
	'### Requirement: User login',
	'It MUST log in.',
	'### Requirement: Password reset',
	'It MUST reset.',
	'### Requirement: Session end',
	'It MUST end.',
].join('\n');

describe('linksToMain', () => {
	it('leads from each name that a delta changes to the requirement of the main spec', () => {
		const delta = [
			'## ADDED Requirements',
			'### Requirement: User login',
			'It MUST log in.',
			'## MODIFIED Requirements',
			'### Requirement: User login',
			'It MUST log in by key.',
			'### Requirement: Nobody',
			'It MUST be.',
			'## REMOVED Requirements',
			'- `### Requirement: Password reset`',
			'## RENAMED Requirements',
			'- FROM: `### Requirement: Session end`',
			'- TO: `### Requirement: Session expiry`',
		].join('\n');

		const spec = parseSpec('openspec/changes/a/specs/auth/spec.md', delta);
		const links = linksToMain(spec, delta, new LineStarts(delta), parseSpec('openspec/specs/auth/spec.md', main));

		assert.deepEqual(
			links.map(({ start, end, requirement }) => [
				delta.slice(0, start).split('\n').length,
				delta.slice(start, end),
				requirement.line,
			]),
			[
				[5, 'User login', 2],
				[10, 'Password reset', 4],
				[12, 'Session end', 6],
			],
		);
	});
});
