import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Linter } from '../../../../src/core/lint/linter';
import { rules } from '../../../../src/core/lint/rules';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { cpuMs } from '../../../support/cpuMs';
import { clean, contradictions } from './planted';

const statements = [...contradictions.flatMap(([, one, other]) => [one, other]), ...clean.flat(), 'The port is TBD'];
const someStatements = fc.array(fc.constantFrom(...statements), { maxLength: 12 });

function inputOf(list: readonly string[], path = '.openspec/spec.md') {
	const text = `## Behavior\n\n${list.map(statement => `- ${statement}.\n`).join('')}`;
	return { spec: parseSpec(path, text), text };
}

describe('Linter', () => {
	it('tells of an edited spec what a new one tells', () => {
		fc.assert(
			fc.property(fc.array(someStatements, { minLength: 1, maxLength: 5 }), versions => {
				const linter = new Linter();

				for (const version of versions) {
					const input = inputOf(version);
					assert.deepEqual(linter.lint([input]), new Linter().lint([input]));
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

		const found = new Linter().lint([context, input]);

		assert.deepEqual(
			found.map(({ path, problems }) => [path, problems.map(({ rule }) => rule)]),
			[['b/.openspec/spec.md', ['contradiction']]],
		);
	});

	it('tells of a contradiction with context where the context comes last', () => {
		const context = { ...inputOf(['Guests MAY post comments'], 'a/.openspec/spec.md'), isContext: true };
		const input = inputOf(['Guests MUST NOT post comments'], 'b/.openspec/spec.md');

		const [found] = new Linter().lint([input, context]);

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

				const [found] = new Linter().lint([{ spec: parseSpec('.openspec/spec.md', text), text }]);

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

	for (const [what, text] of [
		['one line of words', `## Constraints\n\n- The app MUST ${'be fast and '.repeat(50_000)}\n`],
		['back quotes', `- The app MUST ${'` '.repeat(200_000)}\n`],
		['quotation marks', `- The app MUST ${'“'.repeat(300_000)}\n`],
		['angle brackets', `- The app MUST ${'<a '.repeat(150_000)}\n`],
		['link ends', `- The app MUST ${']('.repeat(200_000)}\n`],
		['negations', `- The app MUST ${'NOT not '.repeat(60_000)}\n`],
		['keywords', `- ${'MUST '.repeat(100_000)}\n`],
		['placeholders', `- The app MUST ${'??? TBD, '.repeat(50_000)}\n`],
		['comments', '<!-- spec-ops-ignore-file '.repeat(20_000)],
		['suppressions', '<!-- spec-ops-ignore-next-line vague-term -->\n'.repeat(10_000)],
		['equal statements', '- The server MUST NOT log requests.\n- The server MUST log requests.\n'.repeat(10_000)],
		['equal headings', '# A\n\n[a](#b)\n\n'.repeat(10_000)],
		['ids', `- **FR-001**: A MUST do ${'FR-002 '.repeat(40_000)}\n`],
		[
			'nested lists',
			`- A node:\n${'  - The server MUST log all requests.\n  - The server MUST NOT log all requests.\n'.repeat(5_000)}`,
		],
		['paths in code', '- The tool MUST read `src/a/b.ts` and `src/c/d.ts`.\n'.repeat(20_000)],
		['a list that starts with keywords', '- MUST validate all input.\n'.repeat(20_000)],
		['optional inputs', '- The script MUST accept an optional name argument.\n'.repeat(10_000)],
		['constraints', `## Constraints\n\n${'- Port: 8080\n- Port: 9090\n'.repeat(10_000)}`],
		[
			'a paragraph under a comment',
			`<!-- spec-ops-ignore-next-line vague-term -->\n${'The page MUST be user-friendly.\n'.repeat(5_000)}`,
		],
		['numbers', `- The app MUST ${'wait at most 5 seconds '.repeat(20_000)}\n`],
	] as const) {
		it(`takes time linear in the text: ${what}`, function () {
			this.timeout(30_000);
			const start = cpuMs();

			new Linter().lint([{ spec: parseSpec('.openspec/spec.md', text), text }]);

			assert.ok(cpuMs() - start < 8_000, `${cpuMs() - start} ms`);
		});
	}
});
