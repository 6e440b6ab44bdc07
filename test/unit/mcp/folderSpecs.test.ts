import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openHost } from '../../../src/adapters/openHost';
import type { AgentSpecs } from '../../../src/core/agent/agentSpecs';
import { folderSpecs } from '../../../src/mcp/folderSpecs';
import { openFolder, type Repository } from '../cli/support';

describe('folderSpecs', () => {
	let project: Repository;

	beforeEach(() => {
		project = openFolder();
	});

	afterEach(() => project.dispose());

	function specsIn(path = ''): AgentSpecs {
		return folderSpecs(join(project.folder, path), root => openHost(root));
	}

	async function found(specs: AgentSpecs, name?: string): Promise<readonly [string, string] | string> {
		const spec = await specs.find(name);
		return spec.kind === 'found' ? [spec.name, spec.path] : spec.code;
	}

	it('knows the specs of the Root above, by their paths from it', async () => {
		project.write('.openspec/spec.md', '- It MUST a\n');
		project.write('.openspec/more/spec.md', '- It MUST b\n');
		mkdirSync(join(project.folder, 'src/deep'), { recursive: true });
		const specs = specsIn('src/deep');

		const names = await specs.list();

		assert.deepEqual(names, ['.openspec/more/spec.md', '.openspec/spec.md']);
		assert.deepEqual(await found(specs), ['.openspec/spec.md', '.openspec/spec.md']);
		assert.deepEqual(await found(specs, './.openspec/more/spec.md'), [names[0], names[0]]);
	});

	it('knows the specs of the Roots below, each from its own', async () => {
		project.write('packages/a/.openspec/spec.md', '- It MUST a\n');
		project.write('packages/b/specs/001-b/spec.md', '- It MUST b\n');
		const specs = specsIn();

		assert.deepEqual(await specs.list(), ['packages/a/.openspec/spec.md', 'packages/b/specs/001-b/spec.md']);
		assert.deepEqual(await found(specs, 'packages\\b\\specs\\001-b\\spec.md'), [
			'packages/b/specs/001-b/spec.md',
			'specs/001-b/spec.md',
		]);
		assert.equal(await found(specs), 'usage');
	});

	it('finds a spec that came later, and only specs that it lists', async () => {
		const specs = specsIn();
		const before = await found(specs);
		project.write('.openspec/spec.md', '- It MUST a\n');
		project.write('notes.md', '- It MUST not be read\n');

		const after = await found(specs);

		assert.deepEqual([before, after], ['spec.missing', ['.openspec/spec.md', '.openspec/spec.md']]);
		for (const name of ['notes.md', '../.openspec/spec.md', join(project.folder, '.openspec/spec.md'), '']) {
			assert.equal(await found(specs, name), 'spec.missing', name);
		}
	});

	it('does not follow links to specs elsewhere', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const other = openFolder();
		other.write('.openspec/spec.md', '- It MUST a\n');
		project.write('.openspec/spec.md', '- It MUST b\n');
		symlinkSync(join(other.folder, '.openspec'), join(project.folder, 'openspec'));
		symlinkSync(other.folder, join(project.folder, 'linked'));

		const names = await specsIn().list();

		assert.deepEqual(names, ['.openspec/spec.md']);
		other.dispose();
	});
});
