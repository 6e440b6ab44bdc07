import assert from 'node:assert/strict';
import { SpecDocument } from '../../../../../src/core/spec/incremental/specDocument';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import { plainSpec } from '../../../support/plainSpec';

const path = 'openspec/specs/shop/spec.md';

function shop(requirements: number): string {
	const blocks = Array.from(
		{ length: requirements },
		(_, index) =>
			`### Requirement: Part ${index}\n\nThe part ${index} SHALL answer quickly.\n\n#### Scenario: It does\n\n- **WHEN** one asks\n- **THEN** it answers\n`,
	);
	return `# Shop\n\n## Requirements\n\n${blocks.join('\n')}`;
}

/** Blocks scanned for each key of a word that is typed in the middle of a spec. */
function blocksPerKey(requirements: number): number {
	const text = shop(requirements);
	const document = new SpecDocument(path, text);
	const opened = document.scannedBlocks;
	const start = text.indexOf('quickly', text.length >> 1);
	for (const [index, letter] of Array.from('very ').entries()) {
		document.edit([{ offset: start + index, length: 0, text: letter }]);
	}
	return (document.scannedBlocks - opened) / 5;
}

describe('SpecDocument', () => {
	it('scans no more blocks for a key stroke in a long spec than in a short one', () => {
		const counts = [50, 500, 5000].map(blocksPerKey);

		assert.ok(Math.max(...counts) <= 1.5 * Math.min(...counts), `${counts}`);
		assert.ok(Math.max(...counts) < 300, `${counts}`);
	});

	it('reads what was an underlined heading as what it belongs to once its underline is none', () => {
		const text = '### Requirement: Two\n\nIt SHALL\nanswer\n---\n';
		const document = new SpecDocument(path, text, { partLength: 1 });

		document.edit([{ offset: text.indexOf('---') + 1, length: 0, text: 'x' }]);

		assert.deepEqual(plainSpec(document.spec), plainSpec(parseSpec(path, document.text)));
	});

	it('keeps every requirement that an edit neither touches nor moves', () => {
		const text = shop(200);
		const document = new SpecDocument(path, text);
		const before = document.spec.requirements;

		document.edit([{ offset: text.indexOf('quickly', text.length >> 1), length: 'quickly'.length, text: 'at once' }]);

		const { requirements } = document.spec;
		const changed = requirements.filter((requirement, index) => requirement !== before[index]);
		assert.deepEqual(plainSpec(document.spec), plainSpec(parseSpec(path, document.text)));
		assert.equal(requirements.length, 200);
		assert.ok(changed.length < 30, `${changed.length} are new`);
		assert.ok(changed.some(({ text: statement }) => statement.includes('at once')));
	});

	it('follows several changes, each counted on what those before it left', () => {
		const document = new SpecDocument('.openspec/spec.md', '# A\n\nIt MUST hold.\n');

		document.edit([
			{ offset: 5, length: 0, text: 'The door: ' },
			{ offset: 18, length: 4, text: 'SHOULD' },
		]);

		assert.equal(document.text, '# A\n\nThe door: It SHOULD hold.\n');
		assert.deepEqual(
			document.spec.requirements.map(({ level }) => level),
			['SHOULD'],
		);
	});

	it('reads other requirements as soon as the heading of all of them comes or goes, and nothing twice', () => {
		const text = `${shop(300)}\n## Notes\n\n### Requirement: Late\n\nIt SHALL run.\n`;
		const document = new SpecDocument(path, text);
		const opened = document.scannedBlocks;
		const heading = { offset: text.indexOf('## Requirements'), length: '## Requirements'.length };

		const counts = [document.spec.requirements.length];
		for (const title of ['## Rules', '## Requirements']) {
			document.edit([{ ...heading, length: counts.length === 1 ? heading.length : '## Rules'.length, text: title }]);
			counts.push(document.spec.requirements.length);
		}

		assert.deepEqual(counts, [300, 301, 300]);
		assert.deepEqual(document.spec.problems, parseSpec(path, text).problems);
		assert.ok(opened < 2.5 * 300 * 9, `${opened}`);
	});

	it('takes all that follows for code as soon as a fence opens, and gives it back when it closes', () => {
		const text = shop(100);
		const document = new SpecDocument(path, text);

		document.edit([{ offset: text.indexOf('### Requirement: Part 50'), length: 0, text: '```\n' }]);
		const open = document.spec;
		document.edit([{ offset: text.indexOf('### Requirement: Part 50') + 4, length: 0, text: '```\n' }]);

		assert.equal(open.requirements.length, 50);
		assert.deepEqual(
			open.problems.map(({ rule }) => rule),
			['unclosed-fence'],
		);
		assert.deepEqual(plainSpec(document.spec), plainSpec(parseSpec(path, document.text)));
		assert.equal(document.spec.requirements.length, 100);
	});

	it('tells requirements of one name apart in every part, and forgets it when one goes', () => {
		const text = `${shop(60)}\n### Requirement: Part 3\n\nIt MUST not repeat.\n`;
		const document = new SpecDocument(path, text);

		const repeated = document.spec;
		document.edit([
			{
				offset: text.indexOf('### Requirement: Part 3\n'),
				length: '### Requirement: Part 3'.length,
				text: '### Requirement: Part x',
			},
		]);

		assert.equal(repeated.requirements.at(-1)?.id, 'Part 3-2');
		assert.deepEqual(
			repeated.problems.map(({ rule }) => rule),
			['duplicate-name'],
		);
		assert.equal(document.spec.requirements.at(-1)?.id, 'Part 3');
		assert.deepEqual(document.problems, []);
	});
});
