import assert from 'node:assert/strict';
import type { Fix } from '../../../../../src/core/lint/fixes/fix';
import { fixAllOf } from '../../../../../src/core/lint/fixes/fixAllOf';
import { fixesOf } from '../../../../../src/core/lint/fixes/fixesOf';
import { suppressionsOf } from '../../../../../src/core/lint/fixes/suppressionsOf';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import { lintTogether } from '../../../../support/lintTogether';
import { told } from '../lintText';

const plain = '.openspec/spec.md';
const main = 'openspec/specs/cart/spec.md';
const delta = 'openspec/changes/one/specs/cart/spec.md';

function lint(text: string, path: string) {
	const spec = parseSpec(path, text);
	const [found] = lintTogether([{ spec, text }]);
	return { spec, problems: found?.problems ?? [] };
}

function applied(text: string, fix: Fix | undefined): string {
	return [...(fix?.edits ?? [])]
		.reverse()
		.reduce((left, { start, end, text: written }) => left.slice(0, start) + written + left.slice(end), text);
}

/** Titles of the fixes of the first problem, and the text with the first of them. */
function mended(text: string, path = plain) {
	const { spec, problems } = lint(text, path);
	const [problem] = problems;
	const fixes = problem ? fixesOf(problem, spec, text) : [];
	return { titles: fixes.map(({ title }) => title), text: applied(text, fixes[0]) };
}

describe('fixesOf', () => {
	for (const [what, before, after, path] of [
		[
			'a keyword in lower case, over a line end',
			'## Constraints\n\n- The box must\n  not melt\n',
			'## Constraints\n\n- The box MUST NOT melt\n',
		],
		[
			'an id that repeats',
			'- **FR-001**: A MUST b.\n- **FR-007**: A MUST c.\n- **FR-001**: C MUST d.\n',
			'- **FR-001**: A MUST b.\n- **FR-007**: A MUST c.\n- **FR-008**: C MUST d.\n',
		],
		[
			'an id without a number',
			'- A MUST b. {#one}\n- C MUST d. {#one}\n',
			'- A MUST b. {#one}\n- C MUST d. {#one-2}\n',
		],
		[
			'a number of Kiro that repeats',
			'## Bug Analysis\n\n### Expected Behavior\n\n2.1 WHEN a THEN the b SHALL c\n\n2.1 WHEN d THEN the b SHALL e\n',
			'## Bug Analysis\n\n### Expected Behavior\n\n2.1 WHEN a THEN the b SHALL c\n\n2.2 WHEN d THEN the b SHALL e\n',
			'.kiro/specs/a/bugfix.md',
		],
		[
			'a fence that is closed too far left',
			'1. As in:\n\n   ~~~ js\n   a\n~~~\n\n2. A MUST b.\n',
			'1. As in:\n\n   ~~~ js\n   a\n   ~~~\n\n2. A MUST b.\n',
		],
		[
			'what stands twice',
			'- The tool MUST log each file.\n- The tool MUST stop.\n- The tool MUST log each file.\n',
			'- The tool MUST log each file.\n- The tool MUST stop.\n',
		],
		[
			'what stands twice, between blank lines',
			'- The tool MUST log each file.\n\n- The tool MUST log each\n  file.\n\n- The tool MUST stop.\n',
			'- The tool MUST log each file.\n\n- The tool MUST stop.\n',
		],
		[
			'a section that is missing',
			'## Purpose\n\nOne.\n\n### Requirement: A\nThe tool SHALL a.\n\n#### Scenario: C\n- **WHEN** d\n- **THEN** e\n',
			'## Purpose\n\nOne.\n\n## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n\n#### Scenario: C\n- **WHEN** d\n- **THEN** e\n',
			main,
		],
		['two negations', '- The loader MUST NOT fail to report errors.\n', '- The loader MUST report errors.\n'],
		['two negations', '- Users SHOULD NOT be unable to log in.\n', '- Users SHOULD be able to log in.\n'],
		['a heading', '# A\n\n### Requirment: B\n\nText\n', '# A\n\n### Requirement: B\n\nText\n', main],
		['the depth of a heading', '# A\n\n## Requirement: B\n\nText\n', '# A\n\n### Requirement: B\n\nText\n', main],
		['a section', '## CHANGED Requirements\n', '## MODIFIED Requirements\n', delta],
		['a heading of Spec Kit', '## Functional Requirments\n', '## Functional Requirements\n', 'specs/001-a/spec.md'],
		['a heading of Kiro', '### Requirment 2: Rest\n', '### Requirement 2: Rest\n', '.kiro/specs/a/requirements.md'],
		['a link to a heading', '# The title\n\n[a](#the-tilte)\n', '# The title\n\n[a](#the-title)\n'],
		[
			'a scenario that is missing',
			'## Purpose\n\nOne.\n\n## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n\n### Requirement: B\nThe tool SHALL b.\n\n#### Scenario: C\n- **WHEN** d\n- **THEN** e\n',
			'## Purpose\n\nOne.\n\n## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n\n#### Scenario: A\n\n- **WHEN** ???\n- **THEN** ???\n\n### Requirement: B\nThe tool SHALL b.\n\n#### Scenario: C\n- **WHEN** d\n- **THEN** e\n',
			main,
		],
		[
			'a step that is missing',
			'## Purpose\n\nOne.\n\n## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n\n#### Scenario: C\n- **WHEN** d\n',
			'## Purpose\n\nOne.\n\n## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n\n#### Scenario: C\n- **WHEN** d\n- **THEN** ???\n',
			main,
		],
		[
			'a sentence that demands a second thing',
			'- **FR-001**: The form MUST be valid. The button MUST be green.\n- **FR-002**: A MUST b.\n',
			'- **FR-001**: The form MUST be valid.\n- **FR-003**: The button MUST be green.\n- **FR-002**: A MUST b.\n',
		],
	] as const) {
		it(`mend ${what}: ${before.slice(0, 40).replaceAll('\n', ' ')}`, () => {
			const { titles, text } = mended(before, path);

			assert.equal(text, after);
			assert.ok(titles.length > 0);
		});
	}

	it('offer nothing where somebody has to decide', () => {
		for (const text of [
			'- The page MUST be user-friendly.\n',
			'- The port is TBD.\n',
			'- The cache MUST NOT never be read.\n',
			'- The tool MUST log each file.\n- The tool MUST log each file.\n  - Also on Monday.\n',
			'## Behavior\n\n- Users may not log in.\n',
		]) {
			const { titles } = mended(text);

			assert.deepEqual(titles, [], text);
		}
	});
});

