import assert from 'node:assert/strict';
import { openFolder, type Repository } from './support';

const api = 'packages/api/.openspec/spec.md';
const web = 'packages/web/.openspec/spec.md';
const bare = 'packages/bare/.openspec/spec.md';

const specOf = (name: string, command: string) =>
	`# ${name}\n\n- It MUST greet\n\n## Verify\n\n\`\`\`bash\n${command}\n# Expected: Hello ${name} (exit 0)\n\`\`\`\n`;

interface Entry {
	readonly path: string;
	readonly status?: string;
	readonly reason?: string;
	readonly results?: readonly { readonly command: string; readonly passed: boolean }[];
	readonly error?: { readonly code: string };
}

describe('spec-ops verify --all', () => {
	let folder: Repository;

	beforeEach(() => {
		folder = openFolder();
		folder.write(api, specOf('api', 'echo Hello $(basename "$PWD")'));
		folder.write(web, specOf('web', 'echo Hello $(basename "$PWD")'));
	});

	afterEach(() => folder.dispose());

	const entriesOf = (call: { json(): Record<string, unknown> }) => call.json().specs as readonly Entry[];

	it('runs the commands of every spec, each in its Root', async () => {
		folder.write(bare, '# Bare\n\n- It MUST greet\n');

		const call = await folder.run('verify', '--all', '--auto-approve', '--json');

		assert.equal(call.exit, 0, call.out);
		assert.deepEqual(
			entriesOf(call).map(({ path, status, reason, results }) => [path, status, reason, results?.length]),
			[
				[api, 'applied', undefined, 1],
				[bare, 'unverified', 'no command', 0],
				[web, 'applied', undefined, 1],
			],
		);
	});

	it('exits with 4 where one fails, and runs the others all the same', async () => {
		folder.replace(api, 'echo Hello', 'echo Goodbye');

		const [json, told] = [
			await folder.run('verify', '--all', '--auto-approve', '--json'),
			await folder.run('verify', '--all', '--auto-approve'),
		];

		assert.deepEqual([json.exit, told.exit], [4, 4]);
		assert.deepEqual(
			entriesOf(json).map(({ status }) => status),
			['failed', 'applied'],
		);
		assert.match(
			told.out,
			/packages\/api[\s\S]*FAILED: 1 of 1 command[\s\S]*packages\/web[\s\S]*Verified: 1 command[\s\S]*2 specs\./,
		);
	});

	it('exits with 1 where one cannot be read, and verifies the others', async () => {
		folder.write(api, 'ab\0c\n');

		const call = await folder.run('verify', '--all', '--auto-approve', '--json');

		assert.equal(call.exit, 1);
		assert.deepEqual(
			entriesOf(call).map(({ error, status }) => error?.code ?? status),
			['spec.bad_encoding', 'applied'],
		);
	});

	it('runs nothing at all before everything is approved', async () => {
		let asked = 0;
		for (const path of [api, web]) {
			folder.replace(path, 'echo Hello', 'touch ran; echo Hello');
		}

		const nobody = await folder.run('verify', '--all');
		const refused = await folder.answer(() => (asked++ === 0 ? 'yes' : 'no'), 'verify', '--all');

		assert.deepEqual([nobody.exit, refused.exit, asked], [1, 1, 2]);
		assert.match(nobody.err, /--auto-approve/);
		assert.throws(() => folder.read('packages/api/ran'));
		assert.throws(() => folder.read('packages/web/ran'));
	});

	for (const option of [['--spec', api], ['--record'], ['--coverage']]) {
		it(`does not go with ${option[0]}`, async () => {
			const call = await folder.run('verify', '--all', ...option, '--auto-approve', '--json');

			assert.equal(call.error().code, 'usage');
		});
	}

	it('has nothing to do where no spec has a command', async () => {
		folder.write(api, '# A\n\n- It MUST greet\n');
		folder.write(web, '# B\n\n- It MUST greet\n');

		assert.equal((await folder.run('verify', '--all', '--json')).error().code, 'verify.nothing');
	});
});
