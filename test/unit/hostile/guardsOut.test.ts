import assert from 'node:assert/strict';
import { inBatches } from '../../../src/core/inBatches';
import { type CaseRun, type Guard, runCases } from './support/runWithout';

/** Guards of the product, each with cases that hold nothing else. */
const guards: readonly Guard[] = [
	{
		what: 'the rule on the text of paths',
		module: 'src/core/plan/guard/checkPath.ts',
		without: 'export const checkPath = () => undefined;',
		file: 'paths.test.ts',
		ids: ['path-02', 'path-09', 'path-54'],
	},
	{
		what: 'the real path behind links',
		module: 'src/adapters/realPathOf.ts',
		without:
			'export const realPathOf = async (_root, path) => path; export const realFolder = async (_root, path) => path;',
		file: 'pathsOnDisk.test.ts',
		ids: ['path-45'],
	},
	{
		what: 'the second approval of protected files',
		module: 'src/core/plan/guard/protectionsOf.ts',
		without: 'export const protectionsOf = () => [];',
		file: 'protectedFiles.test.ts',
		ids: ['path-33', 'path-44'],
	},
	{
		what: 'the second look at what hides in a text',
		module: 'src/core/plan/guard/content/describeAdded.ts',
		without: 'export const describeAdded = () => undefined;',
		file: 'contents.test.ts',
		ids: ['edit-19'],
	},
	{
		what: 'the hash that an approval is bound to',
		module: 'src/core/plan/planHash.ts',
		without: "export const planHash = () => 'sha256:0';",
		file: 'edits.test.ts',
		ids: ['edit-29'],
	},
	{
		what: 'the strict reading of JSON',
		module: 'src/core/plan/model/tools/parseStrictJson.ts',
		without: `export const parseStrictJson = text => {
			try { return { kind: 'parsed', value: JSON.parse(text) }; } catch { return { kind: 'bad', reason: 'is none' }; }
		};`,
		file: 'models.test.ts',
		ids: ['model-12'],
	},
];

describe('guards taken out', () => {
	const runs = new Map<Guard | undefined, CaseRun>();

	before(async function () {
		this.timeout(180_000);
		await inBatches([undefined, ...guards], 3, async guard => {
			runs.set(guard, await (guard ? runCases([guard], guard) : runCases(guards)));
		});
	});

	it('are what the cases hold: with all of them in, their cases pass', () => {
		const { passed, failed } = runs.get(undefined) ?? assert.fail();

		assert.deepEqual(failed, []);
		assert.ok(passed.length >= guards.flatMap(({ ids }) => ids).length);
	});

	for (const guard of guards) {
		it(`without ${guard.what}, ${guard.ids.join(', ')} fail`, () => {
			const { failed } = runs.get(guard) ?? assert.fail();

			const held = guard.ids.filter(id => failed.some(title => title.startsWith(`${id}: `)));
			assert.deepEqual(held, guard.ids);
		});
	}
});
