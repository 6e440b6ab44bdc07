import assert from 'node:assert/strict';
import { LintSession } from '../../../../src/core/lint/lintSession';
import { readAnchors } from '../../../../src/core/lint/references/readAnchors';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { lintTexts, told } from './lintText';

const main = 'openspec/specs/cart/spec.md';
const delta = 'openspec/changes/one/specs/cart/spec.md';

const scenario = '\n#### Scenario: Usual\n- **WHEN** it is asked\n- **THEN** it answers\n';

/** What is told of a main spec that says at its end what it is for. */
function toldOfMain(text: string): readonly string[] {
	return told(`${text}\n## Purpose\n\nWhat the cart is for.\n`, main);
}

describe('rules of structure', () => {
	it('let the fields of two kinds of things say the same', () => {
		const text =
			'## One\n\n- `content`: MUST be a URL that leads to a file.\n\n## Two\n\n- `content`: MUST be a URL that leads to a file.\n';

		assert.deepEqual(told(text), []);
	});

	it('find the same statement twice in a spec, and not what only refers to its section', () => {
		const text =
			'## One\n\n- The server MUST log every request.\n- It MUST be a string of text.\n\n' +
			'## Two\n\n- The server MUST log every request.\n- It MUST be a string of text.\n';

		assert.deepEqual(told(text), ['duplicate-statement 8']);
	});

	it('find it twice with other marks, and at the beginning of two paragraphs', () => {
		const items = '## One\n\n- The server MUST log each request\n- The server **MUST** log each request.\n';
		const prose =
			'## One\n\nThe server MUST log each failed request.\n\n## Two\n\nThe server MUST log each failed request.\n';

		assert.deepEqual(told(items), ['duplicate-statement 4']);
		assert.deepEqual(told(prose), ['duplicate-statement 7']);
	});

	it('leaves alone a field that two lists of a section describe in the same words', () => {
		const text = 'Each order:\n\n- `id` MUST be a number.\n\nEach guest:\n\n- `id` MUST be a number.\n';

		assert.deepEqual(told(text), []);
	});

	it('let the items of two lists that start with their keyword say the same of two things', () => {
		const text =
			'## One\n\nThe sender:\n\n- MUST sign each of the frames first.\n\n## Two\n\nThe receiver:\n\n- MUST sign each of the frames first.\n';

		assert.deepEqual(told(text), []);
	});

	it('pass on what the parser found: ids and names that repeat, open fences, conflict markers', () => {
		const ids = '- **FR-001**: A MUST b.\n- **FR-001**: C MUST d.\n\n```\n';
		const names = `## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n${scenario}\n### Requirement: A\nThe tool SHALL b.\n${scenario}`;

		assert.deepEqual(told(ids), ['duplicate-id 2', 'unclosed-fence 4']);
		assert.deepEqual(toldOfMain(names), ['duplicate-name 10']);
	});

	it('tell once of a fence that is closed left of its list item, and of each other one', () => {
		const text = '- One:\n\n  ```\n  a\n```\n\n- Two\n';

		assert.deepEqual(told(text), ['unclosed-fence 3']);
		assert.deepEqual(told(text.replace('\n```\n\n', '\n```js\n\n')), ['unclosed-fence 3', 'unclosed-fence 5']);
	});

	it('compare no two sides of a merge conflict', () => {
		const side = (value: string) =>
			`- **FR-001**: The port MUST be ${value}.\n- The tool MUST print the name of a file.\n`;
		const text = `## Behavior\n\n<<<<<<< HEAD\n${side('80')}=======\n${side('81')}>>>>>>> other\n`;
		const beside = `${text}- **FR-001**: The port MUST be 82.\n`;

		assert.deepEqual(told(text), ['conflict-marker 3', 'conflict-marker 6', 'conflict-marker 9']);
		assert.ok(told(beside).includes('duplicate-id 10'));
	});

	for (const [heading, path] of [
		['## Requirement', main],
		['## Purpos', main],
		['### Requirment: A', main],
		['## Requirement: A', main],
		['### Scenario: A', main],
		['## ADDED Requirements', main],
		['## CHANGED Requirements', delta],
		['### Requirement Wave', delta],
		['## Constraint', '.openspec/spec.md'],
		['## Verifiy', '.openspec/spec.md'],
		['## ADDED Requirement', delta],
	] as const) {
		it(`find a heading that nearly is one that is read: ${heading} in ${path}`, () => {
			assert.deepEqual(told(`# Cart\n\n${heading}\n\nText\n`, path), ['unknown-heading 3']);
		});
	}

	it('let other headings of an OpenSpec spec be', () => {
		const text = '# Cart\n\n## Purpose\n\n## Notes\n\n### Background\n\n## Requirements\n';

		assert.deepEqual(told(text, main), []);
	});

	it('find the first requirement that OpenSpec does not read for want of a section', () => {
		const own = `### Requirement: A\nThe tool SHALL a.\n${scenario}\n### Requirement: B\nThe tool SHALL b.\n${scenario}`;

		assert.deepEqual(told(`# Cart\n\n## Rules\n\n${own}`, main), ['missing-section 5']);
		assert.deepEqual(toldOfMain(`# Cart\n\n## Requirements\n\n${own}`), []);
	});

	it('ask for the purpose of a main spec, once where its heading is misspelled, and not of a delta', () => {
		const own = `## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n${scenario}`;

		assert.deepEqual(told(`# Cart\n\n${own}`, main), ['missing-section 3']);
		assert.deepEqual(told(`# Cart\n\n## Purpos\n\nA cart.\n\n${own}`, main), ['unknown-heading 3']);
		assert.deepEqual(told(own.replace('## R', '## ADDED R'), delta), []);
	});

	it('tell once of a misspelled section, and of a scenario that stands too high', () => {
		const own = `### Requirement: A\nThe tool SHALL a.\n${scenario}`;

		assert.deepEqual(toldOfMain(`## Requirments\n\n${own}`), ['unknown-heading 1']);
		assert.deepEqual(toldOfMain(`## Requirements\n\n${own.replace('####', '###')}`), ['unknown-heading 6']);
	});

	it('find each requirement outside the requirements of an OpenSpec main spec', () => {
		const own = (name: string) => `### Requirement: ${name}\nThe tool SHALL ${name}.\n${scenario}`;
		const text = `## Purpose\n\nTo see.\n\n## Requirements\n\n${own('a')}\n## Notes\n\n${own('b')}\n${own('c')}`;

		const lines = ['b', 'c'].map(name => text.slice(0, text.indexOf(`: ${name}`)).split('\n').length);

		assert.deepEqual(
			told(text, main),
			lines.map(line => `missing-section ${line}`),
		);
	});

	it('read a scenario that says in one sentence what happens, and what then', () => {
		const spec = (step: string) =>
			`## Purpose\n\nSay.\n\n## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n\n#### Scenario: B\n${step}\n`;
		const main = 'openspec/specs/a/spec.md';

		assert.deepEqual(told(spec('When the user asks, then a mail is sent.'), main), []);
		assert.deepEqual(told(spec('- **WHEN** the user asks'), main), ['scenario-steps 10']);
	});

	it('read a step that says nothing, and words of steps within a step, in usual scenarios too', () => {
		const spec = (steps: string) =>
			`## Purpose\n\nSay.\n\n## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n\n#### Scenario: B\n${steps}`;

		assert.deepEqual(told(spec('- **WHEN** a\n- **THEN** b\n'), main), []);
		assert.deepEqual(told(spec('- **WHEN** a\n- **THEN**:\n'), main), ['scenario-steps 10']);
		assert.deepEqual(told(spec('- **WHEN** a\n- **THEN** b **WHEN** c\n'), main), ['scenario-steps 10']);
	});

	it('take no heading in a list for a scenario', () => {
		const nested = '- Below\n\n  #### Scenario: Usual\n- **WHEN** it is asked\n- **THEN** it answers\n';

		assert.deepEqual(toldOfMain(`## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n\n${nested}`), [
			'missing-scenario 3',
		]);
	});

	it('ask for a WHEN before the THEN of each scenario, whatever stands around them', () => {
		const usual = '- **GIVEN** a\n- **WHEN** b\n- **THEN** c\n- **AND** d\n';
		const late = '- **GIVEN** a\n- **THEN** c\n- **WHEN** b\n';
		const spec = (steps: string) =>
			`## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n${scenario}\n#### Scenario: Other\n\n${steps}`;

		assert.deepEqual(toldOfMain(spec(usual)), []);
		assert.deepEqual(toldOfMain(spec(late)), ['scenario-steps 10']);
	});

	it('find an OpenSpec requirement without a scenario, but not a removed one', () => {
		const text =
			'## ADDED Requirements\n\n### Requirement: A\nThe tool SHALL a.\n\n## REMOVED Requirements\n\n### Requirement: B\n';

		assert.deepEqual(told(text, delta), ['missing-scenario 3']);
	});

	for (const [steps, why] of [
		['- **WHEN** it is asked\n', 'nothing is expected'],
		['- **AND** it is asked\n- **THEN** it answers\n', 'begins with AND'],
		['- **GIVEN** a\n- **THEN** b\n- **WHEN** c\n', 'nothing after WHEN'],
		['- **WHEN** a\n- **THEN** b\n- **WHEN** c\n', 'nothing after the last WHEN'],
		['- **THEN** b\n', 'nothing is done'],
		['- **WHEN** a\n- **THEN**\n', 'an empty step'],
		['- **WEHN** a\n- **THEN** b\n', 'a keyword is misspelled'],
	] as const) {
		it(`find broken scenario steps: ${why}`, () => {
			const text = `## Requirements\n\n### Requirement: A\nThe tool SHALL a.\n\n#### Scenario: B\n${steps}`;

			assert.deepEqual(toldOfMain(text), ['scenario-steps 6']);
		});
	}

	for (const [criterion, isPattern] of [
		['WHEN a job ends, THE tool SHALL print a summary', true],
		['IF the disk is full, THEN THE tool SHALL stop', true],
		['WHILE a job runs THE tool SHALL show a spinner', true],
		['WHERE sounds are enabled, THE tool SHALL beep', true],
		['THE tool SHALL be quiet', true],
		['WHILE it rains, WHEN a job ends, THE tool SHALL beep', true],
		['SHALL print a summary', false],
		['WHEN SHALL print a summary', false],
		['WHEN the door opens SHALL ring', false],
		['THE door SHALL', false],
		['Users can open the door', false],
		['The door opens when a badge is held', false],
		['WHEN a user logs in system SHALL greet', true],
		['WHEN users log in Auth_System SHALL greet', true],
		['Wenn die Tür aufgeht, läutet die Glocke', true],
		['The door should open', true],
		['THE tests that verify `inclusion: always` SHALL pass', true],
		['Summary: SHALL be printed', false],
		['WHEN ユーザーが開く THEN システムは一覧を表示する SHALL', true],
	] as const) {
		it(`${isPattern ? 'know' : 'find no'} EARS pattern in: ${criterion}`, () => {
			const text = `### Requirement 1\n\n#### Acceptance Criteria\n\n1. ${criterion}\n`;

			const rules = told(text, '.kiro/specs/a/requirements.md').filter(one => one.startsWith('ears'));

			assert.deepEqual(rules, isPattern ? [] : ['ears-pattern 5']);
		});
	}
});

