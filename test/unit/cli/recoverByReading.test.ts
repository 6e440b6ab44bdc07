import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { leaveHalf } from '../../support/stopped/leaveHalf';
import { soundPlan } from '../hostile/support/attack';
import { type HostileRoot, inRoot } from '../hostile/support/hostileRoot';

const journal = '.spec-ops/journal.json';
const verify = '## Verify\n\n```bash\ncat a.txt b.txt\n# Expected: a\n```\n';

/** A Root with one cycle, whose `a.txt` has its new bytes, and `b.txt` not yet, as a writer left it that was killed. */
const inHalf = (use: (root: HostileRoot) => Promise<void>) =>
	inRoot(
		async root => {
			root.repository.write('.openspec/spec.md', `${root.repository.read('.openspec/spec.md')}\n${verify}`);
			await root.run('adopt', '--auto-approve', '--no-verify');
			root.repository.replace('.openspec/spec.md', 'wave', 'wave twice');
			const plan = await soundPlan(root.host, [
				{ op: 'modify', path: 'a.txt', text: 'new a\n' },
				{ op: 'modify', path: 'b.txt', text: 'new b\n' },
			]);
			await leaveHalf(root.folder, plan, 'a.txt');
			assert.ok(existsSync(join(root.folder, journal)));
			await use(root);
		},
		{ files: { 'a.txt': 'a\n', 'b.txt': 'b\n' } },
	);

const texts = ({ repository }: HostileRoot) => [repository.read('a.txt'), repository.read('b.txt')];

const readers: readonly (readonly string[])[] = [
	['history', '--json'],
	['history', '--check', '--json'],
	['history', '--file', 'a.txt', '--json'],
	['drift', '--json'],
	['drift', '--all', '--json'],
	['show', '--cycle', '1', '--json'],
	['diff', '@1', '--json'],
	['verify', '--coverage', '--json'],
];
const runners: readonly (readonly string[])[] = [
	['verify', '--auto-approve', '--json'],
	['verify', '--all', '--auto-approve', '--json'],
];

describe('a command that only reads, after a writer that was stopped', function () {
	this.timeout(20_000);

	for (const argv of [...readers, ...runners]) {
		it(`“${argv.slice(0, -1).join(' ')}” settles what is left first, and says so`, () =>
			inHalf(async root => {
				const call = await root.run(...argv);

				assert.equal(call.exit, 0, call.out + call.err);
				assert.match(call.err, /^Warning: An earlier writer was stopped before it was done\.$/m);
				assert.deepEqual(texts(root), ['a\n', 'b\n']);
				assert.ok(!existsSync(join(root.folder, journal)));
				assert.ok(call.json());
			}));
	}

	for (const argv of readers) {
		it(`“${argv.slice(0, -1).join(' ')}” tells what it sees while a writer is at work, and that it may be half of it`, () =>
			inHalf(async root => {
				const lock = await root.host.lock.acquire();
				assert.ok(lock.kind === 'locked');

				const call = await root.run(...argv);
				await lock.release();

				assert.equal(call.exit, 0, call.out + call.err);
				assert.match(call.err, new RegExp(`^Warning: A cycle is being written by process ${process.pid} on `, 'm'));
				assert.match(call.err, /may be half of what was there before/);
				assert.deepEqual(texts(root), ['new a\n', 'b\n']);
			}));
	}

	it('goes on, and says it, where only the user can tell what is wanted', () =>
		inHalf(async root => {
			root.repository.write('a.txt', 'mine\n');

			const call = await root.run('history', '--json');

			assert.equal(call.exit, 0);
			assert.match(call.err, /^Warning: An earlier writer was stopped half-way, .*\n.*half of.*\n.*recover --restore/m);
			assert.deepEqual(texts(root), ['mine\n', 'b\n']);
		}));

	it('goes on, and says it, where the journal cannot be used', () =>
		inHalf(async root => {
			root.repository.write(journal, '{');

			const call = await root.run('drift', '--json');

			assert.equal(call.exit, 0);
			assert.match(call.err, /^Warning: An earlier writer left a journal that cannot be used: /m);
			assert.ok(existsSync(join(root.folder, journal)));
		}));
});

describe('spec-ops verify, beside other writers', function () {
	this.timeout(20_000);

	for (const argv of runners) {
		const name = argv.slice(0, -1).join(' ');

		it(`“${name}” runs nothing while one is at work`, () =>
			inHalf(async root => {
				const lock = await root.host.lock.acquire();
				assert.ok(lock.kind === 'locked');

				const call = await root.run(...argv);
				await lock.release();

				assert.equal(call.exit, 1);
				assert.match(call.out, /"code": "lock\.held"/);
			}));

		it(`“${name}” runs nothing over files that only the user can settle`, () =>
			inHalf(async root => {
				root.repository.write('a.txt', 'mine\n');

				const call = await root.run(...argv);

				assert.equal(call.exit, 1);
				assert.match(call.out, /"code": "journal\.conflict"/);
				assert.match(call.out, /spec-ops recover --restore/);
			}));
	}

	it('waits for one that is at work as long as it is told to', () =>
		inHalf(async root => {
			const lock = await root.host.lock.acquire();
			assert.ok(lock.kind === 'locked');
			const done = new Promise(resolve => setTimeout(resolve, 500)).then(() => lock.release());

			const call = await root.run('verify', '--auto-approve', '--lock-timeout', '15', '--json');
			await done;

			assert.equal(call.exit, 0, call.out);
			assert.match(call.err, /^Waiting for another writer to finish\.$/m);
			assert.deepEqual(texts(root), ['a\n', 'b\n']);
		}));

	it('is not verified where a cycle was written while its commands ran', () =>
		inHalf(async root => {
			await root.run('recover');
			const append = "printf '\\n## Cycle 9\\n' >> .openspec/apply.md";
			root.repository.replace('.openspec/spec.md', 'cat a.txt b.txt', `${append}; cat a.txt b.txt`);

			const call = await root.run('verify', '--auto-approve', '--json');

			assert.equal(call.exit, 4);
			assert.equal(call.json().status, 'unverified');
			assert.equal(call.json().reason, 'changed while the commands ran: “.openspec/apply.md”');
		}));

	it('leaves no trace where nothing was left', () =>
		inRoot(async root => {
			root.repository.write('.openspec/spec.md', `${root.repository.read('.openspec/spec.md')}\n${verify}`);
			root.repository.write('a.txt', 'a\n');
			root.repository.write('b.txt', 'b\n');
			rmSync(join(root.folder, '.spec-ops'), { recursive: true, force: true });

			const call = await root.run('verify', '--auto-approve');

			assert.equal(call.exit, 0, call.out);
			assert.ok(!existsSync(join(root.folder, '.spec-ops')));
		}));
});
