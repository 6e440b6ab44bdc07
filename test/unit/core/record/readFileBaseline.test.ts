import assert from 'node:assert/strict';
import { findHistories } from '../../../../src/core/history/findHistories';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import type { BeginRecord, FileState } from '../../../../src/core/history/record';
import { beginCycle, nextCycleNumber, parentsOf } from '../../../../src/core/history/write/writeCycle';
import { readFileBaseline } from '../../../../src/core/record/readFileBaseline';
import { memoryHost } from '../../support/memoryHost';

const digest = `sha256:${'0'.repeat(64)}` as const;
const state = (letter: string): FileState => ({ sha256: letter.repeat(64), blob: letter.repeat(40), mode: '100644' });

/** A history whose cycles made these edits, each at its time. */
function historyWith(cycles: readonly { readonly time: string; readonly edits: BeginRecord['edits'] }[]): string {
	let text = '';
	for (const { time, edits } of cycles) {
		const history = parseHistory(text);
		text += beginCycle(text, {
			number: nextCycleNumber(history),
			date: time.slice(0, 10),
			propose: 'x',
			specDiff: [],
			edits,
			verify: [],
			parents: parentsOf(history),
			spec: { path: 'spec.md', before: digest, after: digest, full: '', eol: 'lf', bom: false },
			changes: [],
			planner: { id: 'record' },
			assumptions: [],
			time,
		}).append;
	}
	return text;
}

const modify = (path: string, after: FileState | null) =>
	({ op: after ? 'modify' : 'delete', path, before: state('0'), after, requirements: [] }) as const;

describe('readFileBaseline', () => {
	it('tells of every path what the last cycle left that touched it, a rename at both ends', async () => {
		const history = historyWith([
			{ time: '2026-06-01T00:00:00Z', edits: [modify('a', state('1')), modify('b', state('2'))] },
			{ time: '2026-06-02T00:00:00Z', edits: [modify('a', state('3')), modify('c', null)] },
			{
				time: '2026-06-03T00:00:00Z',
				edits: [{ op: 'rename', path: 'd', from: 'b', before: state('2'), after: state('2'), requirements: [] }],
			},
		]);
		const host = memoryHost({ files: { '.openspec/apply.md': history } });

		const { files } = await readFileBaseline(host, ['.openspec/apply.md']);

		assert.deepEqual(
			[...files].map(([path, { after, cycle }]) => [path, after?.sha256[0] ?? null, cycle]),
			[
				['a', '3', 2],
				['b', null, 3],
				['c', null, 2],
				['d', '2', 3],
			],
		);
	});

	it('goes by the time between two histories', async () => {
		const files = {
			'.openspec/apply.md': historyWith([{ time: '2026-06-03T00:00:00Z', edits: [modify('a', state('1'))] }]),
			'openspec/specs/x/apply.md': historyWith([{ time: '2026-06-02T00:00:00Z', edits: [modify('a', state('2'))] }]),
		};
		const host = memoryHost({ files });
		const paths = await findHistories(host.disk);

		const found = await Promise.all([paths, paths.toReversed()].map(order => readFileBaseline(host, order)));

		assert.deepEqual(paths, Object.keys(files));
		assert.deepEqual(
			found.map(one => one.files.get('a')?.after?.sha256[0]),
			['1', '1'],
		);
	});

	it('names histories that cannot be read', async () => {
		const host = memoryHost({ files: { '.openspec/apply.md': new Uint8Array([0xff, 0xfe, 0x41, 0]) } });

		const { files, unread } = await readFileBaseline(host, ['.openspec/apply.md', 'specs/none/apply.md']);

		assert.equal(files.size, 0);
		assert.deepEqual(
			unread.map(({ path, failure }) => [path, failure.code]),
			[['.openspec/apply.md', 'history.bad_encoding']],
		);
	});

	it('takes no side where a merge left two versions of a history, and still reads one with damaged bytes', async () => {
		const history = historyWith([
			{
				time: '2026-06-08T10:00:00Z',
				edits: [{ op: 'create', path: 'b', before: null, after: state('1'), requirements: [] }],
			},
		]);
		const conflict = `${history}\n<<<<<<< ours\n## Cycle 2\n=======\n## Cycle 2\n>>>>>>> theirs\n`;
		const damaged = new Uint8Array([0xff, 0x0a, ...new TextEncoder().encode(history)]);
		const host = memoryHost({ files: { '.openspec/apply.md': conflict, 'specs/one/apply.md': damaged } });

		const whole = await readFileBaseline(host, ['specs/one/apply.md']);
		const parted = await readFileBaseline(host, ['.openspec/apply.md']);

		assert.deepEqual([[...whole.files.keys()], whole.unread], [['b'], []]);
		assert.deepEqual([parted.files.size, parted.unread[0]?.failure.code], [0, 'history.conflict']);
	});
});

describe('findHistories', () => {
	it('finds the histories beside specs of every dialect, and no other apply.md', async () => {
		const histories = [
			'.kiro/specs/a/apply.md',
			'.openspec/api/v1/apply.md',
			'.openspec/apply.md',
			'openspec/changes/x/specs/b/apply.md',
			'openspec/specs/b/apply.md',
			'specs/001-a/apply.md',
		];
		const others = ['apply.md', 'docs/apply.md', 'specs/apply.md', 'specs/001-a/deep/apply.md', 'src/specs/a/apply.md'];
		const host = memoryHost({ files: Object.fromEntries([...histories, ...others].map(path => [path, 'x'])) });

		assert.deepEqual(await findHistories(host.disk), histories);
	});
});
