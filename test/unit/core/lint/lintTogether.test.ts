import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LintSession } from '../../../../src/core/lint/lintSession';
import { rules } from '../../../../src/core/lint/rules';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { lintTogether } from '../../../support/lintTogether';
import { outOfStep } from '../../../support/outOfStep';
import { clean, contradictions } from './planted';

const statements = [...contradictions.flatMap(([, one, other]) => [one, other]), ...clean.flat(), 'The port is TBD'];
const someStatements = fc.array(fc.constantFrom(...statements), { maxLength: 12 });

function inputOf(list: readonly string[], path = '.openspec/spec.md') {
	const text = `## Behavior\n\n${list.map(statement => `- ${statement}.\n`).join('')}`;
	return { spec: parseSpec(path, text), text };
}

const delta = 'openspec/changes/one/specs/a/spec.md';
const criterion = '1. THE system SHALL stop\n';
const numbered = `### Requirement 1\n\n#### Acceptance Criteria\n\n${criterion}\n`;

function block(heading: string): string {
	return `### ${heading}\nIt MUST stop.\n\n#### Scenario: A\n- **WHEN** a\n- **THEN** b\n\n`;
}

/** Lint a text beside a main spec, which deltas are compared with. */
function lintOne(path: string, text: string): void {
	const main = `## Requirements\n\n### Requirement: A\nIt MUST NOT a.\n`;
	const inputs = [{ spec: parseSpec(path, text), text }];
	if (path === delta) {
		const mainPath = 'openspec/specs/a/spec.md';
		inputs.push({ spec: parseSpec(mainPath, main), text: main });
	}
	lintTogether(inputs, { hasMainSpecs: true });
}

