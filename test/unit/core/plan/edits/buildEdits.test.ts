import assert from 'node:assert/strict';
import { selectEdits } from '../../../../../src/core/apply/selectEdits';
import { buildEdits } from '../../../../../src/core/plan/edits/buildEdits';
import type { Edit } from '../../../../../src/core/plan/plan';
import { MemoryDisk } from '../../../support/memoryDisk';
import { memoryHost } from '../../../support/memoryHost';

const old = 'a = 1\n# a is 1\nb = 1\n# b\n';

/** A certain line, a doubtful one right below it, and a certain one below that. */
async function build(disk: MemoryDisk): Promise<Edit> {
	const place = (line: number, doubtful: boolean) => ({ line, requirements: ['r'], doubtful });
	const built = await buildEdits(disk, [
		{
			op: 'modify',
			path: 'a.py',
			text: 'a = 2\n# a is 2\nb = 2\n# b\n',
			requirements: ['r'],
			reason: '1 → 2',
			selected: true,
			places: [place(1, false), place(2, true), place(3, false)],
		},
	]);
	assert.equal(built.kind, 'built');
	const [edit] = built.kind === 'built' ? built.edits : [];
	assert.ok(edit);
	return edit;
}

describe('buildEdits', () => {
	it('gives doubtful lines a hunk of their own, also right beside certain ones', async () => {
		const { hunks } = await build(new MemoryDisk({ 'a.py': old }));

		assert.deepEqual(
			hunks.map(({ lines, selected, doubtful }) => [lines, selected, doubtful]),
			[
				[['-a = 1', '+a = 2'], true, undefined],
				[['-# a is 1', '+# a is 2'], false, true],
				[['-b = 1', '+b = 2', ' # b'], true, undefined],
			],
		);
	});

	it('writes what is ticked of such hunks, and nothing else', async () => {
		const disk = new MemoryDisk({ 'a.py': old });

		const selected = await selectEdits({ ...memoryHost(), disk }, [await build(disk)]);

		assert.equal(selected.kind, 'selected');
		assert.equal(selected.kind === 'selected' && selected.edits[0]?.text, 'a = 2\n# a is 1\nb = 2\n# b\n');
	});

	it('makes hunks that are refused where they do not show all that the text changes', async () => {
		const disk = new MemoryDisk({ 'a.py': old });
		const edit = await build(disk);

		const hidden = await selectEdits({ ...memoryHost(), disk }, [{ ...edit, hunks: edit.hunks.slice(1) }]);
		const moved = await selectEdits({ ...memoryHost(), disk }, [
			{ ...edit, hunks: edit.hunks.map(hunk => ({ ...hunk, start: hunk.start + 1 })) },
		]);

		assert.deepEqual([hidden.kind, moved.kind], ['failed', 'failed']);
	});
});
