import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { starterSpec } from '../../../src/core/spec/starterSpec';
import { openFolder, type Repository } from './support';

describe('spec-ops init', () => {
	let folder: Repository;

	beforeEach(() => {
		folder = openFolder();
	});

	afterEach(() => folder.dispose());

	it('makes a first spec, of which one change is pending at once', async () => {
		const call = await folder.run('init', '--json');

		const pending = (await folder.run('plan', '--json')).json() as unknown as { changes: { level: string }[] };
		assert.equal(call.exit, 0, call.err);
		assert.equal(call.json().path, '.openspec/spec.md');
		assert.equal(folder.read('.openspec/spec.md'), starterSpec);
		assert.deepEqual(
			pending.changes.map(({ level }) => level),
			['MUST'],
		);
	});

	it('says where it made it and how to go on', async () => {
		const call = await folder.run('init', '--spec', 'packages/api/.openspec/spec.md');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /^Made packages\/api\/\.openspec\/spec\.md\.\n.*spec-ops plan/);
		assert.equal(folder.read('packages/api/.openspec/spec.md'), starterSpec);
	});

	it('never writes over a spec', async () => {
		folder.write('.openspec/spec.md', 'mine\n');

		const call = await folder.run('init', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'init.exists');
		assert.equal(folder.read('.openspec/spec.md'), 'mine\n');
	});

	it('refuses the place of an archived change, and says where its history stands', async () => {
		const archived = 'openspec/changes/archive/2026-06-01-login/specs/login';

		const call = await folder.run('init', '--spec', `${archived}/spec.md`, '--json');

		assert.equal(call.exit, 1);
		assert.match(call.error().message, /archived: it is history/);
		assert.ok(call.error().next.includes(`${archived}/apply.md`));
	});

	it('refuses a place where no spec is looked for', async () => {
		const call = await folder.run('init', '--spec', 'notes.md', '--json');

		assert.equal(call.exit, 1);
		assert.match(call.error().message, /notes\.md is not at the place of a spec/);
	});

	it('does not follow a link out of the folder', async () => {
		mkdirSync(join(folder.folder, 'elsewhere'));
		mkdirSync(join(folder.folder, 'here'));
		symlinkSync('../elsewhere', join(folder.folder, 'here/.openspec'));

		const call = await folder.runIn('here', 'init', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'path.symlink');
	});

	it('says what is in the way where a file stands in the place of a folder', async () => {
		folder.write('packages', 'a file\n');

		const call = await folder.run('init', '--spec', 'packages/.openspec/spec.md', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'disk.failed');
		assert.match(call.error().message, /packages: is no folder/);
	});
});
