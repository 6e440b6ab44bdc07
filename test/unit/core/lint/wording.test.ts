import assert from 'node:assert/strict';
import { lintTexts, told } from './lintText';

/** A spec with one statement on line 3. */
function specOf(statement: string): string {
	return `## Constraints\n\n- ${statement}\n`;
}

describe('rules of wording', () => {
	for (const [rule, statement] of [
		['vague-term', 'The page MUST be user-friendly.'],
		['vague-term', 'The page MUST load quickly.'],
		['vague-term', 'The server MUST shut down gracefully.'],
		['vague-term', 'If possible, the server MUST retry.'],
		['vague-term', 'The importer MUST accept JSON, XML, etc.'],
		['vague-term', 'The search has to be easy to use.'],
		['several-requirements', '**FR-001**: The form MUST be valid. The button MUST be green.'],
		['several-requirements', 'The form MUST be valid and the button MUST be green.'],
		['lowercase-keyword', 'The container must not run as root.'],
		['lowercase-keyword', 'The tool shall print a summary.'],
		['double-negation', 'The loader MUST NOT fail to report errors.'],
		['double-negation', 'The cache MUST NOT never be read.'],
		['double-negation', 'Users SHOULD NOT be unable to log in.'],
		['missing-actor', 'MUST validate all input.'],
		['placeholder', 'The port is TBD.'],
		['placeholder', 'The limit is ??? requests.'],
		['placeholder', 'The server MUST keep logs [NEEDS CLARIFICATION: how long?]'],
		['placeholder', 'TODO: describe the colours.'],
		['optional-without-default', 'The script MUST accept an optional name argument.'],
		['optional-without-default', 'The user MAY pass a `--port` flag on the command line.'],
	] as const) {
		it(`find ${rule}: ${statement}`, () => {
			assert.deepEqual(told(specOf(statement)), [`${rule} 3`]);
		});
	}

	for (const statement of [
		'The fee is paid by the side who must send first.',
		'If it should end early, the caller is told.',
		'The height at which the route should expire.',
		'Nothing may be stored in a temporary file.',
		'It may take a while, which is fine.',
		'Files that may be large are read in pieces.',
		'Released each May, in a version of its own.',
		'The page MUST load quickly: within 200 ms.',
		'The page MUST show “easy to use” as its title.',
		'The word `user-friendly` MUST be avoided.',
		'The server MUST shut down gracefully, without losing requests.',
		'Where possible, clients SHOULD reuse connections.',
		'The importer MUST accept images (PNG, GIF, etc.).',
		'The form MUST be valid and MAY be short.',
		'The log MUST name the user and MUST NOT name the password.',
		'The dialog MUST NOT close; it MUST show a hint instead.',
		'The tool MUST NOT read the file (no matter its name).',
		'The tool MUST NOT create a report (no analysis yet).',
		'The appropriate handler MUST be called.',
		'The list MUST be virtual for smooth scrolling.',
		'The importer MUST choose the encoding appropriate for the file.',
		'The tool MUST warn of TBD marks.',
		'The field MUST NOT be empty, nor MUST it be null.',
		'The marker MUST be written as `must`.',
		'The build MUST NOT take more than 10 minutes.',
		'The tool MUST NOT only log errors.',
		'The editor MUST NOT fail when the file is empty.',
		'The linter MUST report the TBD marker in specs.',
		'The linter MUST report `[NEEDS CLARIFICATION]`.',
		'The app MUST list the TODO items.',
		'The script MUST accept an optional name argument, which defaults to "John".',
		'Each record MAY have an optional comment.',
	]) {
		it(`say nothing of: ${statement}`, () => {
			assert.deepEqual(told(specOf(statement)), []);
		});
	}

	it('let another statement of the section say what holds without an optional input', () => {
		const text = specOf(
			'The script MUST accept an optional name argument.\n- If the argument is missing, the script MUST use "John".',
		);

		assert.deepEqual(told(text), []);
	});

	it('let a line above the list say who it is about', () => {
		assert.deepEqual(told('## Constraints\n\nThe server:\n\n- MUST validate all input.\n'), []);
	});

	it('let a report tell what goes wrong now', () => {
		const text = '## Current Behavior (Defect)\n\n- 1.1 MUST is not shown, so users must repeat themselves\n';

		assert.deepEqual(told(text.replace('MUST is', 'It is'), '.kiro/specs/a/requirements.md'), []);
	});

	it('let a criterion of the section name an input that is missing', () => {
		const text = specOf(
			'The user MAY pass a `--member` argument on the command line.\n- WHEN no `--member` argument is given, the tool SHALL stop.',
		);

		assert.deepEqual(told(text), []);
	});

	it('let a story without a number tell what is', () => {
		const text =
			'### Primary User Story\n\nToday users must log in twice.\n\n## Requirements\n\n- **FR-001**: It MUST end.\n';

		assert.deepEqual(told(text, 'specs/001-a/spec.md'), []);
	});

	it('let the criteria of a spec without any upper case be', () => {
		const text =
			'### Requirement 1\n\n#### Acceptance Criteria\n\n1. When a job ends, the tool shall print a summary\n';

		assert.deepEqual(told(text, '.kiro/specs/a/requirements.md'), []);
	});

	it('find a placeholder in prose, and none in code, comments and longer words', () => {
		const text = 'Intro: TBD\n\n`TBD` and TBDs\n\n```\nTBD\n```\n\n<!-- TBD -->\n';

		assert.deepEqual(told(text), ['placeholder 1']);
	});

	it('take masks and what an application shows for no placeholders', () => {
		const text = [
			'1. THE page SHALL mask the number (XXX.XXX.XXX-XX)',
			'2. THE page SHALL show amounts as XXX XXX EUR',
			'3. WHEN asked THE page SHALL show "Member since [date]"',
			'4. WHEN [date] is reached THE page SHALL close',
			'5. THE limit SHALL be XXX requests',
		];
		const spec = `### Requirement 1\n\n#### Acceptance Criteria\n\n${text.join('\n')}\n`;

		const found = told(spec, '.kiro/specs/a/requirements.md').filter(one => one.startsWith('placeholder'));

		assert.deepEqual(found, ['placeholder 8', 'placeholder 9']);
	});

	it('mark the very words, also the second time that they stand there', () => {
		const text = '## Constraints\n\n- The seamless import MUST be seamless.\n';

		const [problems = []] = lintTexts({ '.openspec/spec.md': text });

		assert.deepEqual(
			problems.map(({ line, column, endColumn }) => [line, column, endColumn]),
			[[3, 31, 39]],
		);
	});

	it('judge no reason for which a delta removes a requirement', () => {
		const text = '## REMOVED Requirements\n\n### Requirement: Old\n\n**Reason**: It should be gracefully elsewhere.\n';

		assert.deepEqual(told(text, 'openspec/changes/x/specs/a/spec.md'), []);
	});

	it('take severities from the options, and leave out what is off', () => {
		const text = '## Constraints\n\n- The page MUST be user-friendly.\n- The port is TBD.\n';

		const [problems = []] = lintTexts(
			{ '.openspec/spec.md': text },
			{ severities: { 'vague-term': 'error', placeholder: 'off' } },
		);

		assert.deepEqual(
			problems.map(({ rule, severity }) => [rule, severity]),
			[['vague-term', 'error']],
		);
	});
});
