import assert from 'node:assert/strict';
import { freeFilesPath } from '../../../../src/core/drift/readFreeFiles';
import { gitBlobId, sha256 } from '../../../../src/core/hash';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import type { EndRecord, RecordedChange, RecordedVerify } from '../../../../src/core/history/record';
import { beginCycle, type CycleDraft, endCycle } from '../../../../src/core/history/write/writeCycle';
import { judgeHolding } from '../../../../src/core/trace/judgeHolding';
import { traceRequirement } from '../../../../src/core/trace/traceRequirement';
import { memoryHost } from '../../support/memoryHost';
import { specOf } from '../../support/specOf';
import { draftCycle } from '../history/draft';

const code = 'print("Hi")\n';

describe('traceRequirement', () => {
	it('tells who brought a requirement, what changed it, and which files serve it', () => {
		const text = story([
			{ changes: [change('added', null, 'It MUST greet')], edits: [editOf('a.py')] },
			{ changes: [], edits: [] },
			{ changes: [change('modified', 'It MUST greet', 'It MUST greet all')], edits: [editOf('b.py')] },
		]);

		const trace = traced(text);

		assert.deepEqual(
			trace.steps.map(({ cycle, role, effect }) => [cycle.number, role, effect]),
			[
				[1, 'introduced', 'stands'],
				[3, 'changed', 'stands'],
			],
		);
		assert.equal(trace.introduced?.cycle.number, 1);
		assert.equal(trace.last?.cycle.number, 3);
		assert.deepEqual(
			trace.files.map(({ path, cycle }) => [path, cycle.number]),
			[
				['b.py', 3],
				['a.py', 1],
			],
		);
	});

	it('does not count a cycle that failed or was taken back', () => {
		const first = story([{ changes: [change('added', null, 'It MUST greet')] }]);
		const failed = story([{ changes: [change('modified', 'It MUST greet', 'It MUST greet all')] }], first, 'failed');
		const undoes = parseHistory(failed).cycles[1]?.record?.begin.parents[0];
		const text = story([{ changes: [change('removed', 'It MUST greet', null)], undoes: idOf(first, 0) }], failed);

		const trace = traced(text);

		assert.ok(undoes);
		assert.deepEqual(
			trace.steps.map(({ role, effect }) => [role, effect]),
			[
				['introduced', 'undone'],
				['changed', 'failed'],
				['undone', 'stands'],
			],
		);
	});

	it('takes the newest run of a command that is about the requirement', () => {
		const text = story([
			{ changes: [change('added', null, 'It MUST greet')], verify: [command('own', 'greet')] },
			{ verify: [command('all')] },
		]);

		const { run } = traced(text);

		assert.equal(run?.cycle.number, 1);
		assert.equal(run?.isOwn, true);
	});

	it('makes do with commands about the whole spec, and with none from before the last change', () => {
		const ran = { verify: [command('all')] };
		const change1 = { changes: [change('added', null, 'It MUST greet')] };

		const after = traced(story([change1, ran])).run;
		const before = traced(story([ran, change1])).run;

		assert.deepEqual([after?.cycle.number, after?.isOwn], [2, false]);
		assert.equal(before, undefined);
	});

	it('counts a cycle that failed once a later verification proved it', () => {
		const first = story([{ changes: [change('added', null, 'It MUST greet')] }], '', 'failed');
		const text = story([{ verify: [command('own', 'greet')], verifies: idOf(first, 0) }], first);

		const trace = traced(text);

		assert.deepEqual(
			trace.steps.map(({ role, effect }) => [role, effect]),
			[
				['introduced', 'stands'],
				['verified', 'stands'],
			],
		);
		assert.equal(trace.last?.cycle.number, 1);
	});

	it('finds a cycle that verified one of its own again', () => {
		const first = story([{ changes: [change('added', null, 'It MUST greet')] }]);
		const text = story([{ verify: [command('own', 'greet')], verifies: idOf(first, 0) }], first);

		const { steps } = traced(text);

		assert.deepEqual(
			steps.map(({ role }) => role),
			['introduced', 'verified'],
		);
	});
});

