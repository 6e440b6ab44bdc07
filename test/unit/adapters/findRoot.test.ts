import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findRoot } from '../../../src/adapters/findRoot';
import { useTempFolder } from './tempFolder';

describe('findRoot', () => {
	const folder = useTempFolder();

	function put(...paths: readonly string[]): void {
		for (const path of paths) {
			mkdirSync(dirname(folder.join(path)), { recursive: true });
			writeFileSync(folder.join(path), '');
		}
	}

	it('finds the specs of every dialect in the nearest folder upwards', async () => {
		put('.openspec/spec.md', '.openspec/api/spec.md', '.openspec/apply.md', 'specs/001-a/spec.md', 'src/deep/x');
		put('openspec/specs/b/spec.md', '.kiro/specs/c/requirements.md', 'specs/001-a/plan.md');

		const found = await findRoot(folder.join('src/deep'));

		assert.deepEqual(found, {
			root: folder.path,
			specs: [
				'.kiro/specs/c/requirements.md',
				'.openspec/api/spec.md',
				'.openspec/spec.md',
				'openspec/specs/b/spec.md',
				'specs/001-a/spec.md',
			],
		});
	});

	it('prefers the package to the repository around it', async () => {
		put('.openspec/spec.md', 'packages/a/.openspec/spec.md', 'packages/a/src/x');

		const found = await findRoot(folder.join('packages/a/src'));

		assert.deepEqual(found, { root: folder.join('packages/a'), specs: ['.openspec/spec.md'] });
	});

	it('takes no folder for a Root because it has tests in a folder called specs', async () => {
		put('.openspec/spec.md', 'app/specs/a.test.ts', 'app/.kiro/settings/x');

		const found = await findRoot(folder.join('app'));

		assert.equal(found?.root, folder.path);
	});

	it('takes no folder of OpenSpec for a Root because it has a folder called specs', async () => {
		put('openspec/specs/a/spec.md', 'openspec/changes/b/specs/a/spec.md', 'openspec/changes/archive/c/specs/a/spec.md');

		for (const inside of ['openspec', 'openspec/specs/a', 'openspec/changes/b', 'openspec/changes/archive/c/specs/a']) {
			const found = await findRoot(folder.join(inside));

			assert.deepEqual(
				found,
				{ root: folder.path, specs: ['openspec/changes/b/specs/a/spec.md', 'openspec/specs/a/spec.md'] },
				inside,
			);
		}
	});

	it('finds a Root that has no spec yet', async () => {
		mkdirSync(folder.join('.openspec'));

		const found = await findRoot(folder.path);

		assert.deepEqual(found, { root: folder.path, specs: [] });
	});
});
