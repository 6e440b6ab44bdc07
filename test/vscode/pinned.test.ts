import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildViewModel } from '../../src/vscode/plan/buildViewModel';
import { eventually } from './support/eventually';
import { specPath, useExample } from './support/example';
import { openSpec } from './support/planned';
import { useSession } from './support/session';

const other = 'specs/001-greeting/spec.md';

describe('the active spec', () => {
	const example = useExample();
	const openSession = useSession();

	it('is that of the editor, unless the view stays with another', async () => {
		example.write(other, '- The program MUST greet\n');
		await example.open(specPath);
		const session = openSession();
		await openSpec(session);

		session.setPinned(true);
		await example.open(other);
		await sleep(300);
		const pinned = session.active?.spec.path;
		const head = buildViewModel(session, true)?.head;
		session.setPinned(false);
		await example.open(specPath);
		await example.open(other);

		assert.equal(pinned, specPath);
		assert.equal(head?.pinned, true);
		await eventually(() => assert.equal(session.active?.spec.path, other));
	});

	it('is another where the user chooses one, also while the view stays', async () => {
		example.write(other, '- The program MUST greet\n');
		await example.open(specPath);
		const session = openSession();
		const two = await openSpec(session, other);
		session.setPinned(true);

		session.select(two.spec);

		assert.equal(session.active?.spec.path, other);
		assert.equal(session.isPinned, true);
	});
});
