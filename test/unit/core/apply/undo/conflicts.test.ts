import assert from 'node:assert/strict';
import { openConflicts } from '../../../../../src/core/plan/edits/openConflicts';
import { parsePlan } from '../../../../../src/core/plan/parsePlan';
import { userFiles } from '../../../support/userFiles';
import { apply, historyPath, stateOf } from '../support';
import { editedHost, lines, resolve, undoOf } from './support';

const modified = [{ op: 'modify', path: 'a.txt', text: `new\n${lines}` }] as const;
const renamed = [{ op: 'rename', from: 'a.txt', path: 'b.txt', text: `new\n${lines}` }] as const;
const files = { 'a.txt': `old\n${lines}` };

describe('an undo that meets later changes', () => {
	it('is applied once the text is written as it shall be, and its changes are pending again', async () => {
		const host = await editedHost(files, modified);
		host.disk.put('a.txt', `newer\n${lines}last\n`);
		const plan = await undoOf(host);

		const resolved = await resolve(host, plan, 'a.txt', `old and newer\n${lines}last\n`);
		const outcome = await apply(host, resolved);

		assert.equal(openConflicts(plan.edits[0] ?? assert.fail()), 1);
		assert.equal(outcome.kind, 'applied');
		assert.equal(host.disk.text('a.txt'), `old and newer\n${lines}last\n`);
		assert.equal((await stateOf(host)).diff.changes.length, 2);
	});

	it('is refused as long as a single marker is left', async () => {
		const host = await editedHost(files, modified);
		host.disk.put('a.txt', `newer\n${lines}`);
		const plan = await undoOf(host);

		const codes = [];
		for (const left of ['<<<<<<< as it is now', '=======', '>>>>>>> as it was before the cycle']) {
			const outcome = await apply(host, await resolve(host, plan, 'a.txt', `old\n${left}\n${lines}`));
			codes.push(outcome.kind === 'failed' && outcome.code);
		}

		assert.deepEqual(codes, ['edit.conflict', 'edit.conflict', 'edit.conflict']);
		assert.equal(host.disk.text('a.txt'), `newer\n${lines}`);
	});

	it('takes lines of seven = that belong to the text for what they are', async () => {
		const heading = 'Title\n=======\n';
		const host = await editedHost({ 'a.md': `old\n${heading}` }, [{ op: 'modify', path: 'a.md', text: 'new\n' }]);
		host.disk.put('a.md', 'newer\n');

		const resolved = await resolve(host, await undoOf(host), 'a.md', `old\n${heading}`);
		const outcome = await apply(host, resolved);

		assert.equal(outcome.kind, 'applied');
		assert.equal(host.disk.text('a.md'), `old\n${heading}`);
	});

	it('leaves a file as it is where somebody decides so', async () => {
		const host = await editedHost(files, modified);
		host.disk.put('a.txt', `newer\n${lines}`);
		const plan = await undoOf(host);

		const outcome = await apply(host, await resolve(host, plan, 'a.txt', `newer\n${lines}`));

		assert.equal(outcome.kind, 'applied');
		assert.deepEqual(outcome.kind === 'applied' && outcome.edits, []);
		assert.equal(host.disk.text('a.txt'), `newer\n${lines}`);
		assert.equal((await stateOf(host)).diff.changes.length, 2);
	});

	it('survives being saved as a plan', async () => {
		const host = await editedHost(files, modified);
		host.disk.put('a.txt', `newer\n${lines}`);

		const plan = await undoOf(host);

		assert.deepEqual(parsePlan(JSON.parse(JSON.stringify(plan))), plan);
	});

	for (const [what, isTicked, text] of [
		['deletes a file that the cycle made and somebody changed where that is ticked', true, undefined],
		['keeps it where that is left', false, 'changed\n'],
	] as const) {
		it(what, async () => {
			const host = await editedHost({}, [{ op: 'create', path: 'made.txt', text: 'made\n' }]);
			host.disk.put('made.txt', 'changed\n');
			const plan = await undoOf(host);
			const edits = plan.edits.map(edit => ({ ...edit, selected: isTicked }));

			const outcome = await apply(host, { ...plan, edits });

			assert.equal(plan.edits[0]?.selected, false);
			assert.equal(outcome.kind, 'applied');
			assert.equal(host.disk.text('made.txt'), text);
		});
	}

	for (const [what, isTicked, text] of [
		['brings a file back that was deleted since where that is ticked', true, `old\n${lines}`],
		['leaves it away where that is left', false, undefined],
	] as const) {
		it(what, async () => {
			const host = await editedHost(files, modified);
			await host.disk.remove('a.txt');
			const plan = await undoOf(host);
			const edits = plan.edits.map(edit => ({ ...edit, selected: isTicked }));

			const outcome = await apply(host, { ...plan, edits });

			assert.equal(plan.edits[0]?.conflict?.reason, 'was deleted since');
			assert.equal(outcome.kind, 'applied');
			assert.equal(host.disk.text('a.txt'), text);
		});
	}

	it('shows both texts where nothing tells what the cycle left', async () => {
		const host = await editedHost(files, modified);
		for (const path of Object.keys(host.disk.snapshot()).filter(path => path.startsWith('.spec-ops/objects/'))) {
			if (host.disk.text(path) === `new\n${lines}`) {
				await host.disk.remove(path);
			}
		}
		host.disk.put('a.txt', `new\n${lines}last\n`);

		const [edit] = (await undoOf(host)).edits;

		assert.match(edit?.conflict?.reason ?? '', /nor a commit holds what the cycle left/);
		assert.match(edit?.text ?? '', /<<<<<<< as it is now\nnew\n=======\nold\n>>>>>>>/);
	});
});

