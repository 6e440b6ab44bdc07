import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../src/core/hash';
import { objectPath } from '../../../src/core/store/objectStore';
import { leaveHalf } from '../../support/stopped/leaveHalf';
import { soundPlan } from '../hostile/support/attack';
import { changedBetween, type HostileRoot, inRoot } from '../hostile/support/hostileRoot';

const journal = '.spec-ops/journal.json';

/** A Root whose `a.txt` has its new bytes, and `b.txt` not yet, as a writer left it that was killed. */
const inHalf = (use: (root: HostileRoot, before: Readonly<Record<string, string>>) => Promise<void>) =>
	inRoot(
		async root => {
			const before = root.snapshot();
			const plan = await soundPlan(root.host, [
				{ op: 'modify', path: 'a.txt', text: 'new a\n' },
				{ op: 'modify', path: 'b.txt', text: 'new b\n' },
			]);
			await leaveHalf(root.folder, plan, 'a.txt');
			assert.deepEqual([root.repository.read('a.txt'), root.repository.read('b.txt')], ['new a\n', 'b\n']);
			await use(root, before);
		},
		{ files: { 'a.txt': 'a\n', 'b.txt': 'b\n' } },
	);

describe('spec-ops recover', () => {
	it('has nothing to do where no writer was stopped, and makes no folder', () =>
		inRoot(async root => {
			const call = await root.run('recover', '--json');

			assert.equal(call.exit, 0);
			assert.deepEqual(call.json(), { version: 1, status: 'nothing', files: [] });
			assert.ok(!existsSync(join(root.folder, '.spec-ops')));
		}));

	it('takes back what a writer left half-way, and says so', () =>
		inHalf(async (root, before) => {
			const call = await root.run('recover');

			assert.equal(call.exit, 0);
			assert.match(call.out, /^An earlier writer was stopped before it was done\.\nWhat it began was taken back: /);
			assert.equal(call.err, '');
			assert.deepEqual(changedBetween(before, root.snapshot()), []);
			assert.ok(!existsSync(join(root.folder, journal)));
		}));

	for (const argv of [
		['plan', '--json'],
		['apply', '--auto-approve', '--json'],
		['adopt', '--auto-approve', '--json'],
	]) {
		it(`is done by “${argv[0]}” before it does anything else`, () =>
			inHalf(async root => {
				const call = await root.run(...argv);

				assert.match(call.err, /^Warning: An earlier writer was stopped before it was done\.$/m);
				assert.deepEqual([root.repository.read('a.txt'), root.repository.read('b.txt')], ['a\n', 'b\n']);
				assert.ok(call.json());
			}));
	}

	it('leaves it to the writer as long as that is at work', () =>
		inHalf(async root => {
			const lock = await root.host.lock.acquire();
			assert.ok(lock.kind === 'locked');

			const [plan, recover] = [await root.run('plan', '--json'), await root.run('recover', '--json')];
			await lock.release();

			assert.deepEqual([plan.exit, plan.err], [0, '']);
			assert.equal(recover.error().code, 'lock.held');
			assert.equal(root.repository.read('a.txt'), 'new a\n');
		}));

	for (const [flag, text, status] of [
		['--restore', 'a\n', 'restored'],
		['--keep', 'mine\n', 'kept'],
	] as const) {
		it(`asks where somebody changed a file since, and ${flag} is the answer`, () =>
			inHalf(async root => {
				root.repository.write('a.txt', 'mine\n');
				const refused = [await root.run('plan', '--json'), await root.run('recover', '--json')];
				const between = root.repository.read('a.txt');

				const call = await root.run('recover', flag, '--json');

				assert.deepEqual(
					refused.map(one => [one.exit, one.error().code]),
					[
						[1, 'journal.conflict'],
						[1, 'journal.conflict'],
					],
				);
				assert.match(refused[0]?.error().next ?? '', /“spec-ops recover --restore” .* “spec-ops recover --keep” /);
				assert.equal(between, 'mine\n');
				assert.equal(call.json().status, status);
				assert.deepEqual([root.repository.read('a.txt'), root.repository.read('b.txt')], [text, 'b\n']);
				const mine = readFileSync(
					join(root.folder, flag === '--keep' ? 'a.txt' : objectPath(sha256('mine\n'))),
					'utf8',
				);
				assert.equal(mine, 'mine\n');
				assert.equal((await root.run('plan')).exit, 0);
			}));
	}

	it('takes one answer only', () =>
		inHalf(async root => {
			const call = await root.run('recover', '--keep', '--restore', '--json');

			assert.equal(call.error().code, 'usage');
			assert.equal(root.repository.read('a.txt'), 'new a\n');
		}));
});
