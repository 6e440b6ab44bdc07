import assert from 'node:assert/strict';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { userApprovals } from '../../../src/adapters/userApprovals';
import { DiskError } from '../../../src/core/host';
import { useTempFolder } from './tempFolder';

describe('userApprovals', () => {
	const folder = useTempFolder();
	const file = () => folder.join('config/spec-driven-ops/approved-commands.json');

	function open(name = 'root') {
		mkdirSync(folder.join(name), { recursive: true });
		return userApprovals(folder.join(name), file());
	}

	it('keeps a command for its folder, to be read by its user only', async () => {
		const approvals = open();

		await approvals.add(['npm test', 'npm test']);

		const listed = await open().list();
		assert.deepEqual(
			listed.map(({ folder: root, command }) => [root, command]),
			[[folder.join('root'), 'npm test']],
		);
		assert.match(listed[0]?.approvedAt ?? '', /^\d{4}-\d\d-\d\dT.*Z$/);
		assert.equal(statSync(file()).mode & 0o777, 0o600);
		assert.deepEqual(readdirSync(folder.join('config/spec-driven-ops')), ['approved-commands.json']);
	});

	it('approves exactly that text in exactly that folder', async () => {
		await open('a').add(['make test']);

		assert.deepEqual(await open('b').list(), []);
		assert.deepEqual(await open('a/nested').list(), []);
		assert.equal((await open('b').listAll()).length, 1);
	});

	it('keeps when a command was approved first', async () => {
		const approvals = open();
		await approvals.add(['one']);
		const [first] = await approvals.list();

		await approvals.add(['two', 'one']);

		assert.deepEqual((await approvals.list())[0], first);
		assert.equal((await approvals.list()).length, 2);
	});

	it('takes an approval of any folder back', async () => {
		await open('a').add(['one', 'two']);

		await open('b').remove((await open('b').listAll()).filter(({ command }) => command === 'one'));

		assert.deepEqual(
			(await open('a').list()).map(({ command }) => command),
			['two'],
		);
	});

	it('knows a folder by its real path', async () => {
		await open('root').add(['one']);
		symlinkSync(folder.join('root'), folder.join('link'));

		const listed = await userApprovals(folder.join('link'), file()).list();

		assert.equal(listed.length, 1);
	});

	it('loses nothing when several processes approve at once', async () => {
		const names = Array.from({ length: 12 }, (_, index) => `command ${index}`);

		await Promise.all(names.map(name => open().add([name])));

		const listed = (await open().list()).map(({ command }) => command);
		assert.deepEqual([...listed].sort(), [...names].sort());
	});

	it('goes on after a process that was killed while it wrote', async () => {
		mkdirSync(folder.join('config/spec-driven-ops'), { recursive: true });
		writeFileSync(`${file()}.new`, '{"ver');
		utimesSync(`${file()}.new`, new Date(0), new Date(0));

		await open().add(['one']);

		assert.equal((await open().list()).length, 1);
	});

	for (const [what, content] of [
		['is no JSON', '{"version":1,"approved":['],
		['has another shape', '{"version":1,"approved":[{"folder":"/","command":7}]}'],
		['has a later version', '{"version":2,"approved":[]}'],
		['is empty', ''],
	] as const) {
		it(`approves nothing by a file that ${what}, and leaves it alone`, async () => {
			mkdirSync(folder.join('config/spec-driven-ops'), { recursive: true });
			writeFileSync(file(), content);

			const listed = await open().listAll();
			await assert.rejects(open().add(['one']), DiskError);
			await assert.rejects(open().remove([]), DiskError);

			assert.deepEqual(listed, []);
			assert.equal(readFileSync(file(), 'utf8'), content);
			assert.ok(!existsSync(`${file()}.new`));
		});
	}

	it('repo-config-01: does not use a file that lies in the Root, also behind a link', async () => {
		const planted = JSON.stringify({
			version: 1,
			approved: [{ folder: folder.join('root'), command: 'evil', approvedAt: '2026-01-01T00:00:00Z' }],
		});
		mkdirSync(folder.join('root/config'), { recursive: true });
		writeFileSync(folder.join('root/config/approved.json'), planted);
		symlinkSync(folder.join('root/config'), folder.join('linked'));

		for (const path of [folder.join('root/config/approved.json'), folder.join('linked/approved.json')]) {
			const approvals = userApprovals(folder.join('root'), path);

			await approvals.add(['one']);

			assert.deepEqual(await approvals.list(), []);
			assert.deepEqual(await approvals.listAll(), []);
		}
		assert.equal(readFileSync(folder.join('root/config/approved.json'), 'utf8'), planted);
	});
});
