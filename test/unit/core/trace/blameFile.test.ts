import assert from 'node:assert/strict';
import { gitBlobId, sha256 } from '../../../../src/core/hash';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import type { FileState, RecordedChange, RecordedEdit } from '../../../../src/core/history/record';
import { storeObject } from '../../../../src/core/store/objectStore';
import { blameFile } from '../../../../src/core/trace/blameFile';
import { servedRequirements } from '../../../../src/core/trace/servedRequirements';
import { type MemoryHost, memoryHost } from '../../support/memoryHost';
import { append } from '../history/draft';

const first = 'print("Hello")\nprint()\n';
const second = 'import sys\nprint("Hello")\nprint()\n';
const third = 'import sys\nprint("Hello", sys.argv[1])\nprint()\n';

describe('blameFile', () => {
	it('names cycle and requirements of each line, under the names that the file and the requirement have by now', async () => {
		const host = memoryHost({ files: { 'src/greet.py': third } });
		await store(host, first, second);
		const text = history();

		const lines = await blame(host, text, third);

		assert.deepEqual(lines, [
			[1, 1, 2, ['ARGS: It MUST take arguments']],
			[2, 2, 3, ['GREET-ALL: It MUST greet all']],
			[3, 3, 1, ['GREET-ALL: It MUST greet']],
		]);
	});

	it('tells apart the requirements of one edit by the lines that were made for them, as far as lines are recorded', async () => {
		const host = memoryHost();
		await store(host, first, third);
		const ids = ['ARGS', 'GREET'];
		const lines = [{ at: 1, count: 1, requirements: ['ARGS'] }];
		const { text } = append('', 'a\n', 'b\n', 'applied', {
			changes: [changed('ARGS', null, 'It MUST take arguments'), changed('GREET', null, 'It MUST greet')],
			edits: [{ ...edit('modify', 'hello.py', first, third, 'ARGS'), requirements: ids, lines }],
		});

		const runs = await blame(host, text, third, 'hello.py');

		assert.deepEqual(runs, [
			[1, 1, 1, ['ARGS: It MUST take arguments']],
			[2, 2, 1, ['ARGS: It MUST take arguments', 'GREET: It MUST greet']],
			[3, 3, null, []],
		]);
	});

	it('is not led astray by recorded lines that overlap or are not there', async () => {
		const host = memoryHost();
		await store(host, first, third);
		const lines = [
			{ at: 2, count: 1e15, requirements: ['ARGS'] },
			{ at: 0, count: 1e15, requirements: ['GREET'] },
		];
		const { text } = append('', 'a\n', 'b\n', 'applied', {
			changes: [changed('ARGS', null, 'It MUST take arguments'), changed('GREET', null, 'It MUST greet')],
			edits: [{ ...edit('modify', 'hello.py', first, third, 'GREET'), lines }],
		});

		const runs = await blame(host, text, third, 'hello.py');

		assert.deepEqual(runs.slice(0, 2), [
			[1, 1, 1, ['GREET: It MUST greet']],
			[2, 2, 1, ['ARGS: It MUST take arguments']],
		]);
	});

	it('knows no cycle of lines that came outside of cycles', async () => {
		const host = memoryHost();
		await store(host, first, second, third);

		const lines = await blame(host, history(), `# mine\n${third}`);

		assert.deepEqual(lines[0], [1, 1, null, []]);
		assert.deepEqual(lines[1]?.slice(0, 3), [2, 2, 2]);
	});

	it('finds texts that are not stored in Git', async () => {
		const commits = [
			{ hash: 'c2', files: { 'hello.py': second } },
			{ hash: 'c1', files: { 'hello.py': first } },
		];
		const host = memoryHost({ files: { 'src/greet.py': third }, commits });
		const text = history();

		const lines = await blame(host, text, third);

		assert.deepEqual(
			lines.map(([from, to, cycle]) => [from, to, cycle]),
			[
				[1, 1, 2],
				[2, 2, 3],
				[3, 3, 1],
			],
		);
	});

	it('says with doubt who made lines of texts that nobody has any more', async () => {
		const host = memoryHost({ files: { 'src/greet.py': third } });
		const histories = [{ path: '.openspec/apply.md', history: parseHistory(history()), text: history() }];

		const [run] = (await blameFile(host, histories, 'src/greet.py'))(third);

		assert.equal(run?.step?.cycle.number, 3);
		assert.equal(run?.isExact, false);
	});

	it('finds what a cycle written by hand left in the commit that brought it', async () => {
		const one = byHand(1, 'ADDED');
		const two = `${one}${byHand(2, 'MODIFIED')}`;
		const files = (text: string, code: string) => ({ '.openspec/apply.md': text, 'hello.py': code });
		const apart = [
			{ hash: 'c2', files: files(two, second) },
			{ hash: 'c1', files: files(one, first) },
		];
		const together = [{ hash: 'c1', files: files(two, second) }];

		const known = await blame(memoryHost({ commits: apart }), two, second, 'hello.py');
		const doubtful = await blame(memoryHost({ commits: together }), two, second, 'hello.py');

		assert.deepEqual(known, [
			[1, 1, 2, []],
			[2, 3, 1, []],
		]);
		assert.deepEqual(doubtful, [[1, 3, 2, []]]);
	});

	it('follows no name of a record that no edit may have', async () => {
		const rename = { ...edit('rename', 'src/greet.py', first, second, 'ARGS'), from: '../../etc/passwd' };
		const { text } = append('', 'a\n', 'b\n', 'applied', { edits: [rename] });
		const host = memoryHost();
		await store(host, first, second);

		assert.deepEqual(await blame(host, text, second), []);
	});

	it('knows nothing of a file that no cycle touched', async () => {
		const lines = await blame(memoryHost(), history(), 'x\n', 'other.py');

		assert.deepEqual(lines, []);
	});
});

