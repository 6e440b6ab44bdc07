import assert from 'node:assert/strict';
import { chmodSync, existsSync, lstatSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HostileEdit, soundPlan } from '../hostile/support/attack';
import { type HostileRoot, inRoot } from '../hostile/support/hostileRoot';

describe('permissions of files', () => {
	if (process.platform === 'win32') {
		return;
	}

	const modeOf = ({ folder }: HostileRoot, path: string) => lstatSync(join(folder, path)).mode & 0o777;

	async function apply(root: HostileRoot, edits: readonly HostileEdit[]): Promise<void> {
		const plan = await soundPlan(root.host, edits, 'true');
		writeFileSync(join(root.around, 'plan.json'), JSON.stringify(plan));
		await done(root, 'apply', '../plan.json');
	}

	async function done(root: HostileRoot, ...argv: readonly string[]): Promise<void> {
		const call = await root.run(...argv, '--auto-approve', '--no-verify', '--json');
		assert.equal(call.exit, 0, call.out);
	}

	const files = { 'secret.txt': 'a\n', 'group.txt': 'b\n', 'run.sh': 'c\n', 'plain.txt': 'd\n', 'moved.txt': 'e\n' };
	const modes = { 'secret.txt': 0o600, 'group.txt': 0o640, 'run.sh': 0o700, 'plain.txt': 0o644, 'moved.txt': 0o600 };

	/** Give files of a Root the modes that a user may have given them. */
	function setModes(root: HostileRoot): void {
		for (const [path, mode] of Object.entries(modes)) {
			chmodSync(join(root.folder, path), mode);
		}
	}

	it('come back with a file that an undo brings back', () =>
		inRoot(
			async root => {
				setModes(root);
				await apply(root, [
					...['secret.txt', 'group.txt', 'run.sh', 'plain.txt'].map(path => ({ op: 'delete', path }) as const),
					{ op: 'rename', from: 'moved.txt', path: 'sub/moved.txt' },
				]);
				const moved = modeOf(root, 'sub/moved.txt');

				await done(root, 'undo');

				assert.equal(moved, 0o600);
				assert.deepEqual(
					Object.keys(files).map(path => [path, modeOf(root, path)]),
					Object.entries(modes),
				);
			},
			{ files },
		));

	it('come back with a file that was written by a cycle and went missing', () =>
		inRoot(
			async root => {
				setModes(root);
				await apply(root, [{ op: 'modify', path: 'secret.txt', text: 'new\n' }]);
				rmSync(join(root.folder, 'secret.txt'));

				await done(root, 'drift', 'reapply');

				assert.equal(modeOf(root, 'secret.txt'), 0o600);
			},
			{ files },
		));

	it('are those that the file had last', () =>
		inRoot(
			async root => {
				setModes(root);
				await apply(root, [{ op: 'delete', path: 'secret.txt' }]);
				await done(root, 'undo');
				chmodSync(join(root.folder, 'secret.txt'), 0o644);
				await apply(root, [{ op: 'delete', path: 'secret.txt' }]);

				await done(root, 'undo');

				assert.equal(modeOf(root, 'secret.txt'), 0o644);
			},
			{ files },
		));

	it('leave nothing behind where they are those of any new file', () =>
		inRoot(
			async root => {
				await apply(root, [{ op: 'delete', path: 'plain.txt' }]);

				assert.equal(existsSync(join(root.folder, '.spec-ops/modes')), false);
			},
			{ files },
		));

	for (const [mask, mode] of [
		[0o077, 0o600],
		[0o022, 0o644],
		[0o002, 0o644],
		[0, 0o644],
	] as const) {
		it(`of a new file follow the user’s mask ${mask.toString(8)}`, async () => {
			const before = process.umask(mask);
			try {
				await inRoot(async root => {
					await apply(root, [{ op: 'create', path: 'new.txt', text: 'x\n' }]);

					assert.equal(modeOf(root, 'new.txt'), mode);
				});
			} finally {
				process.umask(before);
			}
		});
	}
});
