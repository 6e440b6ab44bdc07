import assert from 'node:assert/strict';
import { specimens } from '../core/dialects/specimens';
import { openFolder, type Repository } from './support';

const requirementKeys = 'endLine explicitId id keyword level line name scenarios section text';

type ParsedDocument = {
	readonly version: number;
	readonly path: string;
	readonly dialect: string;
	readonly requirements: readonly (Readonly<Record<string, unknown>> & {
		readonly id: string;
		readonly scenarios: readonly unknown[];
	})[];
};

describe('spec-ops parse', () => {
	let folder: Repository;

	beforeEach(() => {
		folder = openFolder();
	});

	afterEach(() => folder.dispose());

	it('gives one document of one shape for every dialect', async () => {
		for (const { path, spec } of Object.values(specimens)) {
			folder.write(path, spec);

			const call = await folder.run('parse', path, '--json');

			assert.equal(call.exit, 0, call.err);
			const document = call.json() as ParsedDocument;
			assert.deepEqual(Object.keys(document).sort(), [
				...['dialect', 'path', 'problems', 'requirements', 'sections', 'title', 'version'],
			]);
			for (const requirement of document.requirements) {
				assert.equal(Object.keys(requirement).sort().join(' '), requirementKeys, path);
			}
		}
	});

	it('gives names, scenarios and steps of an OpenSpec spec', async () => {
		const { path, baseline } = specimens['an OpenSpec spec'] ?? assert.fail();
		folder.write(path, baseline);

		const call = await folder.run('parse', path, '--json');

		const { dialect, requirements } = call.json() as ParsedDocument;
		assert.equal(dialect, 'openspec');
		assert.deepEqual(requirements[0], {
			id: 'Port',
			explicitId: null,
			name: 'Port',
			level: 'MUST',
			keyword: 'SHALL',
			text: 'The server SHALL listen on port 8080.',
			section: ['Server', 'Requirements'],
			line: 8,
			endLine: 13,
			scenarios: [
				{
					name: 'Open',
					line: 11,
					steps: [
						{ keyword: 'WHEN', text: 'a client comes' },
						{ keyword: 'THEN', text: 'it is served' },
					],
				},
			],
		});
	});

	it('tells a person what each requirement is: operation, name, priority, scenarios', async () => {
		for (const name of ['an OpenSpec delta', 'a spec of Spec Kit', 'requirements of Kiro']) {
			const { path, spec } = specimens[name] ?? assert.fail();
			folder.write(path, spec);
		}

		const delta = await folder.run('parse', specimens['an OpenSpec delta']?.path ?? '');
		const specKit = await folder.run('parse', specimens['a spec of Spec Kit']?.path ?? '');
		const kiro = await folder.run('parse', specimens['requirements of Kiro']?.path ?? '');

		assert.match(delta.out, / {2}MUST {7}The farewell SHALL be `Bye`\.\n {13}added, Farewell, line \d+, 1 scenario\n/);
		assert.match(specKit.out, / {13}US1, Be served, P1, line 5, 1 scenario\n/);
		assert.match(kiro.out, / {13}1\.2, line 12\n/);
	});

	it('reads a file that is no spec by its content, or as it is told to', async () => {
		folder.write('notes.md', '### Requirement: A\n\nIt MUST run. It MAY stop.\n');

		const guessed = (await folder.run('parse', 'notes.md', '--json')).json() as ParsedDocument;
		const told = (await folder.run('parse', 'notes.md', '--dialect', 'plain', '--json')).json() as ParsedDocument;

		assert.deepEqual([guessed.dialect, guessed.requirements.map(({ id }) => id)], ['openspec', ['A']]);
		assert.deepEqual([told.dialect, told.requirements.length], ['plain', 2]);
	});
});