describe('rules of references', () => {
	it('find links to headings that are not there', () => {
		const text = '# A title\n\n[one](#a-title) [two](#nothing) `[three](#code)` [four](#own)\n\n<a id="own"></a>\n';

		assert.deepEqual(told(text), ['missing-heading 3']);
	});

	it('know headings in lists and quotations as targets', () => {
		assert.deepEqual(told('[a](#mutual-close) and [b](#note)\n\n* #### *Mutual close*:\n\n> ## Note\n'), []);
	});

	it('know headings with stressed words, and names with underscores', () => {
		assert.deepEqual(told('[a](#the-list-of-max_size)\n\n## The _list_ of `max_size`\n'), []);
	});

	it('find links to files of which the host says that they are missing', () => {
		const text = '[one](gone.md#part) [two](../src/here.ts) [three](https://example.org/gone.md)\n';

		const [problems = []] = lintTexts({ '.openspec/spec.md': text }, { missingPaths: new Set(['.openspec/gone.md']) });

		assert.deepEqual(
			problems.map(({ rule, column, endColumn }) => [rule, column, endColumn]),
			[['missing-path', 7, 19]],
		);
	});

	it('find definitions of links to files that are missing, and of no footnotes', () => {
		const text = 'See [one] and [^2].\n\n[one]: gone.md#part\n[^2]: gone.md\n[three]: <gone.md> "Three"\n';

		const [problems = []] = lintTexts({ '.openspec/spec.md': text }, { missingPaths: new Set(['.openspec/gone.md']) });

		assert.deepEqual(
			problems.map(({ rule, line, column, endColumn }) => [rule, line, column, endColumn]),
			[
				['missing-path', 3, 8, 20],
				['missing-path', 5, 11, 18],
			],
		);
	});

	it('find links to headings that another file does not have, where the host tells of it', () => {
		const links = ['#install', '#%49nstall', '#set-here', '#install-1', '#L10', '#no-such', '#isntall'];
		const text = links.map(link => `[a](../docs/guide.md${link}) [b](unknown.md${link})\n`).join('\n');
		const guide = '# Guide\n\n## Install\n\n## Install\n\n<a name="set-here"></a>\n';
		const spec = parseSpec('.openspec/spec.md', text);
		const session = new LintSession({ anchors: new Map([['docs/guide.md', readAnchors(guide)]]) });

		session.set({ spec, text });

		const problems = session.problemsOf(spec.path);
		assert.deepEqual(session.anchoredPathsOf(spec.path), ['docs/guide.md', '.openspec/unknown.md']);
		assert.deepEqual(
			problems.map(({ rule, line, replacement }) => [rule, line, replacement]),
			[
				['missing-heading', 11, undefined],
				['missing-heading', 13, '../docs/guide.md#install'],
			],
		);
	});

	it('find ids that look like those of the spec, and that nobody has', () => {
		const text =
			'- **FR-001**: The tool MUST do what FR-002 and FR-009 say, in UTF-8.\n- **FR-002**: The tool MUST rest.\n';

		assert.deepEqual(told(text), ['unknown-id 1']);
	});
});

describe('rules of what is left over', () => {
	it('find lines of a torn conflict, and none in code', () => {
		assert.deepEqual(told('# A\n\n- A MUST b.\n>>>>>>> theirs\n'), ['conflict-marker 4']);
		assert.deepEqual(told('# A\n\n<<<<<<< HEAD\n- A MUST b.\n'), ['conflict-marker 3']);
		assert.deepEqual(told('# A\n\n```\n<<<<<<< HEAD\n```\n\n> > > > > > > A MUST b.\n\n`<<<<<<< HEAD`\n'), []);
	});

	it('say how far a fence reaches that nothing closes', () => {
		const [[inItem] = []] = lintTexts({ 'a.md': '- A MUST b:\n  ```\n  c\n\n- C MUST d.\n' });
		const [[alone] = []] = lintTexts({ 'a.md': 'A MUST b.\n\n```\nc\n' });

		assert.match(inItem?.message ?? '', /the rest of its list item/);
		assert.match(alone?.message ?? '', /all that follows/);
	});
});
