import assert from 'node:assert/strict';
import type { LintProblem } from '../../../../src/core/lint/lintProblem';
import { toSarif } from '../../../../src/core/lint/toSarif';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { checkSarif } from '../../../support/checkSarif';
import { lintTogether } from '../../../support/lintTogether';
import { readCorpora } from '../spec/corpora';
import { mistakes } from './plantedMistakes';
import { wraps } from './wrapStatement';

const problem: LintProblem = {
	rule: 'contradiction',
	severity: 'error',
	message: 'This demands the opposite of line 3.',
	line: 7,
	column: 13,
	endLine: 7,
	endColumn: 21,
	related: { path: 'a b/spec.md', line: 3 },
};

describe('toSarif', () => {
	it('says which files could not be read, so that the run is not taken for whole', () => {
		const log = toSarif([], '1.2.3', ['spec.md is UTF-16 text, not UTF-8.']);

		assert.deepEqual(checkSarif(log, new Map()), []);
		const [run] = log.runs as readonly { readonly invocations: unknown }[];
		assert.deepEqual(run?.invocations, [
			{
				executionSuccessful: false,
				toolExecutionNotifications: [{ level: 'error', message: { text: 'spec.md is UTF-16 text, not UTF-8.' } }],
			},
		]);
	});

	it('does not promise a comment for what protects the records of a history', () => {
		const log = toSarif([{ path: 'apply.md', problems: [{ ...problem, rule: 'broken-chain' }] }], '1.2.3');

		const text = JSON.stringify(log);
		assert.ok(text.includes('In a history it cannot be suppressed.'));
		assert.ok(!text.includes('spec-ops-ignore'));
	});

	it('gives each problem its rule, level and place, and the other statement', () => {
		const log = toSarif([{ path: 'a b/.openspec/spec.md', problems: [problem] }], '1.2.3');

		const uri = 'a%20b/.openspec/spec.md';
		assert.deepEqual(log, {
			$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
			version: '2.1.0',
			runs: [
				{
					tool: {
						driver: {
							name: 'spec-ops',
							version: '1.2.3',
							rules: [
								{
									id: 'contradiction',
									shortDescription: {
										text: 'Two statements demand opposite things, or different values, of the same thing.',
									},
									help: {
										text: 'Two statements demand opposite things, or different values, of the same thing. To suppress it for one statement, name contradiction in a comment spec-ops-ignore-next-line above.',
										markdown:
											'Two statements demand opposite things, or different values, of the same thing.\n\nTo suppress it for one statement, name `contradiction` in a comment spec-ops-ignore-next-line above.',
									},
									defaultConfiguration: { level: 'error' },
								},
							],
						},
					},
					invocations: [{ executionSuccessful: true }],
					columnKind: 'utf16CodeUnits',
					results: [
						{
							ruleId: 'contradiction',
							ruleIndex: 0,
							level: 'error',
							message: { text: 'This demands the opposite of line 3.' },
							locations: [
								{
									physicalLocation: {
										artifactLocation: { uri },
										region: { startLine: 7, startColumn: 13, endLine: 7, endColumn: 21 },
									},
								},
							],
							relatedLocations: [
								{
									physicalLocation: { artifactLocation: { uri: 'a%20b/spec.md' }, region: { startLine: 3 } },
									message: { text: 'The other statement' },
								},
							],
						},
					],
				},
			],
		});
	});

	it('offers what to write instead as a fix', () => {
		const mendable: LintProblem = { ...problem, rule: 'lowercase-keyword', replacement: 'MUST' };

		const { runs } = toSarif([{ path: 'spec.md', problems: [mendable] }], '1.2.3');

		assert.ok(Array.isArray(runs));
		assert.deepEqual(runs[0].results[0].fixes, [
			{
				description: { text: 'Write “MUST”.' },
				artifactChanges: [
					{
						artifactLocation: { uri: 'spec.md' },
						replacements: [
							{
								deletedRegion: { startLine: 7, startColumn: 13, endLine: 7, endColumn: 21 },
								insertedContent: { text: 'MUST' },
							},
						],
					},
				],
			},
		]);
	});

	it('is a log without results where nothing is wrong', () => {
		const log = toSarif([{ path: 'spec.md', problems: [] }], '1.2.3');

		assert.ok(Array.isArray(log.runs));
		assert.deepEqual(log.runs[0].results, []);
		assert.deepEqual(log.runs[0].tool.driver.rules, []);
	});
});

/** The log of some specs that are looked at together, and what code scanning would not take of it. */
function faultsOf(files: readonly (readonly [path: string, text: string])[]): readonly string[] {
	const inputs = files.map(([path, text]) => ({ spec: parseSpec(path, text), text }));
	const log = toSarif(lintTogether(inputs, { hasMainSpecs: true }), '1.2.3');
	return checkSarif(JSON.parse(JSON.stringify(log)), new Map(files));
}

describe('a SARIF log', () => {
	it('is one that code scanning takes, for each of many mistakes', () => {
		for (const [rule, dialect, statement] of mistakes) {
			assert.deepEqual(faultsOf([wraps[dialect](statement)]), [], `${rule}: ${statement}`);
		}
	});

	it('is one that code scanning takes, for the corpora', function () {
		this.timeout(120_000);
		const files = readCorpora();
		if (!files) {
			this.skip();
		}

		assert.deepEqual(faultsOf(files.map(({ path, text }) => [path, text] as const)), []);
	});

	it('is checked for what code scanning would refuse', () => {
		const texts = new Map([['spec.md', 'one\ntwo\n']]);
		const place = { line: 1, column: 1, endLine: 2, endColumn: 4 };
		const of = (change: Partial<LintProblem>, path = 'spec.md') =>
			checkSarif(
				toSarif([{ path, problems: [{ ...problem, ...place, related: { path, line: 2 }, ...change }] }], '1'),
				texts,
			);

		assert.deepEqual(of({}), []);
		assert.deepEqual(of({ endLine: 9 }).slice(0, 1), ['result 0: lines 1–9']);
		assert.deepEqual(of({ column: 9 }), ['result 0: column 9']);
		assert.deepEqual(of({ line: 0 }).slice(0, 1), ['result 0: lines 0–2']);
		assert.deepEqual(of({ message: '' }), ['result 0: message']);
		assert.equal(of({}, '../spec.md')[0], 'result 0: uri ../spec.md');
		assert.equal(of({}, '/spec.md')[0], 'result 0: uri /spec.md');
	});
});
