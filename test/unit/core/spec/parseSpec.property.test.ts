import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import type { Spec } from '../../../../src/core/spec/spec';

const pieces = [
	...['# A', '## Constraints', '## Verify', '- ', '* ', '1. ', '> ', '  ', '    ', '\t', '\n', '\n', '\n\n', 'text. '],
	...['MUST ', 'NOT ', 'MAY ', '**', '_', '`', '``', '```bash\n', '```\n', '~~~\n', '<!--', '-->', '<div>', '<a b="'],
	...['| a | b |\n', '|---|---|\n', '|', '[x](y)', '[x]: y\n', '](', '[', 'https://', '{#a}', '**R-1**: ', '[B-1] '],
	...[
		'---\n',
		'===\n',
		'<<<<<<< a\n',
		'=======\n',
		'>>>>>>> b\n',
		'\\',
		'。',
		'\u{1F600}',
		'\u0000',
		'# Expected: x\n',
	],
];

const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''));

function checkInvariants(text: string, { requirements, sections, verify, problems }: Spec): void {
	const lineCount = text.split('\n').length;
	const ids = requirements.map(({ id }) => id);
	assert.equal(new Set(ids).size, ids.length, 'ids are unique');
	for (const { line, endLine, text: statement, id } of requirements) {
		assert.ok(line >= 1 && line <= endLine && endLine <= lineCount, 'lines are in the text');
		assert.ok(statement !== '' && id !== '', 'nothing is empty');
		assert.equal(statement, statement.replace(/\s+/g, ' ').trim(), 'the text is one line');
	}
	for (const list of [requirements, sections, verify, problems]) {
		list.forEach(({ line }, index) => {
			assert.ok(line >= (list[index - 1]?.line ?? 1), 'lines ascend');
		});
	}
}

describe('parseSpec on random text', () => {
	it('reads any text, with unique ids and ascending lines', function () {
		this.timeout(60_000);
		fc.assert(
			fc.property(fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 200 })), text => {
				const spec = parseSpec('spec.md', text);

				checkInvariants(text, spec);
			}),
			{ numRuns: 2000 },
		);
	});

	it('reads a spec the same way below other sections', function () {
		this.timeout(60_000);
		fc.assert(
			fc.property(markdown, text => {
				const alone = parseSpec('spec.md', `# B\n\n${text}`);
				const below = parseSpec('spec.md', `# A\n\nText.\n\n# B\n\n${text}`);

				assert.deepEqual(
					below.requirements.map(requirement => [requirement.text, requirement.line]),
					alone.requirements.map(requirement => [requirement.text, requirement.line + 4]),
				);
			}),
			{ numRuns: 500 },
		);
	});
});
