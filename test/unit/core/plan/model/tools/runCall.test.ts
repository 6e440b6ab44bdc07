import assert from 'node:assert/strict';
import { workspaceFiles } from '../../../../../../src/core/plan/files/workspaceFiles';
import { checkEdits } from '../../../../../../src/core/plan/guard/checkEdits';
import { createOverlay } from '../../../../../../src/core/plan/model/overlay';
import { createKeptBack } from '../../../../../../src/core/plan/model/secrets/keepBack';
import { runCall } from '../../../../../../src/core/plan/model/tools/runCall';
import type { Workbench } from '../../../../../../src/core/plan/model/tools/workbench';
import type { PlanRequest } from '../../../../../../src/core/plan/planner';
import { historyOf } from '../../../../support/historyOf';
import { memoryHost, neverCancelled } from '../../../../support/memoryHost';
import { specOf } from '../../../../support/specOf';

function benchOf(files: Readonly<Record<string, string>>): Workbench {
	const host = memoryHost({ files });
	const request: PlanRequest = {
		baseline: specOf(),
		spec: specOf(),
		specText: '',
		changes: [],
		history: historyOf({ changes: [] }),
		verify: [
			{ command: 'old', expect: { exit: 0 }, source: 'previous', requirements: [] },
			{ command: 'standing', expect: { exit: 0 }, source: 'spec', requirements: [] },
		],
		files: workspaceFiles(host.disk),
		guard: edits => checkEdits(host, edits),
	};
	return { request, overlay: createOverlay(request), keptBack: createKeptBack() };
}

async function ask(bench: Workbench, name: string, input: unknown): Promise<string> {
	const outcome = await runCall(bench, { name, input: JSON.stringify(input) }, neverCancelled);
	switch (outcome.kind) {
		case 'done':
			return outcome.text;
		case 'refused':
			return `refused: ${outcome.message}`;
		case 'finished':
			return 'finished';
	}
}

const files = {
	'a.py': 'one\ntwo\nthree\n',
	'src/b.py': 'print("hello")\r\nsayhello()\r\n',
	'src/deep/c.py': 'x\n',
	'.gitignore': 'secret/\n',
	'secret/d.py': 'hello\n',
};

