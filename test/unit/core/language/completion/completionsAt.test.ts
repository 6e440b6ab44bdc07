import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completionsAt } from '../../../../../src/core/language/completion/completionsAt';
import { SpecDocument } from '../../../../../src/core/spec/incremental/specDocument';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import type { Spec } from '../../../../../src/core/spec/spec';

const paths = {
	plain: '.openspec/spec.md',
	main: 'openspec/specs/auth/spec.md',
	delta: 'openspec/changes/one/specs/auth/spec.md',
	specKit: 'specs/001-a/spec.md',
	kiro: '.kiro/specs/a/requirements.md',
};

describe('completionsAt', () => {
	it('offers keywords within a statement, those first that the dialect uses', () => {
		const plain = labelsAt(paths.plain, '- It mu|');
		const kiro = labelsAt(paths.kiro, '1. WHEN up THE system |');

		assert.deepEqual(plain.slice(0, 2), ['MUST', 'MUST NOT']);
		assert.deepEqual(kiro.slice(0, 2), ['SHALL', 'SHALL NOT']);
	});

	it('lets a keyword take the place of the word that is being written', () => {
		const [must] = completionsOf(paths.plain, '- It mu|');

		assert.deepEqual([must?.text, must?.start, must?.isSnippet], ['MUST', 5, false]);
	});

	it('offers on an empty line the sections that are not there yet, as they are written in the dialect', () => {
		const plain = labelsAt(paths.plain, '## Constraints\n\n- It MUST wave\n\n|');
		const main = labelsAt(paths.main, '## Purpose\n\n|');
		const delta = labelsAt(paths.delta, '|');
		const kiro = labelsAt(paths.kiro, '### Requirement 4\n\n|');
		const specKit = labelsAt(paths.specKit, '## Requirements *(mandatory)*\n\n|');

		assert.deepEqual(plain, ['## Interface', '## Behavior', '## Verify']);
		assert.deepEqual(main, ['### Requirement: Name', '#### Scenario: Name', '## Requirements']);
		assert.ok(delta.includes('## RENAMED Requirements') && !delta.includes('## Requirements'));
		assert.equal(kiro[0], '### Requirement 5: Title');
		assert.deepEqual(specKit.slice(0, 2), ['FR-001', '### User Story 1 - Title (Priority: P1)']);
		assert.ok(!specKit.includes('## Requirements'));
	});

	it('writes a requirement that is read as one, with its scenario', () => {
		const block = completionsOf(paths.main, '# A\n\n## Requirements\n\n###|').find(({ label }) =>
			/Requirement:/.test(label),
		);

		const spec = parseSpec(paths.main, `# A\n\n## Requirements\n\n${block?.about}`);

		assert.deepEqual(
			spec.requirements.map(({ name, level, scenarios }) => [name, level, scenarios.length]),
			[['Name', 'MUST', 1]],
		);
		assert.equal(block?.start, 0);
	});

	it('offers the patterns of EARS for a criterion, the steps of a scenario, and an acceptance scenario', () => {
		const ears = labelsAt(paths.kiro, '### Requirement 1\n\n#### Acceptance Criteria\n\n1. |');
		const numbered = labelsAt('.kiro/specs/a/bugfix.md', '### Expected Behavior (Correct)\n\n2.1 |');
		const steps = labelsAt(paths.main, '### Requirement: A\n\n#### Scenario: B\n\n- |');
		const given = labelsAt(paths.specKit, '### User Story 1 - A (Priority: P1)\n\n1. |');

		assert.deepEqual(ears.slice(0, 2), ['THE … SHALL', 'WHEN … THE … SHALL']);
		assert.deepEqual(numbered[0], 'THE … SHALL');
		assert.deepEqual(steps.slice(0, 4), ['GIVEN', 'WHEN', 'THEN', 'AND']);
		assert.equal(given[0], 'Given … When … Then');
	});

	it('offers the next free id of each family at the beginning of an item, also while it is being written', () => {
		const text = '## Requirements\n\n- **FR-009**: It MUST a\n- **NFR-01**: It MUST b\n';

		const offered = completionsOf(paths.specKit, `${text}- |`).slice(0, 2);
		const written = completionsOf(paths.specKit, `${text}- **FR|`)[0];

		assert.deepEqual(
			offered.map(({ text: written }) => written),
			['**NFR-02**: ', '**FR-010**: '],
			'first the one that goes on with what stands above',
		);
		assert.equal(written?.start, 2);
	});

	it('offers the next item with an id on an empty line, where such items stand', () => {
		const text = '## Requirements\n\n- **FR-009**: It MUST a\n|\n## Notes\n\n- None\n';

		const listed = completionsOf(paths.specKit, text)[0];
		const elsewhere = labelsAt(paths.specKit, text.replace('|', '').replace('- None', '|'));

		assert.deepEqual([listed?.label, listed?.text], ['FR-010', '- **FR-010**: ']);
		assert.ok(!elsewhere.includes('FR-010'));
	});

	it('offers the next criterion on an empty line below those of the same heading', () => {
		const bugfix = '### Expected Behavior (Correct)\n\n2.1 WHEN up THE system SHALL a\n\n|';
		const unchanged = `${bugfix.replace('|', '')}### Unchanged Behavior\n\n3.1 WHEN up THE system SHALL CONTINUE TO b\n\n|`;
		const defect = '### Current Behavior (Defect)\n\n1.1 WHEN up THEN the system fails\n\n|';
		const criteria = '### Requirement 1\n\n#### Acceptance Criteria\n\n1. THE system SHALL a\n2. THE system SHALL b\n|';
		const inBugfix = (text: string) => completionsOf('.kiro/specs/a/bugfix.md', text)[0]?.about;

		assert.equal(inBugfix(bugfix), '2.2 WHEN something happens THEN the system SHALL do right');
		assert.equal(inBugfix(unchanged), '3.2 WHEN something happens THEN the system SHALL CONTINUE TO do right');
		assert.equal(inBugfix(defect), '1.2 WHEN something happens THEN the system does wrong');
		assert.equal(completionsOf(paths.kiro, criteria)[0]?.about, '3. WHEN something happens, THE system SHALL respond');
	});

	it('offers no criterion under another heading, nor one whose number is taken', () => {
		const next = '### Requirement 1\n\n1. THE system SHALL a\n\n### Requirement 2\n\n|';
		const between = '### Requirement 1\n\n1. THE system SHALL a\n|\n2. THE system SHALL b\n';

		const offered = [next, between].flatMap(text => completionsOf(paths.kiro, text).map(({ detail }) => detail));

		assert.ok(!offered.includes('next criterion'), offered.join(', '));
	});

	it('offers in an empty spec first the sections that hold the others', () => {
		assert.equal(labelsAt(paths.specKit, '|')[0], '## User Scenarios & Testing');
		assert.equal(labelsAt(paths.main, '# Auth\n\n|')[0], '## Purpose');
		assert.equal(labelsAt(paths.delta, '|')[0], '## ADDED Requirements');
	});

	it('offers the ids of the spec within a statement', () => {
		const text = '- **FR-001**: It MUST a\n- **FR-002**: As in FR-|';

		const id = completionsOf(paths.specKit, text).find(({ label }) => label === 'FR-001');

		assert.deepEqual([id?.text, id?.start, id?.detail], ['FR-001', 20, 'It MUST a']);
	});

	it('offers the names of the main spec where a delta changes one, and none where it adds one', () => {
		const main = parseSpec(paths.main, '## Requirements\n\n### Requirement: Sign in\n\nIt SHALL a.\n');

		const modified = labelsAt(paths.delta, '## MODIFIED Requirements\n\n### Requirement: Si|', main);
		const added = labelsAt(paths.delta, '## ADDED Requirements\n\n### Requirement: |', main);

		assert.deepEqual([modified, added], [['Sign in'], []]);
	});

	it('offers the names of the main spec in a list of what a delta removes, and as the old name of a renaming', () => {
		const main = parseSpec(paths.main, '## Requirements\n\n### Requirement: Sign in\n\nIt SHALL a.\n');

		const removed = completionsOf(paths.delta, '## REMOVED Requirements\n\n- `### Requirement: S|', main);
		const from = completionsOf(paths.delta, '## RENAMED Requirements\n\n- FROM: `### Requirement: |`', main);
		const to = labelsAt(paths.delta, '## RENAMED Requirements\n\n- TO: `### Requirement: |`', main);

		assert.deepEqual(
			[removed, from].map(found => found.map(({ text, start }) => [text, start])),
			[[['Sign in', 20]], [['Sign in', 26]]],
		);
		assert.deepEqual(to, []);
	});

	it('offers sections also by a word of their title, at the beginning of a line alone', () => {
		const [section] = completionsOf(paths.main, '# A\n\nscen|').filter(({ label }) => /Scenario/.test(label));
		const within = labelsAt(paths.main, '# A\n\nThe scen|');

		assert.deepEqual([section?.label, section?.start], ['#### Scenario: Name', 0]);
		assert.ok(!within.some(label => label.startsWith('#')));
	});

	it('lets a keyword of two words take the place of both', () => {
		const [first] = completionsOf(paths.kiro, '1. THE system should n|');
		const [empty] = completionsOf(paths.plain, '- It MUST |');
		const [other] = completionsOf(paths.plain, '- It can mustard n|');

		assert.deepEqual([first?.text, first?.start], ['SHOULD NOT', 14]);
		assert.deepEqual([empty?.text, empty?.start], ['MUST NOT', 5]);
		assert.deepEqual([other?.text, other?.start], ['MUST', 17]);
	});

	it('offers the numbers of criteria behind the word “Requirement”', () => {
		const text =
			'### Requirement 1\n\n#### Acceptance Criteria\n\n1. THE system SHALL a\n2. THE system SHALL b as Requirement |';

		const numbers = completionsOf(paths.kiro, text).filter(({ kind }) => kind === 'id');

		assert.deepEqual(
			numbers.map(({ text: written, detail }) => [written, detail]),
			[
				['1.1', 'THE system SHALL a'],
				['1.2', 'THE system SHALL b as Requirement'],
			],
		);
	});

	it('writes an id that is a word like others so that it is found again', () => {
		const id = completionsOf(paths.plain, '- It MUST wave {#wave}\n- It MUST smile after #wa|').at(-1);

		assert.deepEqual([id?.label, id?.text, id?.start], ['wave', '#wave', 22]);
	});

	it('offers nothing in code, comments, quotes and front matter, and tells what stands in inline code', () => {
		const places = [
			'- It <!-- m|',
			'```bash\nm|\n```\n',
			'<!--\nm|\n-->\n',
			'---\na: m|\n---\n',
			'```\n- It m|',
			'> It m|',
		];

		const offered = places.map(text => labelsAt(paths.plain, text));
		const inline = at(paths.plain, '- It MUST read `src/ma|');

		assert.deepEqual(offered, [[], [], [], [], [], []]);
		assert.deepEqual(inline, { completions: [], path: 'src/ma' });
	});

	it('answers at any caret of any text, and takes the place of nothing behind it', () => {
		const pieces = fc.constantFrom(
			'# A\n',
			'### Requirement: ',
			'\n',
			'- ',
			'**FR-1**: ',
			'It MUST ',
			'`',
			'```\n',
			'<!-- ',
			'| a |\n',
			'[x](',
			'---\n',
		);
		const texts = fc.array(pieces, { maxLength: 20 }).map(parts => parts.join(''));

		fc.assert(
			fc.property(fc.constantFrom(...Object.values(paths)), texts, fc.nat(200), (path, text, at) => {
				const caret = at % (text.length + 1);

				const { completions } = completionsAtOffset(path, text, caret);

				const character = text.slice(0, caret).split('\n').at(-1)?.length ?? 0;
				assert.ok(completions.every(({ start }) => start >= 0 && start <= character));
			}),
		);
	});

	it('finds its place in a long spec that is read in parts', () => {
		const text = `${'## S\n\n- It MUST wave\n\n'.repeat(200)}## Code\n\n`;

		const code = labelsAt(paths.plain, `${text}\`\`\`\n- It |`);
		const item = labelsAt(paths.plain, `${text}- It |\n\n${text}`);

		assert.deepEqual([code.length, item[0]], [0, 'MUST']);
	});
});

function at(path: string, marked: string, main?: Spec) {
	const caret = marked.indexOf('|');
	return completionsAtOffset(path, marked.slice(0, caret) + marked.slice(caret + 1), caret, main);
}

function completionsAtOffset(path: string, text: string, caret: number, main?: Spec) {
	const document = new SpecDocument(path, text, { partLength: 100 });
	const before = text.slice(0, caret).split('\n');
	const line = before.length - 1;
	return completionsAt({ document, spec: document.spec, main, line, character: before[line]?.length ?? 0 });
}

function completionsOf(...question: Parameters<typeof at>) {
	return at(...question).completions;
}

function labelsAt(...question: Parameters<typeof at>): readonly string[] {
	return completionsOf(...question).map(({ label }) => label);
}