describe('the undo of a rename', () => {
	it('takes the file back where it was, with both sides where they met', async () => {
		const host = await editedHost(files, renamed);
		host.disk.put('b.txt', `newer\n${lines}`);
		const plan = await undoOf(host);

		const outcome = await apply(host, await resolve(host, plan, 'a.txt', `both\n${lines}`));

		assert.deepEqual(
			plan.edits.map(({ op, from, path }) => [op, from, path]),
			[['rename', 'b.txt', 'a.txt']],
		);
		assert.equal(outcome.kind, 'applied');
		assert.deepEqual([host.disk.text('a.txt'), host.disk.text('b.txt')], [`both\n${lines}`, undefined]);
	});

	it('merges into a file that was made anew at its old place', async () => {
		const host = await editedHost(files, renamed);
		host.disk.put('a.txt', `other\n${lines}`);
		const plan = await undoOf(host);

		const outcome = await apply(host, await resolve(host, plan, 'a.txt', `old\n${lines}`));

		assert.deepEqual(
			plan.edits.map(({ op, path, conflict }) => [op, path, conflict?.reason]),
			[
				['modify', 'a.txt', 'was made anew since'],
				['delete', 'b.txt', undefined],
			],
		);
		assert.equal(outcome.kind, 'applied');
		assert.deepEqual([host.disk.text('a.txt'), host.disk.text('b.txt')], [`old\n${lines}`, undefined]);
	});

	it('changes the file where somebody moved it back already', async () => {
		const host = await editedHost(files, renamed);
		host.disk.put('a.txt', `new\n${lines}last\n`);
		await host.disk.remove('b.txt');

		const outcome = await apply(host, await undoOf(host));

		assert.equal(outcome.kind, 'applied');
		assert.equal(host.disk.text('a.txt'), `old\n${lines}last\n`);
	});

	it('asks whether the file comes back where it is gone', async () => {
		const host = await editedHost(files, renamed);
		await host.disk.remove('b.txt');

		const plan = await undoOf(host);

		assert.deepEqual(
			plan.edits.map(({ op, path, selected, conflict }) => [op, path, selected, conflict?.reason]),
			[['create', 'a.txt', false, 'is gone']],
		);
	});

	it('has nothing to do where all is as it was', async () => {
		const host = await editedHost(files, renamed);
		host.disk.put('a.txt', files['a.txt']);
		await host.disk.remove('b.txt');
		const before = userFiles(host.disk, historyPath);

		const plan = await undoOf(host);
		await apply(host, plan);

		assert.deepEqual(plan.edits, []);
		assert.deepEqual(userFiles(host.disk, historyPath), before);
	});
});
