import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openHost } from '../../../src/adapters/openHost';
import { leaveHalf } from '../../support/stopped/leaveHalf';
import { soundPlan } from '../hostile/support/attack';
import { type HostileRoot, inRoot, plainFile, plainText, specPath, specText } from '../hostile/support/hostileRoot';

const inner = 'packages/app';
const files = {
	[`${inner}/${specPath}`]: specText,
	[`${inner}/${plainFile}`]: plainText,
	[`${inner}/a.txt`]: 'a\n',
	[`${inner}/b.txt`]: 'b\n',
};
const textsOf = ({ repository }: HostileRoot) => [repository.read(`${inner}/a.txt`), repository.read(`${inner}/b.txt`)];

/** A Root in another one, whose files a writer of the outer one was about to change when it was killed. */
const inOuterHalf = (use: (root: HostileRoot) => Promise<void>) =>
	inRoot(
		async root => {
			const plan = await soundPlan(root.host, [
				{ op: 'modify', path: `${inner}/a.txt`, text: 'new a\n' },
				{ op: 'modify', path: `${inner}/b.txt`, text: 'new b\n' },
			]);
			await leaveHalf(root.folder, plan, `${inner}/a.txt`);
			assert.deepEqual(textsOf(root), ['new a\n', 'b\n']);
			await use(root);
		},
		{ files },
	);

describe('Roots in each other, after a writer that was stopped', function () {
	this.timeout(20_000);

	for (const argv of [['plan'], ['apply', '--auto-approve'], ['verify'], ['recover']]) {
		it(`“${argv[0]}” in the inner one writes nothing outside of it, and says where its files are to be settled`, () =>
			inOuterHalf(async root => {
				const call = await root.repository.runIn(inner, ...argv, '--json');
				const half = textsOf(root);
				const settled = await root.run('recover');
				const again = await root.repository.runIn(inner, 'plan', '--json');

				assert.equal(call.error().code, 'journal.left');
				assert.match(call.error().message, /^In “\.\.\/\.\.”, the project around this one, a writer was stopped/);
				assert.match(call.error().next, /^Run “spec-ops recover” in “\.\.\/\.\.”/);
				assert.deepEqual(half, ['new a\n', 'b\n']);
				assert.deepEqual([settled.exit, again.exit], [0, 0]);
				assert.deepEqual(textsOf(root), ['a\n', 'b\n']);
			}));
	}

	it('are read in the inner one all the same, with a warning', () =>
		inOuterHalf(async root => {
			const call = await root.repository.runIn(inner, 'drift', '--json');

			assert.equal(call.exit, 0, call.out);
			assert.match(call.err, /^Warning: In “\.\.\/\.\.”, the project around this one, a writer was stopped/m);
		}));

	it('are worked on in the inner one where the outer writer was about other files', () =>
		inRoot(
			async root => {
				const plan = await soundPlan(root.host, [{ op: 'modify', path: 'a.txt', text: 'new a\n' }]);
				await leaveHalf(root.folder, plan, 'a.txt');

				const call = await root.repository.runIn(inner, 'plan', '--json');

				assert.deepEqual([call.exit, call.err], [0, '']);
				assert.equal(root.repository.read('a.txt'), 'new a\n');
				assert.ok(existsSync(join(root.folder, '.spec-ops/journal.json')));
			},
			{ files: { ...files, 'a.txt': 'a\n' } },
		));

	it('refuse to write from the outer one into an inner one that is half written', () =>
		inRoot(
			async root => {
				const folder = join(root.folder, inner);
				const plan = await soundPlan(openHost(folder), [
					{ op: 'modify', path: 'a.txt', text: 'new a\n' },
					{ op: 'modify', path: 'b.txt', text: 'new b\n' },
				]);
				await leaveHalf(folder, plan, 'a.txt');
				const over = await soundPlan(root.host, [{ op: 'modify', path: `${inner}/a.txt`, text: 'newer\n' }]);
				root.repository.write('plan.json', JSON.stringify(over));

				const refused = await root.run('apply', 'plan.json', '--auto-approve', '--json');
				const half = textsOf(root);
				const settled = await root.repository.runIn(inner, 'recover');

				assert.equal(refused.error().code, 'journal.left');
				assert.match(refused.error().message, /^In “packages\/app”, a project of its own/);
				assert.deepEqual(half, ['new a\n', 'b\n']);
				assert.equal(settled.exit, 0);
				assert.deepEqual(textsOf(root), ['a\n', 'b\n']);
			},
			{ files },
		));
});
