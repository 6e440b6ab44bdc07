import assert from 'node:assert/strict';
import { sha256 } from '../../../../../src/core/hash';
import { fileStateOf } from '../../../../../src/core/plan/files/fileState';
import { findMoved } from '../../../../../src/core/plan/fit/findMoved';
import type { Edit } from '../../../../../src/core/plan/plan';
import { memoryHost } from '../../../support/memoryHost';
import { planOf } from '../../../support/planOf';

function edit(op: Edit['op'], path: string, before: string | null, from?: string): Edit {
	return {
		op,
		path,
		...(from === undefined ? {} : { from }),
		before: before === null ? null : fileStateOf(new TextEncoder().encode(before), 0o644),
		after: null,
		requirements: [],
		reason: '',
		selected: true,
		editedByUser: false,
		hunks: [],
	};
}

const files = { '.openspec/spec.md': 's', '.openspec/apply.md': 'h', 'a.txt': 'a', 'b.txt': 'b' };

const plan = planOf({
	spec: { path: '.openspec/spec.md', sha256: sha256('s') },
	history: { bytes: 1, sha256: sha256('h') },
	edits: [edit('modify', 'a.txt', 'a'), edit('rename', 'c.txt', 'b', 'b.txt'), edit('create', 'new.txt', null)],
});

describe('findMoved', () => {
	it('finds nothing where everything is as it was', async () => {
		assert.deepEqual(await findMoved(memoryHost({ files }), plan), []);
	});

	for (const [path, content] of [
		['.openspec/spec.md', 'other'],
		['.openspec/apply.md', 'other'],
		['a.txt', 'other'],
		['b.txt', 'other'],
		['c.txt', 'in the way'],
		['new.txt', 'in the way'],
	] as const) {
		it(`names ${path} where it has other bytes`, async () => {
			const host = memoryHost({ files: { ...files, [path]: content } });

			assert.deepEqual(await findMoved(host, plan), [path]);
		});
	}

	it('names a file that was made executable since, with the same bytes', async () => {
		const host = memoryHost({ files });
		host.disk.put('a.txt', 'a', 0o755);
		host.disk.put('b.txt', 'b', 0o600);

		assert.deepEqual(await findMoved(host, plan), ['a.txt']);
	});

	it('names all that moved, also what is gone or no longer a file', async () => {
		const host = memoryHost({ files });
		await host.disk.remove('.openspec/apply.md');
		await host.disk.remove('a.txt');
		host.disk.putLink('a.txt', 'b.txt');
		host.disk.putLink('new.txt', 'nowhere');

		assert.deepEqual(await findMoved(host, plan), ['.openspec/apply.md', 'a.txt', 'new.txt']);
	});

	it('does not tell an empty history from none', async () => {
		const host = memoryHost({ files: { '.openspec/spec.md': '', '.openspec/apply.md': '' } });

		assert.deepEqual(await findMoved(host, planOf()), []);
	});
});
