import assert from 'node:assert/strict';
import { openFolder, type Repository } from './support';

const api = 'packages/api/.openspec/spec.md';
const web = 'packages/web/.openspec/spec.md';

describe('several Roots and specs', () => {
	let folder: Repository;

	beforeEach(() => {
		folder = openFolder();
		folder.write(api, '# API\n\n- **A-1**: It MUST print `Hello there`\n');
		folder.write(web, '# Web\n\n- **W-1**: It MUST print `Hello there`\n');
		folder.write('packages/api/greet.sh', 'echo "Hello there"\n');
		folder.write('packages/web/greet.sh', 'echo "Hello there"\n');
	});

	afterEach(() => folder.dispose());

	it('work on the Root that holds the folder, from any folder in it, without Git', async () => {
		folder.write('packages/api/src/deep/x.sh', 'true\n');

		const call = await folder.runIn('packages/api/src/deep', 'adopt', '--auto-approve', '--no-verify', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.match(folder.read('packages/api/.openspec/apply.md'), /## Cycle 1/);
		assert.equal((await folder.runIn('packages/web', 'plan', '--detailed-exitcode')).exit, 2);
	});

	it('write only in the Root of the spec that is named', async () => {
		await folder.run('adopt', '--spec', api, '--auto-approve', '--no-verify');
		await folder.run('adopt', '--spec', web, '--auto-approve', '--no-verify');
		folder.replace(api, 'Hello', 'Welcome');

		const call = await folder.run('apply', '--spec', api, '--auto-approve', '--no-verify', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.deepEqual(call.json().edits, [{ op: 'modify', path: 'greet.sh' }]);
		assert.equal(folder.read('packages/api/greet.sh'), 'echo "Welcome there"\n');
		assert.equal(folder.read('packages/web/greet.sh'), 'echo "Hello there"\n');
	});

	it('are all planned with --all, and one that is broken does not hide the others', async () => {
		await folder.run('adopt', '--spec', api, '--auto-approve', '--no-verify');
		const call = await folder.run('plan', '--all', '--detailed-exitcode', '--json');
		folder.write(web, 'ab\0c\n');
		const broken = await folder.run('plan', '--all', '--json');
		const told = await folder.run('plan', '--all');

		const { specs } = call.json() as unknown as { specs: { path: string; plan: { changes: unknown[] } }[] };
		assert.equal(call.exit, 2, call.err);
		assert.deepEqual(
			specs.map(({ path, plan }) => [path, plan.changes.length]),
			[
				[api, 0],
				[web, 1],
			],
		);
		assert.equal(broken.exit, 1);
		assert.match(broken.out, /"code": "spec\.bad_encoding"/);
		assert.match(told.out, /No changes\.[\s\S]*Error: [\s\S]*2 specs\./);
	});

	it('are told apart by the way from here, in calls that are suggested, too', async () => {
		await folder.run('adopt', '--spec', api, '--auto-approve', '--no-verify');
		folder.replace(api, 'Hello', 'Welcome');
		folder.write(api, `${folder.read(api)}- **A-2**: “spec-ops plan” MUST be quick\n`);

		const planned = await folder.run('plan', '--all');
		const shown = await folder.run('show', '--spec', api);
		const applied = await folder.run('apply', '--spec', api, '--auto-approve', '--no-verify');
		const refused = await folder.run('apply', '--spec', web, '--target', 'W-2', '--auto-approve');
		const settled = await folder.run('plan', '--spec', api, '--target', 'A-1', '--json');

		assert.match(planned.out, /^packages\/api\/\.openspec\/spec\.md against cycle 1[\s\S]*^packages\/web\//m);
		assert.match(planned.out, /“spec-ops apply --spec packages\/api\/\.openspec\/spec\.md” applies it\./);
		assert.match(shown.out, /“spec-ops adopt --target ID --spec\s+packages\/api\/\.openspec\/spec\.md”/);
		assert.match(shown.out, /\+ “spec-ops plan” MUST be quick/);
		assert.match(applied.out, /“spec-ops show --spec packages\/api\/\.openspec\/spec\.md” tells why/);
		assert.doesNotMatch(refused.err, /“spec-ops plan”/);
		assert.equal(settled.exit, 1);
	});

	it('say which specs there are where none was meant', async () => {
		folder.write('.openspec/one/spec.md', '- It MUST wait\n');
		folder.write('.openspec/two/spec.md', '- It MUST stop\n');

		const call = await folder.run('plan', '--json');

		assert.equal(call.error().code, 'usage');
		assert.match(call.error().next, /one\/spec\.md, \.openspec\/two\/spec\.md/);
	});

	it('name them as --spec takes them, also from within OpenSpec’s own folders', async () => {
		folder.write('openspec/specs/one/spec.md', '# One\n\n## Requirements\n\n### Requirement: A\n\nIt MUST wait.\n');
		folder.write('openspec/specs/two/spec.md', '# Two\n\n## Requirements\n\n### Requirement: B\n\nIt MUST stop.\n');

		const call = await folder.runIn('openspec/specs', 'plan', '--json');

		assert.equal(call.error().next, 'Choose one with --spec: one/spec.md, two/spec.md.');
		assert.equal((await folder.runIn('openspec/specs', 'plan', '--spec', 'one/spec.md')).exit, 0);
	});

	it('are not all named where there are many', async () => {
		for (let index = 10; index < 30; index++) {
			folder.write(`.openspec/s${index}/spec.md`, '- It MUST wait\n');
		}

		const call = await folder.run('plan', '--json');

		assert.match(
			call.error().next,
			/s10\/spec\.md, [^;]*s19\/spec\.md and 10 more, which “spec-ops plan --all” tells of\.$/,
		);
	});

	it('keep two specs of one folder of specs apart', async () => {
		folder.write('.openspec/one/spec.md', '- **O-1**: It MUST wait\n');
		folder.write('.openspec/two/spec.md', '- **T-1**: It MUST stop\n');
		const adopt = ['adopt', '--auto-approve', '--no-verify', '--spec'];
		await folder.run(...adopt, '.openspec/one/spec.md');

		const call = await folder.run('plan', '--all', '--json');

		const { specs } = call.json() as unknown as { specs: { plan: { changes: { id: string }[] } }[] };
		assert.deepEqual(
			specs.flatMap(({ plan }) => plan.changes.map(({ id }) => id)),
			['T-1', 'A-1', 'W-1'],
		);
	});
});
