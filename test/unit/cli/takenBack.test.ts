import assert from 'node:assert/strict';
import { leaveHalf } from '../../support/stopped/leaveHalf';
import { soundPlan } from '../hostile/support/attack';
import { type HostileRoot, inRoot } from '../hostile/support/hostileRoot';

const history = '.openspec/apply.md';

/** A Root with one cycle, whose next one was killed half-way: `a.txt` has its new bytes, and `b.txt` not yet. */
const inHalf = (use: (root: HostileRoot) => Promise<void>) =>
	inRoot(
		async root => {
			await root.run('adopt', '--auto-approve', '--no-verify');
			root.repository.replace('.openspec/spec.md', 'wave', 'wave twice');
			const plan = await soundPlan(root.host, [
				{ op: 'modify', path: 'a.txt', text: 'new a\n' },
				{ op: 'modify', path: 'b.txt', text: 'new b\n' },
			]);
			await leaveHalf(root.folder, plan, 'a.txt');
			await use(root);
		},
		{ files: { 'a.txt': 'a\n', 'b.txt': 'b\n' } },
	);

describe('a command over what was taken back just now', function () {
	this.timeout(20_000);

	for (const argv of [
		['undo'],
		['record', '--propose', 'Wave twice.', '--no-verify'],
		['adopt', '--no-verify'],
		['drift', 'accept', '--propose', 'As it is.', '--no-verify'],
		['verify', '--record'],
	]) {
		it(`“${argv.slice(0, 2).join(' ')}” stops once the files are back, and writes no cycle`, () =>
			inHalf(async root => {
				const cycles = root.repository.read(history);

				const call = await root.run(...argv, '--auto-approve', '--json');

				assert.equal(call.exit, 1, call.out);
				assert.equal(call.error().code, 'journal.taken_back');
				assert.match(call.error().next, /^Look at /);
				assert.deepEqual([root.repository.read('a.txt'), root.repository.read('b.txt')], ['a\n', 'b\n']);
				assert.equal(root.repository.read(history), cycles);
			}));
	}

	it('“undo” goes on where the cycle is named, and the second time', () =>
		inHalf(async root => {
			const first = await root.run('undo', '1', '--auto-approve', '--no-verify', '--json');
			const second = await root.run('undo', '--auto-approve', '--no-verify', '--json');

			assert.deepEqual([first.exit, second.exit], [0, 0], first.err + second.err);
		}));

	it('“undo” asks nobody before that', () =>
		inHalf(async root => {
			const call = await root.repository.answer('yes', 'undo');

			assert.equal(call.exit, 1);
			assert.match(call.err, /taken back just now, so the last cycle may be another one than was meant\./);
			assert.doesNotMatch(call.out, /Only “yes”/);
		}));
});
