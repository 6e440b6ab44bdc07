import assert from 'node:assert/strict';
import type { LintProblem } from '../../../../src/core/lint/lintProblem';
import { toSarif } from '../../../../src/core/lint/toSarif';

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
									defaultConfiguration: { level: 'error' },
								},
							],
						},
					},
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