describe('lint of specs together', () => {
	it('tells of a spec that is set anew what it tells of it from nothing', () => {
		fc.assert(
			fc.property(fc.array(someStatements, { minLength: 1, maxLength: 5 }), versions => {
				const session = new LintSession();

				for (const version of versions) {
					const input = inputOf(version);
					session.set(input);
					const [anew] = lintTogether([input]);
					assert.deepEqual(session.problemsOf(input.spec.path), anew?.problems);
				}
			}),
			{ numRuns: Number(process.env.PROPERTY_RUNS ?? 100) },
		);
	});

	it('tells nothing of context, and compares with it', () => {
		const context = {
			...inputOf(['The port is TBD', 'Guests MAY post comments'], 'a/.openspec/spec.md'),
			isContext: true,
		};
		const input = inputOf(['Guests MUST NOT post comments'], 'b/.openspec/spec.md');

		const found = lintTogether([context, input]);

		assert.deepEqual(
			found.map(({ path, problems }) => [path, problems.map(({ rule }) => rule)]),
			[['b/.openspec/spec.md', ['contradiction']]],
		);
	});

	it('tells of a contradiction with context where the context comes last', () => {
		const context = { ...inputOf(['Guests MAY post comments'], 'a/.openspec/spec.md'), isContext: true };
		const input = inputOf(['Guests MUST NOT post comments'], 'b/.openspec/spec.md');

		const [found] = lintTogether([input, context]);

		assert.deepEqual(
			found?.problems.map(({ rule }) => rule),
			['contradiction'],
		);
	});

	it('reads any text without fail, and places every problem in it', () => {
		const piece = fc.constantFrom(
			...['MUST', 'NOT', ' ', '\n', '- ', '`', '"', '<', '](', '(', ')', 'not', 'at most', '5', 'be', 'by', '.', ','],
			...['unless', 'the ', '**FR-001**:', '# ', 'etc.', 'TBD', '?'.repeat(4), '<!-- spec-ops-ignore-file x -->', '😀'],
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
				const text = pieces.join('');
				const lines = text.split('\n');

				const [found] = lintTogether([{ spec: parseSpec('.openspec/spec.md', text), text }]);

				for (const { rule, line, column, endLine, endColumn } of found?.problems ?? []) {
					assert.ok(rule in rules, rule);
					assert.ok(line >= 1 && endLine >= line && endLine <= lines.length, `${rule} ${line}`);
					assert.ok(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1, `${rule} ${line}:${column}`);
					assert.ok(endColumn >= 1 && endColumn <= (lines[endLine - 1]?.length ?? 0) + 1, `${rule} ${endColumn}`);
				}
			}),
			{ numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
		);
	});

	for (const [what, size, make] of [
		['one line of words', 10_000, size => `## Constraints\n\n- The app MUST ${'be fast and '.repeat(size)}\n`],
		['back quotes', 40_000, size => `- The app MUST ${'` '.repeat(size)}\n`],
		['quotation marks', 60_000, size => `- The app MUST ${'“'.repeat(size)}\n`],
		['angle brackets', 30_000, size => `- The app MUST ${'<a '.repeat(size)}\n`],
		['link ends', 40_000, size => `- The app MUST ${']('.repeat(size)}\n`],
		['brackets', 40_000, size => `- The app MUST ${'[event '.repeat(size)}\n`],
		['negations', 12_000, size => `- The app MUST ${'NOT not '.repeat(size)}\n`],
		['keywords', 20_000, size => `- ${'MUST '.repeat(size)}\n`],
		['placeholders', 10_000, size => `- The app MUST ${'??? TBD, '.repeat(size)}\n`],
		['comments', 5_000, size => '<!-- spec-ops-ignore-file '.repeat(size)],
		['names like suppressions', 20_000, size => `- The app MUST ${'spec-ops-a '.repeat(size)}\n`],
		['suppressions', 2_500, size => '<!-- spec-ops-ignore-next-line vague-term -->\n'.repeat(size)],
		[
			'equal statements',
			2_500,
			size => '- The server MUST NOT log requests.\n- The server MUST log requests.\n'.repeat(size),
		],
		['equal headings', 2_500, size => '# A\n\n[a](#b)\n\n'.repeat(size)],
		['ids', 10_000, size => `- **FR-001**: A MUST do ${'FR-002 '.repeat(size)}\n`],
		['ids in prose', 10_000, size => `- **FR-001**: A MUST do it.\n\n${'FR-002 '.repeat(size)}\n`],
		['ids line by line', 5_000, size => '- **FR-001**: A MUST do it.\n\nAs FR-002 says.\n\n'.repeat(size)],
		[
			'nested lists',
			1_000,
			size =>
				`- A node:\n${'  - The server MUST log all requests.\n  - The server MUST NOT log all requests.\n'.repeat(size)}`,
		],
		['paths in code', 5_000, size => '- The tool MUST read `src/a/b.ts` and `src/c/d.ts`.\n'.repeat(size)],
		['a list that starts with keywords', 5_000, size => '- MUST validate all input.\n'.repeat(size)],
		['optional inputs', 2_500, size => '- The script MUST accept an optional name argument.\n'.repeat(size)],
		['constraints', 2_500, size => `## Constraints\n\n${'- Port: 8080\n- Port: 9090\n'.repeat(size)}`],
		['keywords in lower case', 5_000, size => `## Behavior\n\n${'The tool must stop. '.repeat(size)}\n`],
		['words in front of one', 20_000, size => `## Behavior\n\n${'the tool '.repeat(size)} must stop.\n`],
		[
			'a paragraph under a comment',
			1_000,
			size => `<!-- spec-ops-ignore-next-line vague-term -->\n${'The page MUST be user-friendly.\n'.repeat(size)}`,
		],
		['numbers', 5_000, size => `- The app MUST ${'wait at most 5 seconds '.repeat(size)}\n`],
	] as readonly (readonly [string, number, (size: number) => string])[]) {
		it(`takes time linear in the text: ${what}`, function () {
			this.timeout(60_000);

			const slow = outOfStep(make, size, text => lintOne('.openspec/spec.md', text));

			assert.equal(slow, undefined);
		});
	}

	for (const [what, path, size, make] of [
		['requirements of one name', 'openspec/specs/a/spec.md', 1_000, size => block('Requirement: A').repeat(size)],
		['requirements of one number', '.kiro/specs/a/requirements.md', 1_000, size => numbered.repeat(size)],
		['criteria of one number', '.kiro/specs/a/requirements.md', 2_500, size => `${numbered}${criterion.repeat(size)}`],
		[
			'numbers that nobody has',
			'.kiro/specs/a/requirements.md',
			5_000,
			size => `${numbered}See Requirements ${'9, '.repeat(size)}9.\n`,
		],
		[
			'halves of renamings',
			delta,
			2_500,
			size => `## RENAMED Requirements\n\n${'- FROM: `### Requirement: A`\n'.repeat(size)}`,
		],
		['equal operations', delta, 1_000, size => `## MODIFIED Requirements\n\n${block('Requirement: A').repeat(size)}`],
		[
			'equal sentences',
			delta,
			2_500,
			size => `## MODIFIED Requirements\n\n### Requirement: A\n${'It MUST a. '.repeat(size)}\n`,
		],
	] as readonly (readonly [string, string, number, (size: number) => string])[]) {
		it(`takes time linear in the text: ${what}`, function () {
			this.timeout(60_000);

			const slow = outOfStep(make, size, text => lintOne(path, text));

			assert.equal(slow, undefined);
		});
	}
});
