import assert from 'node:assert/strict';
import { openHost } from '../../../../src/adapters/openHost';
import { HostMemory } from '../../../../src/vscode/session/hostMemory';

describe('HostMemory', () => {
	it('asks the disk and Git once, and again once it is told to forget', async () => {
		const { host, asked } = countingHost();
		const memory = new HostMemory();
		const read = async () => {
			const remembered = memory.of(host);
			await remembered.disk.read('spec.md');
			await remembered.git.show('abcd', 'spec.md');
		};

		await read();
		await read();
		const once = [...asked];
		memory.forget();
		await read();

		assert.deepEqual(once, ['read spec.md', 'show abcd spec.md']);
		assert.deepEqual(asked, [...once, ...once]);
	});

	it('asks again what failed', async () => {
		const { host, asked } = countingHost();
		const { disk } = new HostMemory().of(host);

		await assert.rejects(disk.read('broken'));
		await assert.rejects(disk.read('broken'));

		assert.deepEqual(asked, ['read broken', 'read broken']);
	});

	it('tells two questions apart', async () => {
		const { host } = countingHost();
		const { disk } = new HostMemory().of(host);

		const answers = [await disk.read('a'), await disk.read('b')];

		assert.deepEqual(answers, [new TextEncoder().encode('a'), new TextEncoder().encode('b')]);
	});
});

/** A host that notes what it is asked; files hold their own names. */
function countingHost() {
	const { disk, git, ...rest } = openHost('/nowhere');
	const asked: string[] = [];
	const host = {
		...rest,
		disk: {
			...disk,
			read: async (path: string) => {
				asked.push(`read ${path}`);
				if (path === 'broken') {
					throw new Error('The disk is gone.');
				}
				return new TextEncoder().encode(path);
			},
		},
		git: {
			...git,
			show: async (commit: string, path: string) => {
				asked.push(`show ${commit} ${path}`);
				return undefined;
			},
		},
	};
	return { host, asked };
}
