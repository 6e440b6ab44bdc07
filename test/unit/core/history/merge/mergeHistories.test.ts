import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moversOf } from '../../../../../src/core/history/baseline/movers';
import { replay } from '../../../../../src/core/history/baseline/replay';
import { checkHistory } from '../../../../../src/core/history/checkHistory';
import type { HistoriesToMerge, HistoryMerge } from '../../../../../src/core/history/merge/historyMerge';
import { mergeHistories } from '../../../../../src/core/history/merge/mergeHistories';
import type { MergeSide } from '../../../../../src/core/history/merge/mergeSpecs';
import { conflictKeys } from '../../../../../src/core/history/merge/openConflicts';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import type { EndStatus } from '../../../../../src/core/history/record';
import { append, draftCycle } from '../draft';

const start = '- **A-1**: It MUST greet\n- **A-2**: It MUST stop\n';
const base = append('# Apply history\n', '', start).text;

describe('mergeHistories', () => {
	it('keeps ours, lets the cycles of theirs follow as they are, and adds a cycle with both as parents', async () => {
		const ours = append(base, start, start.replace('greet', 'wave')).text;
		const theirs = append(base, start, start.replace('stop', 'pause')).text;

		const merge = await merged(ours, theirs);

		assert.ok(merge.text.startsWith(`${ours}\n${theirs.slice(base.length).trimStart()}\n## Cycle 3 — `));
		assert.equal(baselineOf(merge.text), start.replace('greet', 'wave').replace('stop', 'pause'));
		const { begin, end } = parseHistory(merge.text).cycles.at(-1)?.record ?? {};
		assert.equal(begin?.parents.length, 2);
		assert.equal(begin?.spec.full, baselineOf(merge.text));
		assert.equal(end?.status, 'unverified');
		assert.deepEqual(troubles(merge.text), []);
		// Both branches went on counting, which is no fault of anybody.
		assert.deepEqual(parseHistory(merge.text).problems, []);
	});

	it('need not have been: where Git put both branches below each other, their numbers are no fault either', () => {
		const ours = append(base, start, start.replace('greet', 'wave')).text;
		const theirs = append(base, start, start.replace('stop', 'pause')).text;

		const joined = `${ours}\n${theirs.slice(base.length).trimStart()}`;

		assert.deepEqual(parseHistory(joined).problems, []);
	});

	it('asks where both changed one requirement, and merges nothing until it is chosen', async () => {
		const ours = append(base, start, start.replace('greet', 'wave')).text;
		const theirs = append(base, start, start.replace('greet', 'bow')).text;

		const asked = await merge(ours, theirs);
		const chosen = await merged(ours, theirs, { 'A-1': 'ours' });

		assert.deepEqual(asked, {
			kind: 'open',
			conflicts: [
				{
					path: 'spec.md',
					id: 'A-1',
					base: '- **A-1**: It MUST greet',
					ours: '- **A-1**: It MUST wave',
					theirs: '- **A-1**: It MUST bow',
				},
			],
		});
		assert.equal(baselineOf(chosen.text), start.replace('greet', 'wave'));
		const cycle = parseHistory(chosen.text).cycles.at(-1);
		assert.match(cycle?.propose ?? '', /Both branches changed A-1; as chosen, it is “\*\*A-1\*\*: It MUST wave”\./);
		assert.deepEqual(
			cycle?.record?.begin.changes.map(({ id, before, after }) => [id, before?.text, after?.text]),
			[['A-1', 'It MUST bow', 'It MUST wave']],
		);
	});

	it('adds no cycle where one side has nothing of its own', async () => {
		const more = append(base, start, start.replace('stop', 'pause')).text;

		assert.deepEqual(await merge(base, more, {}, base), {
			kind: 'merged',
			text: more,
			added: [2],
			cycle: null,
			specs: [],
			chosen: [],
			files: [],
		});
		assert.equal((await merged(more, base)).text, more);
	});

	it('knows cycles by their records, also after an earlier merge of the same branch', async () => {
		const first = append(base, start, start.replace('stop', 'pause'));
		const ours = await merged(append(base, start, start.replace('greet', 'wave')).text, first.text);
		const paused = start.replace('stop', 'pause');
		const theirs = append(first.text, paused, paused.replace('pause', 'rest')).text;

		const again = await merged(ours.text, theirs);

		assert.deepEqual(again.added, [3]);
		assert.equal(baselineOf(again.text), start.replace('greet', 'wave').replace('stop', 'rest'));
		assert.deepEqual(troubles(again.text), []);
	});

	it('takes two merges of the same records for one where it looks for what both were made from', async () => {
		const [one, other] = [start.replace('greet', 'wave'), start.replace('stop', 'pause')];
		const [ours, theirs] = [append(base, start, one).text, append(base, start, other).text];
		const both = one.replace('stop', 'pause');
		const mine = append((await merged(ours, theirs)).text, both, both.replace('wave', 'bow')).text;
		const yours = append((await merged(theirs, ours)).text, both, both.replace('pause', 'rest')).text;

		const again = await merged(mine, yours);

		assert.equal(baselineOf(again.text), '- **A-1**: It MUST bow\n- **A-2**: It MUST rest\n');
		assert.deepEqual(troubles(again.text), []);
	});

	it('closes what was interrupted on either side before another cycle follows', async () => {
		const ours = append(base, start, start.replace('greet', 'wave'), 'begun').text;
		const theirs = append(base, start, start.replace('stop', 'pause'), 'begun').text;

		const { text } = await merged(ours, theirs);

		assert.deepEqual(
			parseHistory(text).cycles.map(({ status }) => status),
			['applied', 'failed', 'failed', 'unverified'],
		);
		assert.equal(baselineOf(text), start);
		assert.deepEqual(troubles(text), []);
	});

	it('takes over how theirs ended a cycle that ours only began', async () => {
		const theirs = append(base, start, start.replace('stop', 'pause')).text;
		const ours = theirs.slice(0, theirs.lastIndexOf('### Status') + '### Status\n'.length);

		assert.equal((await merged(ours, theirs)).text, theirs);
	});

	it('joins cycles written by hand without a record of the merge, as nobody knows the specs', async () => {
		const old = '# Apply history\n\n## Cycle 1 - 2026-05-01\n\nApplied.\n';
		const [ours, theirs] = ['one', 'two'].map(word => `${old}\n## Cycle 2 - 2026-05-02\n\nDid ${word}.\n`);

		const merge = await merged(ours ?? '', theirs ?? '');

		assert.equal(merge.text, `${ours}\n## Cycle 2 - 2026-05-02\n\nDid two.\n`);
		assert.equal(merge.cycle, null);
	});

	it('merges each spec that shares the history', async () => {
		const api = { spec: { path: 'api.md' } };
		const begun = appendOf('api.md', base, '', '- It MUST serve\n- It MUST log\n');
		const ours = append(
			appendOf('api.md', begun, '- It MUST serve\n- It MUST log\n', '- It MUST serve all\n- It MUST log\n'),
			start,
			start.replace('greet', 'wave'),
		).text;
		const theirs = append(
			appendOf('api.md', begun, '- It MUST serve\n- It MUST log\n', '- It MUST serve\n- It MUST log all\n'),
			start,
			start.replace('stop', 'pause'),
		).text;

		const { text } = await merged(ours, theirs);

		assert.equal(baselineOf(text), start.replace('greet', 'wave').replace('stop', 'pause'));
		assert.equal(baselineOf(text, api.spec.path), '- It MUST serve all\n- It MUST log all\n');
		assert.deepEqual(troubles(text), []);
	});

	it('asks by spec where two specs have a conflict of one id', async () => {
		const line = '- **A-1**: It MUST serve\n';
		const begun = appendOf('api.md', base, '', line);
		const branch = (word: string) => {
			const api = appendOf('api.md', begun, line, line.replace('serve', `${word} all`));
			return append(api, start, start.replace('greet', word)).text;
		};
		const [ours, theirs] = [branch('wave'), branch('bow')];

		const unclear = await merge(ours, theirs, { 'A-1': 'ours' });
		const chosen = await merged(ours, theirs, { 'api.md#A-1': 'theirs', 'A-1': 'ours' });
		const named = await merged(ours, theirs, { 'api.md#A-1': 'theirs', 'spec.md#A-1': 'ours' });

		assert.ok(unclear.kind === 'open');
		assert.deepEqual(conflictKeys(unclear.conflicts), ['api.md#A-1', 'spec.md#A-1']);
		for (const { text } of [chosen, named]) {
			assert.equal(baselineOf(text, 'api.md'), line.replace('serve', 'bow all'));
			assert.equal(baselineOf(text), start.replace('greet', 'wave'));
		}
	});

	it('merges the spec files that hold both versions with the same choices, pending changes included', async () => {
		const ours = append(base, start, start.replace('greet', 'wave')).text;
		const theirs = append(base, start, start.replace('greet', 'bow')).text;
		const request = {
			...requestOf(ours, theirs, { 'A-1': 'theirs' }),
			marked: new Map([
				[
					'spec.md',
					{ ours: `${start.replace('greet', 'wave')}- It MUST log\n`, theirs: start.replace('greet', 'bow') },
				],
			]),
		};

		const chosen = await mergeHistories(request);
		const open = await mergeHistories({ ...request, choices: new Map() });

		assert.deepEqual(chosen.kind === 'merged' && chosen.files, [
			{ path: 'spec.md', text: `${start.replace('greet', 'bow')}- It MUST log\n` },
		]);
		assert.deepEqual(open.kind === 'open' && open.conflicts.map(({ id }) => id), ['A-1']);
	});

	it('begins with what Git says where that holds what no cycle recorded', async () => {
		const ours = append(base, start, start.replace('greet', 'wave')).text;
		const pending = `${start}- It MUST log\n- It MUST rest\n`;
		const marked = new Map([
			['spec.md', { base: pending, ours: `${start}- It MUST rest\n`, theirs: pending.replace('rest', 'sleep') }],
		]);

		const merge = await mergeHistories({ ...requestOf(ours, base, {}), marked });

		assert.deepEqual(merge.kind === 'merged' && merge.files, [{ path: 'spec.md', text: `${start}- It MUST sleep\n` }]);
	});

	it('leaves to a person what is more than appended cycles, unless theirs is as both began', async () => {
		const ours = append(base, start, start.replace('greet', 'wave')).text;
		const theirs = append(base, start, start.replace('stop', 'pause')).text;
		const edited = (text: string) => text.replace('warmer', 'colder');

		assert.equal((await merge(ours, edited(theirs), {}, base)).kind, 'diverged');
		assert.equal((await merge(ours, edited(theirs))).kind, 'diverged');
		assert.equal((await merge(edited(ours), theirs, {}, base)).kind, 'merged');
		assert.equal((await merge(ours, append('', '', 'other\n').text, {}, base)).kind, 'diverged');
	});

	it('gives the same spec either way for random branches, and every spec of both replays', async function () {
		this.timeout(60_000);
		const word = fc.constantFrom('greet', 'stop', 'wave', 'bow', 'log', 'rest', 'run');
		const line = fc.tuple(fc.nat(5), word).map(([n, verb]) => `- **A-${n}**: It MUST ${verb}`);
		const status = fc.constantFrom<EndStatus>('applied', 'applied', 'unverified', 'failed');
		const edit = fc.tuple(fc.nat(6), fc.nat(1), fc.array(line, { maxLength: 2 }), status);
		const branch = fc.array(edit, { maxLength: 4 });

		await fc.assert(
			fc.asyncProperty(branch, branch, branch, branch, async (before, mine, yours, later) => {
				const shared = grow(base, before);
				const [ours, theirs] = [grow(shared, mine), grow(shared, yours)];
				const one = await settle(ours, theirs, 'ours');
				const other = await settle(theirs, ours, 'theirs');
				const again = await settle(grow(one, later), grow(theirs, later.slice(1)), 'ours');

				assert.equal(baselineOf(one), baselineOf(other));
				assert.ok(one.startsWith(ours) && other.startsWith(theirs));
				for (const text of [one, other, again]) {
					assert.deepEqual(troubles(text), []);
					const history = parseHistory(text);
					for (const cycle of history.cycles) {
						assert.equal(replay(history, cycle).kind, 'replayed');
					}
				}
				for (const { id } of parseHistory(theirs).cycles) {
					assert.ok(parseHistory(one).cycles.some(cycle => cycle.id === id && !cycle.edited));
				}
			}),
			{ numRuns: 60 },
		);
	});
});