describe('runCall', () => {
	it('lists all files or those of a folder, ignored ones apart', async () => {
		const bench = benchOf(files);
		await ask(bench, 'create_file', { path: 'src/new.py', text: '' });

		assert.equal(await ask(bench, 'list_files', {}), '.gitignore\na.py\nsrc/b.py\nsrc/deep/c.py\nsrc/new.py');
		assert.equal(await ask(bench, 'list_files', { path: 'src/' }), 'src/b.py\nsrc/deep/c.py\nsrc/new.py');
		assert.match(await ask(bench, 'list_files', { path: 'nowhere' }), /no file/);
		assert.match(await ask(benchOf({}), 'list_files', {}), /no files yet/);
	});

	it('says how many more files there are than it lists', async () => {
		const many = Object.fromEntries(Array.from({ length: 1005 }, (_, at) => [`f${at}.txt`, '']));

		const listed = await ask(benchOf(many), 'list_files', {});

		assert.match(listed, /… and 5 more files; list a folder/);
		assert.equal(listed.split('\n').length, 1001);
	});

	it('reads a file or some of its lines', async () => {
		const bench = benchOf(files);

		assert.equal(await ask(bench, 'read_file', { path: 'a.py' }), 'Lines 1 to 3 of 3:\none\ntwo\nthree');
		assert.equal(await ask(bench, 'read_file', { path: 'a.py', start: 2, end: 2 }), 'Lines 2 to 2 of 3:\ntwo');
		assert.equal(await ask(bench, 'read_file', { path: 'a.py', start: 3, end: 9 }), 'Lines 3 to 3 of 3:\nthree');
		assert.match(
			await ask(bench, 'read_file', { path: 'a.py', start: 4 }),
			/^refused: There are no such lines; .* 3\./,
		);
		assert.match(await ask(bench, 'read_file', { path: 'a.py', start: 3, end: 2 }), /^refused/);
		assert.match(await ask(bench, 'read_file', { path: 'secret/d.py' }), /^refused: There is no such file/);
		assert.match(await ask(bench, 'read_file', { path: '../x' }), /^refused: There is no such file/);
	});

	it('answers with no more than it may, and says what is left', async () => {
		const lines = Array.from({ length: 20_000 }, (_, at) => `line ${at + 1}`);
		const bench = benchOf({ 'long.txt': lines.join('\n'), 'wide.txt': 'w'.repeat(500_000) });

		const long = await ask(bench, 'read_file', { path: 'long.txt' });
		const wide = await ask(bench, 'read_file', { path: 'wide.txt' });

		assert.match(long, /^Lines 1 to \d{4} of 20000:\n/);
		assert.ok(long.length < 61_000);
		assert.match(wide, /^The beginning of line 1 of 1, /);
		assert.ok(wide.length < 61_000);
	});

	it('finds a text as a whole word, else anywhere, as the model left the files', async () => {
		const bench = benchOf(files);

		assert.equal(
			await ask(bench, 'search_text', { pattern: 'hello' }),
			'src/b.py:1: print("hello")\nsrc/b.py:2: sayhello()',
		);
		assert.equal(await ask(bench, 'search_text', { pattern: 'ayhel' }), 'src/b.py:2: sayhello()');
		assert.match(await ask(bench, 'search_text', { pattern: 'hello', path: 'src/deep' }), /nowhere/);
		assert.match(await ask(bench, 'search_text', { pattern: 'a\nb' }), /^refused/);

		await ask(bench, 'edit_file', { path: 'src/b.py', old_text: '"hello"', new_text: '"bye"' });
		await ask(bench, 'create_file', { path: 'z.py', text: 'hello\n' });

		assert.equal(await ask(bench, 'search_text', { pattern: 'hello' }), 'src/b.py:2: sayhello()\nz.py:1: hello');
	});

	it('bounds what it finds', async () => {
		const bench = benchOf({ 'a.txt': 'word\n'.repeat(5000), 'b.txt': `${'x'.repeat(100_000)} word` });

		const found = await ask(bench, 'search_text', { pattern: 'word' });

		assert.equal(found.split('\n').length, 101);
		assert.match(found, /… and more; narrow the search/);
		assert.ok(found.length < 5000);
	});

	it('edits with any line ends in the old text, and inserts the new one as it is', async () => {
		const bench = benchOf(files);

		const edited = await ask(bench, 'edit_file', {
			path: 'src/b.py',
			old_text: 'print("hello")\r\nsay',
			new_text: '$& $1\nsay',
		});

		assert.equal(edited, 'Edited.');
		assert.equal(await bench.overlay.read('src/b.py'), '$& $1\nsayhello()\n');
	});

	it('makes no file over another, and edits none that is not there', async () => {
		const bench = benchOf(files);

		assert.match(await ask(bench, 'create_file', { path: 'a.py', text: '' }), /^refused: The file exists already/);
		assert.match(
			await ask(bench, 'edit_file', { path: 'n.py', old_text: 'a', new_text: 'b' }),
			/^refused: There is no such file/,
		);
		assert.match(
			await ask(bench, 'edit_file', { path: 'a.py', old_text: '', new_text: 'b' }),
			/^refused: old_text is empty/,
		);
		assert.match(await ask(bench, 'rename_file', { from: 'n.py', to: 'm.py' }), /^refused: There is no file “n\.py”/);
		assert.deepEqual(bench.overlay.edits(), []);
	});

	it('lets nothing be done with a file of keys, nor with what stands in the place of a key', async () => {
		const bench = benchOf({ '.env': 'A=1\n', 'a.py': 'one\n' });
		const mask = '[key kept back]';

		const answers = [
			await ask(bench, 'read_file', { path: '.env' }),
			await ask(bench, 'edit_file', { path: '.env', old_text: 'A', new_text: 'B' }),
			await ask(bench, 'delete_file', { path: '.env' }),
			await ask(bench, 'rename_file', { from: '.env', to: 'env.txt' }),
			await ask(bench, 'edit_file', { path: 'a.py', old_text: 'one', new_text: mask }),
			await ask(bench, 'create_file', { path: 'b.py', text: mask }),
		];

		assert.deepEqual(
			answers.filter(answer => !answer.startsWith('refused')),
			[],
		);
		assert.deepEqual(bench.overlay.edits(), []);
	});

	const commands: readonly (readonly [what: string, command: Readonly<Record<string, unknown>>, isTaken: boolean])[] = [
		['one of several lines', { command: 'cd src\npython3 b.py | grep "# x"', stdout: 'x' }, true],
		['one that an earlier cycle had', { command: 'new', replaces: 'old' }, true],
		['one in the place of one of the spec', { command: 'new', replaces: 'standing' }, false],
		['one in the place of none', { command: 'new', replaces: 'nope' }, false],
		['one that holds an expectation', { command: 'true # Expected: (exit 0)\nfalse' }, false],
		['nothing but a comment', { command: '# nothing' }, false],
		['one that a terminal would show as another', { command: 'rm x\r# echo' }, false],
		['one with a mark that turns text around', { command: 'echo \u202e x' }, false],
	];
	for (const [what, command, isTaken] of commands) {
		it(`${isTaken ? 'takes' : 'refuses'} as a command ${what}`, async () => {
			const finish = { summary: '', edits: [], edit_count: 0, verify: [{ requirements: [], ...command }] };

			const answer = await ask(benchOf(files), 'finish', finish);

			assert.equal(answer === 'finished', isTaken, answer);
		});
	}
});