function byHand(number: number, change: string): string {
	const head = `## Cycle ${number} - 2026-06-0${number}\n### Propose\nGreet.\n`;
	return `${head}### Changes\n- ${change} \`hello.py\`\n### Status\n✅ APPLIED\n`;
}

/** hello.py is created, gets arguments, and is renamed with a change; the requirement GREET becomes GREET-ALL. */
function history(): string {
	const one = append('', 'a\n', 'b\n', 'applied', {
		changes: [changed('GREET', null, 'It MUST greet')],
		edits: [{ op: 'create', path: 'hello.py', before: null, after: state(first), requirements: ['GREET'] }],
	});
	const two = append(one.text, 'b\n', 'c\n', 'applied', {
		changes: [changed('ARGS', null, 'It MUST take arguments')],
		edits: [edit('modify', 'hello.py', first, second, 'ARGS')],
	});
	return append(two.text, 'c\n', 'd\n', 'applied', {
		changes: [changed('GREET-ALL', 'GREET', 'It MUST greet all')],
		edits: [{ ...edit('rename', 'src/greet.py', second, third, 'GREET-ALL'), from: 'hello.py' }],
	}).text;
}

function edit(op: RecordedEdit['op'], path: string, before: string, after: string, requirement: string): RecordedEdit {
	return { op, path, before: state(before), after: state(after), requirements: [requirement] };
}

function changed(id: string, wasId: string | null, text: string): RecordedChange {
	const side = { text, level: 'MUST', line: 1 } as const;
	const kind = wasId === null ? 'added' : 'renamed';
	return { kind, impact: 'none', id, wasId, level: 'MUST', section: [], before: null, after: side };
}

function state(text: string): FileState {
	return { sha256: sha256(text), blob: gitBlobId(text), mode: '100644' };
}

async function store(host: MemoryHost, ...texts: readonly string[]): Promise<void> {
	for (const text of texts) {
		await storeObject(host.disk, new TextEncoder().encode(text));
	}
}

async function blame(host: MemoryHost, text: string, now: string, path = 'src/greet.py') {
	const histories = [{ path: '.openspec/apply.md', history: parseHistory(text), text }];
	const runs = (await blameFile(host, histories, path))(now);
	return runs.map(({ first: from, last, step }) => [
		from,
		last,
		step?.cycle.number ?? null,
		step ? servedRequirements(step).map(({ id, text: words }) => `${id}: ${words}`) : [],
	]);
}