describe('judgeHolding', () => {
	const text = story([
		{
			changes: [change('added', null, 'It MUST greet')],
			edits: [editOf('a.py')],
			verify: [command('own', 'greet')],
		},
	]);

	it('says that a verification holds as long as the files are as they were, whatever their line ends', async () => {
		assert.equal((await judge(text, { 'a.py': code })).kind, 'holds');
		assert.equal((await judge(text, { 'a.py': code.replaceAll('\n', '\r\n') })).kind, 'holds');
	});

	it('does not count files that are free to change', async () => {
		const files = { 'a.py': 'print("Ho")\n', [freeFilesPath]: '*.py\n' };

		assert.equal((await judge(text, files)).kind, 'holds');
	});

	it('names the files that changed or went since', async () => {
		const changed = await judge(text, { 'a.py': 'print("Ho")\n' });
		const gone = await judge(text, {});

		assert.deepEqual([changed.kind, changed.kind === 'outdated' && changed.moved], ['outdated', ['a.py']]);
		assert.deepEqual([gone.kind, gone.kind === 'outdated' && gone.moved], ['outdated', ['a.py']]);
	});

	it('says that it failed, that nothing ran, and that the spec asks for something else by now', async () => {
		const failing = story(
			[{ changes: [change('added', null, 'It MUST greet')], verify: [command('own', 'greet')] }],
			'',
			'unverified',
			false,
		);
		const unrun = story([{ changes: [change('added', null, 'It MUST greet')] }]);

		assert.equal((await judge(failing, {})).kind, 'failed');
		assert.equal((await judge(unrun, {})).kind, 'unverified');
		assert.equal((await judge(text, { 'a.py': code }, true)).kind, 'pending');
	});
});

function traced(text: string) {
	const requirement = specOf({ id: 'greet', text: 'It MUST greet all' }).requirements[0];
	const history = parseHistory(text);
	const texts = [requirement?.text ?? ''];
	return traceRequirement({ history, historyText: text, specName: 'spec.md', ids: ['greet'], texts, requirement });
}

async function judge(text: string, files: Readonly<Record<string, string>>, isPending = false) {
	return judgeHolding(memoryHost({ files }), parseHistory(text), traced(text), isPending);
}

/** Append cycles, each with what matters; their commands pass, or none does. */
function story(
	drafts: readonly Partial<CycleDraft>[],
	before = '',
	status: EndRecord['status'] = 'applied',
	passed = true,
): string {
	return drafts.reduce((text, draft) => {
		const history = parseHistory(text);
		const left = `${history.cycles.length}\n`;
		const begun = beginCycle(text, draftCycle(history, left, `${left}x\n`, draft));
		const open = text + begun.append;
		const results = (draft.verify ?? []).map(one => ({
			command: one.command,
			exit: passed ? 0 : 1,
			passed,
			durationMs: 1,
			tail: '',
		}));
		return open + endCycle(open, { begin: begun.id, status, results, time: '2026-06-08T10:00:01Z' });
	}, before);
}

function idOf(text: string, index: number) {
	const id = parseHistory(text).cycles[index]?.id ?? '';
	return `sha256:${id.slice('sha256:'.length)}` as const;
}

function change(kind: RecordedChange['kind'], before: string | null, after: string | null): RecordedChange {
	const side = (text: string | null) => (text === null ? null : ({ text, level: 'MUST', line: 1 } as const));
	const sides = { before: side(before), after: side(after) };
	return { kind, impact: 'none', id: 'greet', wasId: null, level: 'MUST', section: [], ...sides };
}

function editOf(path: string) {
	const after = { sha256: sha256(code), blob: gitBlobId(code), mode: '100644' } as const;
	return { op: 'create', path, before: null, after, requirements: ['greet'] } as const;
}

function command(text: string, ...requirements: readonly string[]): RecordedVerify {
	return { command: text, expect: { exit: 0 }, source: 'planner', requirements };
}