describe('fixAllOf', () => {
	it('mends all problems of a rule, and gives ids that differ', () => {
		const text = '- **FR-001**: A MUST b.\n- **FR-001**: C MUST d.\n- **FR-001**: E MUST f.\n';
		const { spec, problems } = lint(text, plain);

		const fix = fixAllOf('duplicate-id', problems, spec, text);

		assert.equal(applied(text, fix), '- **FR-001**: A MUST b.\n- **FR-002**: C MUST d.\n- **FR-003**: E MUST f.\n');
		assert.equal(fixAllOf('vague-term', problems, spec, text), undefined);
	});

	it('is named by the first of the lines that it writes', () => {
		const text = `## Requirements\n\n### Requirement: A\n\nA SHALL b.\n\n#### Scenario: S\n- **WHEN** a\n- **THEN** b\n`;
		const { spec, problems } = lint(text, main);

		const titles = problems.flatMap(problem => fixesOf(problem, spec, text).map(({ title }) => title));

		assert.deepEqual(titles, ['Write “## Purpose…”']);
	});

	it('mends each keyword', () => {
		const text = '## Constraints\n\n- A must b\n- C shall d\n';
		const { spec, problems } = lint(text, plain);

		assert.equal(
			applied(text, fixAllOf('lowercase-keyword', problems, spec, text)),
			'## Constraints\n\n- A MUST b\n- C SHALL d\n',
		);
	});
});

describe('suppressionsOf', () => {
	const scenario = '\n#### Scenario: S\n- **WHEN** a\n- **THEN** b\n';
	for (const [what, text, path] of [
		['an item', '# A\n\n- The page MUST be user-friendly.\n', plain],
		['an item of several lines', '# A\n\n- The page MUST be\n  user-friendly.\n', plain],
		['a nested item', '# A\n\n- One\n  - The page MUST be user-friendly.\n', plain],
		['a sentence of a paragraph', '# A\n\nThe page MUST be blue.\nThe menu\nMUST be user-friendly.\n', plain],
		['a heading', '## Purpose\n\nOne.\n\n## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n', main],
		[
			'a body',
			`## Purpose\n\nOne.\n\n## Requirements\n\n### Requirement: A\nThe tool SHALL be\nuser-friendly.\n${scenario}`,
			main,
		],
		[
			'a scenario',
			'## Purpose\n\nOne.\n\n## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n\n#### Scenario: S\n- **WHEN** a\n',
			main,
		],
		['a file with front matter', '---\ntitle: A\n---\n\n- The page MUST be user-friendly.\n', plain],
		['what repeats', '- **FR-001**: A MUST b.\n- **FR-001**: C MUST d.\n', plain],
	] as const) {
		it(`suppress a rule at ${what}, and in the file`, () => {
			const { problems } = lint(text, path);
			const [problem] = problems;
			assert.equal(problems.length, 1);

			for (const fix of problem ? suppressionsOf(problem, text) : []) {
				assert.deepEqual(told(applied(text, fix), path), [], fix.title);
			}
		});
	}

	it('adds a rule to the comment that is there', () => {
		const text =
			'## Constraints\n\n<!-- spec-ops-ignore-next-line placeholder -- agreed -->\n- The page MUST be user-friendly, TBD\n';
		const [problem] = lint(text, plain).problems;

		const [fix] = problem ? suppressionsOf(problem, text) : [];

		assert.equal(applied(text, fix), text.replace('placeholder -- agreed', 'placeholder, vague-term -- agreed'));
	});

	it('adds a rule to the comment of the file that is there', () => {
		const text = '<!-- spec-ops-ignore-file placeholder -- agreed -->\n\n- The page MUST be user-friendly, TBD\n';
		const [problem] = lint(text, plain).problems;

		const [, fix] = problem ? suppressionsOf(problem, text) : [];

		assert.equal(applied(text, fix), text.replace('placeholder -- agreed', 'placeholder, vague-term -- agreed'));
	});

	it('breaks no table', () => {
		const text = '| A | B |\n|---|---|\n| one | The page MUST be user-friendly |\n| two | The menu MUST rest |\n';
		const [problem] = lint(text, plain).problems;

		const titles = problem ? suppressionsOf(problem, text).map(({ title }) => title) : [];

		assert.deepEqual(titles, ['Suppress vague-term in this file']);
	});
});