function merge(
	ours: string,
	theirs: string,
	choices: Readonly<Record<string, MergeSide>> = {},
	from?: string,
): Promise<HistoryMerge> {
	return mergeHistories({ ...requestOf(ours, theirs, choices), ...(from !== undefined && { base: from }) });
}

function requestOf(ours: string, theirs: string, choices: Readonly<Record<string, MergeSide>>): HistoriesToMerge {
	return {
		ours,
		theirs,
		choices: new Map(Object.entries(choices)),
		time: '2026-06-09T10:00:00Z',
		stored: async () => undefined,
		specPath: name => name,
	};
}

async function merged(ours: string, theirs: string, choices: Readonly<Record<string, MergeSide>> = {}) {
	const result = await merge(ours, theirs, choices);
	assert.ok(result.kind === 'merged', JSON.stringify(result));
	return result;
}

/** Merge, with one side chosen wherever it is asked. */
async function settle(ours: string, theirs: string, side: MergeSide): Promise<string> {
	const asked = await merge(ours, theirs);
	const ids = asked.kind === 'open' ? asked.conflicts.map(({ id }) => id) : [];
	return (await merged(ours, theirs, Object.fromEntries(ids.map(id => [id, side])))).text;
}

function grow(text: string, edits: readonly [number, number, string[], EndStatus][]): string {
	return edits.reduce((history, [at, count, lines, status]) => {
		const before = baselineOf(history);
		const after = before
			.split('\n')
			.toSpliced(at, count, ...lines)
			.join('\n');
		clock++;
		return append(history, before, after, status, { time: new Date(clock * 1000).toISOString() }).text;
	}, text);
}

/** No two cycles are begun at once. */
let clock = 0;

function appendOf(path: string, text: string, before: string, after: string): string {
	const { spec } = draftCycle(parseHistory(text), before, after);
	return append(text, before, after, 'applied', { spec: { ...spec, patch: undefined, full: after, path } as never })
		.text;
}

function baselineOf(text: string, path = 'spec.md'): string {
	const history = parseHistory(text);
	const mover = moversOf(history, 'apply.md', path).next().value;
	const replayed = mover && replay(history, mover);
	assert.ok(replayed?.kind === 'replayed', JSON.stringify(replayed));
	return replayed.text;
}

/** What is wrong in a history beyond what is only told. */
function troubles(text: string): readonly string[] {
	const history = parseHistory(text);
	return [...history.problems, ...checkHistory(text, history)]
		.filter(({ severity }) => severity !== 'info')
		.map(({ rule, line, message }) => `${line} ${rule}: ${message}`);
}
