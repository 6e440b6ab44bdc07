import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { type Pin, pinStatement } from '../../../../src/core/spec/pinStatement';

const path = '.openspec/spec.md';
const suggestion = 'The script MUST read the name from the first argument';

function pin(text: string, section: string, more: Partial<Pin> = {}): string {
	const outcome = pinStatement(path, text, { suggestion, section, ...more });
	assert.ok(outcome.kind === 'pinned', outcome.kind);
	assert.ok(outcome.text.split(/\r?\n/)[outcome.line - 1]?.includes(suggestion), 'line');
	return outcome.text;
}

const spec = '# A\n\n## Interface\n\n- It MUST wave\n\n## Verify\n\n```bash\ntrue\n```\n';

describe('pinStatement', () => {
	it('puts the statement behind the last one of its section', () => {
		const text = pin(spec, 'Interface');

		assert.equal(text, spec.replace('- It MUST wave\n', `- It MUST wave\n- ${suggestion}\n`));
	});

	it('finds the section by a path, in any case, with or without numbering', () => {
		const text = '# A\n\n## 1. One\n\n### Notes\n\n* It MUST a\n\n## 2. Two\n\n### Notes\n\n* It MUST b\n';

		assert.equal(pin(text, 'two › NOTES'), `${text}* ${suggestion}\n`);
		assert.equal(pin(text, 'One › Notes'), text.replace('MUST a\n', `MUST a\n* ${suggestion}\n`));
	});

	it('makes a section where there is none, before the commands', () => {
		assert.equal(pin(spec, 'Behavior'), spec.replace('## Verify', `## Behavior\n\n- ${suggestion}\n\n## Verify`));
		assert.equal(pin('# A\n\nIt MUST wave.\n', 'Behavior'), `# A\n\nIt MUST wave.\n\n## Behavior\n\n- ${suggestion}\n`);
	});

	it('fills an empty section', () => {
		assert.equal(pin('# A\n\n## B\n\n## C\n\ntext\n', 'B'), `# A\n\n## B\n\n- ${suggestion}\n\n## C\n\ntext\n`);
		assert.equal(pin('# A\n\n## B', 'B'), `# A\n\n## B\n\n- ${suggestion}`);
	});

	it('keeps bullets, numbers, indents, ids and blank lines between items', () => {
		assert.equal(
			pin('# A\n\n* It MUST a\n\n* It MUST b\n', 'A'),
			`# A\n\n* It MUST a\n\n* It MUST b\n\n* ${suggestion}\n`,
		);
		assert.equal(
			pin('# A\n\n1. It MUST a\n2. It MUST b\n', 'A'),
			`# A\n\n1. It MUST a\n2. It MUST b\n3. ${suggestion}\n`,
		);
		assert.equal(
			pin('# A\n\n- **FR-009**: It MUST a\n- **FR-003**: It MUST b\n', 'A'),
			`# A\n\n- **FR-009**: It MUST a\n- **FR-003**: It MUST b\n- **FR-010**: ${suggestion}\n`,
		);
	});

	it('goes behind nested lines, a paragraph and a table', () => {
		const nested = '# A\n\n- It MUST a\n  - for example\n\nmore\n';
		const table = '# A\n\n| id | text |\n|---|---|\n| 1 | It MUST a |\n| 2 | or not |\n\nmore\n';

		assert.equal(pin(nested, 'A'), nested.replace('example\n', `example\n- ${suggestion}\n`));
		assert.equal(pin(table, 'A'), table.replace('not |\n', `not |\n\n- ${suggestion}\n`));
	});

	it('keeps line ends and the mark at the start', () => {
		const text = `\uFEFF${spec.replaceAll('\n', '\r\n')}`;

		assert.equal(pin(text, 'Interface'), text.replace('wave\r\n', `wave\r\n- ${suggestion}\r\n`));
	});

	it('puts one line in, whatever the suggestion looks like', () => {
		const outcome = pinStatement(path, spec, { suggestion: '- It MUST\n## not\nbreak', section: 'Interface' });

		assert.ok(outcome.kind === 'pinned');
		assert.match(outcome.text, /\n- It MUST ## not break\n/);
	});

	it('writes nothing twice, and nothing empty', () => {
		assert.deepEqual(pinStatement(path, spec, { suggestion: '- It **MUST** wave.', section: 'X' }), {
			kind: 'present',
			line: 5,
		});
		assert.deepEqual(pinStatement(path, spec, { suggestion: ' - ', section: 'X' }), { kind: 'empty' });
	});

	it('adds one requirement and leaves all others as they are', () => {
		const part = fc.constantFrom(
			'# A',
			'## B',
			'### C',
			'- It MUST a',
			'* It SHOULD b',
			'  - It MAY nest',
			'1. It MUST c',
			'It MUST d.',
			'text',
			'',
			'| x | It MUST e |',
			'|---|---|',
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 14 }), fc.constantFrom('A', 'B', 'C', 'D'), (lines, section) => {
				const text = lines.join('\n');
				const outcome = pinStatement(path, text, { suggestion, section });
				assert.ok(outcome.kind === 'pinned');

				const before = parseSpec(path, text).requirements.map(requirement => requirement.text);
				const after = parseSpec(path, outcome.text).requirements.map(requirement => requirement.text);
				assert.deepEqual(
					after.filter(statement => statement !== suggestion),
					before,
				);
				assert.equal(after.length, before.length + 1);
			}),
			{ numRuns: 500 },
		);
	});
});
