import assert from 'node:assert/strict';
import { identityOf } from '../../../../src/core/history/identity';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import type { Digest, FileState, RecordedEdit } from '../../../../src/core/history/record';
import { beginCycle, endCycle } from '../../../../src/core/history/write/writeCycle';
import { recordedFiles } from '../../../../src/core/record/recordedFiles';

const digest = `sha256:${'0'.repeat(64)}` as const;
const time = '2026-06-08T10:00:00Z';
const state = (letter: string): FileState => ({ sha256: letter.repeat(64), blob: letter.repeat(40), mode: '100644' });

/** From one content of the file `a` to another. */
const edit = (before: string, after: string): RecordedEdit => ({
	...{ op: 'modify', path: 'a', before: state(before), after: state(after), requirements: [] },
});

/** A cycle: what it wrote, and the places of the cycles that it follows, from 0. */
type Step = readonly [edits: readonly RecordedEdit[], parents: readonly number[]];

function historyWith(steps: readonly Step[]): string {
	const parts: string[] = [];
	const ends: Digest[] = [];
	for (const [edits, parents] of steps) {
		// What stands above the last line does not matter to what follows.
		const begun = beginCycle(parts.at(-1) ?? '', {
			number: ends.length + 1,
			date: time.slice(0, 10),
			propose: 'x',
			specDiff: [],
			edits,
			verify: [],
			parents: parents.map(place => ends[place] ?? digest),
			spec: { path: 'spec.md', before: digest, after: digest, full: '', eol: 'lf', bom: false },
			changes: [],
			planner: { id: 'record' },
			assumptions: [],
			time,
		});
		const end = { begin: begun.id, status: 'unverified', results: [], time } as const;
		parts.push(begun.append, endCycle(begun.append, end));
		ends.push(identityOf({ v: 1, ...end }));
	}
	return parts.join('');
}

function versionsOf(steps: readonly Step[]) {
	const file = recordedFiles('.openspec/apply.md', parseHistory(historyWith(steps))).get('a');
	return {
		cycle: file?.cycle,
		isBranched: file?.isBranched ?? false,
		left: file?.versions.map(({ after }) => after?.sha256[0]).join(''),
	};
}

describe('recordedFiles', () => {
	it('takes what the last cycle left, also over what somebody changed by hand', () => {
		const found = versionsOf([
			[[edit('0', '1')], []],
			[[edit('8', '2')], [0]],
			[[edit('9', '3')], [1]],
		]);

		assert.deepEqual(found, { cycle: 3, isBranched: false, left: '3' });
	});

	it('tells what two branches left apart, by the cycle that merged them', () => {
		const found = versionsOf([
			[[edit('0', '1')], []],
			[[edit('1', '2')], [0]],
			[[edit('1', '3')], [0]],
			[[], [1, 2]],
		]);

		assert.deepEqual(found, { cycle: 4, isBranched: true, left: '23' });
	});

	it('knows branches that nobody merged by a cycle, three of them, and those that agree', () => {
		const base: Step = [[edit('0', '1')], []];
		const [two, three, four]: readonly Step[] = ['2', '3', '4'].map(after => [[edit('1', after)], [0]]);
		assert.ok(two && three && four);

		assert.deepEqual(versionsOf([base, two, three]), { cycle: 3, isBranched: true, left: '23' });
		assert.deepEqual(versionsOf([base, two, three, four]), { cycle: 4, isBranched: true, left: '234' });
		assert.deepEqual(versionsOf([base, two, two]), { cycle: 3, isBranched: false, left: '2' });
	});

	it('lets a cycle that follows all branches decide again', () => {
		const found = versionsOf([
			[[edit('0', '1')], []],
			[[edit('1', '2')], [0]],
			[[edit('1', '3')], [0]],
			[[], [1, 2]],
			[[edit('7', '5')], [3]],
		]);

		assert.deepEqual(found, { cycle: 5, isBranched: false, left: '5' });
	});

	it('takes a cycle whose parents are nowhere for one that follows the one before it', () => {
		const found = versionsOf([
			[[edit('0', '1')], []],
			[[edit('8', '2')], [99]],
		]);

		assert.deepEqual(found, { cycle: 2, isBranched: false, left: '2' });
	});

	it('follows what moved away and what came in its place, in whatever order', () => {
		const move = (from: string, path: string, content: string): RecordedEdit => ({
			...{ op: 'rename', from, path, before: state(content), after: state(content), requirements: [] },
		});
		const steps: readonly Step[] = [
			[[edit('0', '1')], []],
			[[move('b', 'a', '2'), move('a', 'c', '1')], [0]],
		];

		const files = recordedFiles('.openspec/apply.md', parseHistory(historyWith(steps)));

		assert.deepEqual([...files].map(([path, { after }]) => [path, after?.sha256[0] ?? null]).sort(), [
			['a', '2'],
			['b', null],
			['c', '1'],
		]);
	});

	it('is no slower by a cycle in a long history than in a short one, whatever the cycles were written over', function () {
		this.timeout(20_000);
		const times = [250, 2000].map(count => {
			const steps = Array.from(
				{ length: count },
				(_, at): Step => [[edit('9', `${at % 8}`)], at === 0 ? [] : [at - 1]],
			);
			const history = parseHistory(historyWith(steps));
			const started = performance.now();
			recordedFiles('.openspec/apply.md', history);
			return (performance.now() - started) / count;
		});

		const [short = 0, long = 0] = times;
		assert.ok(long < short * 4 + 0.05, `${short} ms a cycle, then ${long}`);
	});
});
