import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../../src/core/diff/diffSpecs';
import type { RecordedVerify } from '../../../../../src/core/history/record';
import { workspaceFiles } from '../../../../../src/core/plan/files/workspaceFiles';
import { createLiteralPlanner } from '../../../../../src/core/plan/literal/literalPlanner';
import type { PlanProposal } from '../../../../../src/core/plan/planner';
import type { Spec } from '../../../../../src/core/spec/spec';
import { historyOf } from '../../../support/historyOf';
import { MemoryDisk } from '../../../support/memoryDisk';
import { neverCancelled } from '../../../support/memoryHost';
import { specOf } from '../../../support/specOf';

const hello = [
	'import sys',
	'',
	'',
	'def greeting(author):',
	'    # say hello',
	'    return f"Hello, {author} from Spec-Driven Ops!"',
	'',
].join('\n');

const dockerfile =
	'FROM python:3.12-slim\nRUN useradd --create-home app\nENTRYPOINT ["python", "hello.py"]\nEXPOSE 8080\n';

const files = { 'src/hello.py': hello, Dockerfile: dockerfile };

interface Ask {
	readonly files?: Readonly<Record<string, string>>;
	readonly verify?: readonly RecordedVerify[];
	readonly listed?: readonly string[];
}

async function propose(before: Spec, after: Spec, ask: Ask = {}): Promise<PlanProposal> {
	const present: Readonly<Record<string, string>> = ask.files ?? files;
	const listed = ask.listed ?? Object.keys(present);
	const response = await createLiteralPlanner().propose(
		{
			baseline: before,
			spec: after,
			changes: diffSpecs(before, after).changes,
			history: historyOf({ changes: listed.map(path => ({ op: 'modify' as const, path })) }),
			verify: ask.verify ?? [],
			files: workspaceFiles(new MemoryDisk(present)),
			specText: '',
			guard: async () => undefined,
		},
		neverCancelled,
	);
	assert.equal(response.kind, 'proposed');
	return response as PlanProposal;
}

/** State of the only change, its reason, and the lines that ticked edits make anew. */
async function outcome(before: string, after: string, ask: Ask = {}) {
	const present: Readonly<Record<string, string>> = ask.files ?? files;
	const proposal = await propose(specOf({ id: 'r', text: before }), specOf({ id: 'r', text: after }), ask);
	const lines = proposal.edits
		.filter(({ selected }) => selected)
		.flatMap(({ path, text }) => {
			const old = new Set(present[path]?.split('\n'));
			return (text ?? '').split('\n').filter(line => !old.has(line));
		});
	return { state: proposal.states.get('r'), reason: proposal.unresolved[0]?.reason, lines };
}

describe('literal planner', () => {
	it('names what it was not let read', async () => {
		const [before, after] = [
			specOf({ id: 'r', text: 'It MUST print `Hello`' }),
			specOf({ id: 'r', text: 'It MUST wave' }),
		];
		const readable = workspaceFiles(new MemoryDisk(files));
		const unread = ['.openspec/apply.md', 'a.txt', 'shut'];

		const proposal = await createLiteralPlanner().propose(
			{
				...{ baseline: before, spec: after, changes: diffSpecs(before, after).changes, history: historyOf({}) },
				...{ verify: [], specText: '', guard: async () => undefined },
				files: {
					...readable,
					search: async (needles, token) => ({ ...(await readable.search(needles, token)), unread }),
				},
			},
			neverCancelled,
		);

		assert.ok(proposal.kind === 'proposed');
		assert.deepEqual(proposal.notes, ['Not looked at, since the system does not allow it: “a.txt”, “shut”.']);
	});

	it('finds the changed word of a literal that does not stand in the file whole', async () => {
		const before = specOf({
			id: 'print',
			text: 'The script MUST print `Hello, <author> from Spec-Driven Ops!` to stdout',
		});
		const after = specOf({
			id: 'print',
			text: 'The script MUST print `Welcome, <author> from Spec-Driven Ops!` to stdout',
		});

		const proposal = await propose(before, after);

		assert.deepEqual(proposal.edits, [
			{
				op: 'modify',
				path: 'src/hello.py',
				text: hello.replace('Hello', 'Welcome'),
				requirements: ['print'],
				reason: '“Hello” → “Welcome” on line 6',
				selected: true,
				places: [{ line: 6, requirements: ['print'], doubtful: false }],
			},
		]);
		assert.equal(proposal.states.get('print'), 'edits');
		assert.deepEqual(proposal.unresolved, []);
	});

	it('finds a bare word of an unquoted statement where its neighbours stand', async () => {
		const { state, lines } = await outcome(
			'The script MUST print Hello from Spec-Driven Ops! to stdout',
			'The script MUST print Welcome from Spec-Driven Ops! to stdout',
		);

		assert.equal(state, 'edits');
		assert.deepEqual(lines, ['    return f"Welcome, {author} from Spec-Driven Ops!"']);
	});

	it('finds a phrase in the place of a word', async () => {
		const { lines } = await outcome(
			'It MUST print `Hello, <author> from Spec-Driven Ops!`',
			'It MUST print `Good morning, dear <author> from Spec-Driven Ops!`',
		);

		assert.deepEqual(lines, ['    return f"Good morning, dear {author} from Spec-Driven Ops!"']);
	});

	for (const [before, after, line] of [
		['Base image: `python:3.12-slim`', 'Base image: `python:3.13-slim`', 'FROM python:3.13-slim'],
		['Base image: python:3.12-slim', 'Base image: python:3.13-alpine', 'FROM python:3.13-alpine'],
		['It MUST listen on port 8080', 'It MUST listen on port 9090', 'EXPOSE 9090'],
		['It MUST answer `hello`', 'It MUST answer `welcome`', undefined],
		['It MUST run as user `app`', 'It MUST run as user `web`', 'RUN useradd --create-home web'],
		[
			'It MUST add “Spec-Driven Ops!”',
			'It MUST add “Spec-Driven Operations!”',
			'    return f"Hello, {author} from Spec-Driven Operations!"',
		],
	] as const) {
		it(`${line ? 'replaces' : 'does not guess at'} “${before}” → “${after}”`, async () => {
			const { state, lines } = await outcome(before, after);

			assert.deepEqual(lines, line ? [line] : []);
			assert.equal(state, line ? 'edits' : 'unresolved');
		});
	}

	it('replaces whole tokens only', async () => {
		const present = { 'a.py': 'Johnny = 2\nJohn_x = 3\nprint("John")\nopen("John.py")\n' };

		const { lines } = await outcome('It MUST use "John" as default', 'It MUST use "Jane" as default', {
			files: present,
		});

		assert.deepEqual(lines, ['print("Jane")']);
	});

	it('takes a common literal only where the statement shows which one is meant', async () => {
		const present = { 'a.py': 'retries = 3\nsize = 3\n' };

		const meant = await outcome('It MUST stop after 3 retries', 'It MUST stop after 5 retries', { files: present });
		const open = await outcome('It MUST stop after 3 attempts', 'It MUST stop after 5 attempts', { files: present });

		assert.deepEqual(meant.lines, ['retries = 5']);
		assert.equal(open.state, 'unresolved');
		assert.match(open.reason ?? '', /“3” stands there, but nothing tells .* a.py line 1, a.py line 2/);
	});

	it('takes no number of an item in a Markdown list for an amount', async () => {
		const present = { 'README.md': '1. Retries: 3 retries\n2. Wait\n3. Stop\n', 'a.py': 'retries = 3\n' };
		const before = specOf({ id: 'r', text: 'It MUST stop after 3 retries' });
		const after = specOf({ id: 'r', text: 'It MUST stop after 5 retries' });

		const { edits } = await propose(before, after, { files: present });

		const texts = edits.map(({ path, text }) => [path, text]);
		assert.deepEqual(texts.sort(), [
			['README.md', '1. Retries: 5 retries\n2. Wait\n3. Stop\n'],
			['a.py', 'retries = 5\n'],
		]);
	});

	it('calls a change implemented where the old literal is gone and the new one is there', async () => {
		const present = { Dockerfile: dockerfile.replace('3.12', '3.13') };

		const { state, lines } = await outcome('Base image: `python:3.12-slim`', 'Base image: `python:3.13-slim`', {
			files: present,
		});

		assert.equal(state, 'implemented');
		assert.deepEqual(lines, []);
	});

	for (const [before, after, reason] of [
		['It MUST NOT print `Hello`', 'It MUST print `Hello`', /the opposite/],
		['It MUST print names', 'It MUST log names', /no literal: “print” → “log”/],
		['It SHOULD use port 8080', 'It MUST use port 9090', /no literal: “SHOULD” → “MUST”/],
		['It MUST answer `Adieu, friend!`', 'It MUST answer `Bye, friend!`', /Neither “Adieu, friend!” nor “Bye, friend!”/],
		['It MUST execute `hello.py`', 'It MUST execute `main.py`', /name of a file/],
		['It MUST print a name', 'It MUST print a name.', /punctuation/],
	] as const) {
		it(`says why “${before}” → “${after}” is unresolved`, async () => {
			const { state, reason: given, lines } = await outcome(before, after);

			assert.equal(state, 'unresolved');
			assert.match(given ?? '', reason);
			assert.deepEqual(lines, []);
		});
	}

	it('looks in the rest of the workspace too, never in specs and histories', async () => {
		const present = {
			'a.txt': 'x',
			'b.yaml': 'port: 8080',
			'.openspec/spec.md': 'Port: 8080',
			'.openspec/apply.md': 'Port: 8080',
			'.openspec/other/spec.md': 'Port: 8080',
		};

		const proposal = await propose(specOf('Port: 8080'), specOf('Port: 9090'), { files: present, listed: ['a.txt'] });

		assert.deepEqual(
			proposal.edits.map(({ path }) => path),
			['b.yaml'],
		);
	});

	it('takes moved and renamed requirements for implemented', async () => {
		const before = specOf(
			{ explicitId: 'FR-1', text: 'A is red' },
			{ id: 'b', text: 'B is blue' },
			{ id: 'c', text: 'C is new' },
		);
		const after = specOf(
			{ id: 'b', text: 'B is blue' },
			{ id: 'c', text: 'C is new' },
			{ explicitId: 'FR-2', text: 'A is red' },
		);

		const proposal = await propose(before, after);

		assert.deepEqual([...proposal.states], [['FR-2', 'implemented']]);
	});

	it('claims an added requirement only where all its literals stand there', async () => {
		const stated = await propose(specOf(), specOf('It MUST start from `python:3.12-slim` on port 8080'));
		const partly = await propose(specOf(), specOf('It MUST start from `python:3.12-slim` on port 8081'));
		const forbidding = await propose(specOf(), specOf('It MUST NOT start from `python:3.12-slim`'));

		const states = [stated, partly, forbidding].map(proposal => [...proposal.states.values()]);
		assert.deepEqual(states, [['implemented'], ['unresolved'], ['unresolved']]);
	});

	it('claims a removed requirement only where nothing of its literals is left', async () => {
		const gone = await propose(specOf('It MUST print `Adieu, dear friend!`'), specOf());
		const left = await propose(specOf('It MUST print `Hello, <author> from Spec-Driven Ops!`'), specOf());

		assert.deepEqual([...gone.states.values()], ['implemented']);
		assert.deepEqual([...left.states.values()], ['unresolved']);
	});

	it('makes one edit of a place that two requirements want changed alike, and refuses a contradiction', async () => {
		const before = specOf(
			{ explicitId: 'A', text: 'Listen on port 8080' },
			{ explicitId: 'B', text: 'Expose port 8080' },
		);
		const alike = specOf(
			{ explicitId: 'A', text: 'Listen on port 9090' },
			{ explicitId: 'B', text: 'Expose port 9090' },
		);
		const apart = specOf(
			{ explicitId: 'A', text: 'Listen on port 9090' },
			{ explicitId: 'B', text: 'Expose port 7070' },
		);

		const one = await propose(before, alike);
		const two = await propose(before, apart);

		assert.deepEqual(one.edits[0]?.requirements, ['A', 'B']);
		assert.deepEqual([two.states.get('A'), two.states.get('B')], ['edits', 'unresolved']);
		assert.match(two.unresolved[0]?.reason ?? '', /A changes too/);
	});

	it('carries the change over to the commands of the last cycle, not to those of the spec', async () => {
		const verify: readonly RecordedVerify[] = [
			{
				command: 'python3 src/hello.py Alice',
				expect: { exit: 0, stdout: 'Hello, Alice from Spec-Driven Ops!' },
				source: 'previous',
				requirements: [],
			},
			{
				command: 'make check',
				expect: { exit: 0, stdout: 'Hello, Bob from Spec-Driven Ops!' },
				source: 'spec',
				requirements: [],
			},
			{ command: 'true', expect: { exit: 0 }, source: 'previous', requirements: [] },
		];
		const before = specOf({ id: 'print', text: 'It MUST print `Hello, <author> from Spec-Driven Ops!`' });
		const after = specOf({ id: 'print', text: 'It MUST print `Welcome, <author> from Spec-Driven Ops!`' });

		const proposal = await propose(before, after, { verify });

		assert.deepEqual(proposal.verify, [
			{
				command: 'python3 src/hello.py Alice',
				expect: { exit: 0, stdout: 'Welcome, Alice from Spec-Driven Ops!' },
				source: 'planner',
				requirements: ['print'],
			},
		]);
	});

	it('names the command that a changed one takes the place of', async () => {
		const verify: readonly RecordedVerify[] = [
			{ command: 'curl localhost:8080', expect: { exit: 0 }, source: 'previous', requirements: [] },
		];

		const proposal = await propose(specOf('Expose port 8080'), specOf('Expose port 9090'), { verify });

		assert.equal(proposal.verify[0]?.command, 'curl localhost:9090');
		assert.equal(proposal.verify[0]?.replaces, 'curl localhost:8080');
	});

	it('follows a change through all lines of a command and its expectation', async () => {
		const verify: readonly RecordedVerify[] = [
			{
				command: 'docker run -p 8080:8080 app &\nsleep 1\ncurl --fail "http://localhost:8080/health"',
				expect: { exit: 0, stdout: 'listening on port 8080' },
				source: 'previous',
				requirements: [],
			},
			{ command: 'head -c 8080 log', expect: { exit: 0 }, source: 'previous', requirements: [] },
		];
		const before = specOf('It MUST listen on port 8080');
		const after = specOf('It MUST listen on port 9090');

		const proposal = await propose(before, after, { verify });

		assert.deepEqual(
			proposal.verify.map(({ command, expect }) => [command, expect.stdout]),
			[
				[
					'docker run -p 9090:9090 app &\nsleep 1\ncurl --fail "http://localhost:9090/health"',
					'listening on port 9090',
				],
			],
		);
	});

	/** Rows of a table, as requirements; the first so many name a new one. */
	function tableOf(rows: number, renamed: number): Spec {
		return specOf(
			...Array.from({ length: rows }, (_, row) => ({
				id: `row-${row}`,
				text: `The table MUST set \`name_${row}\` to \`value ${row} of the ${row < renamed ? 'new ' : ''}table\``,
			})),
		);
	}

	const table = Array.from({ length: 1200 }, (_, row) => `name_${row} = value ${row} of the table\n`);

	for (const rows of [200, 1200]) {
		it(`changes each of ${rows} like lines for its own requirement`, async () => {
			const present = { 'settings.ini': table.slice(0, rows).join('') };

			const { edits, unresolved } = await propose(tableOf(rows, 0), tableOf(rows, 20), { files: present });

			assert.deepEqual(unresolved, []);
			assert.deepEqual(
				edits.flatMap(({ places }) => places ?? []),
				Array.from({ length: 20 }, (_, at) => ({ line: at + 1, requirements: [`row-${at}`], doubtful: false })),
			);
		});
	}

	it('gives up on a literal that stands in very many places, and says in how many', async () => {
		const present = { 'settings.ini': 'owner = "alpha"\n'.repeat(700) };

		const { edits, unresolved } = await propose(
			specOf({ id: 'r', text: 'The owner MUST be `alpha`' }),
			specOf({ id: 'r', text: 'The owner MUST be `beta`' }),
			{ files: present },
		);

		assert.deepEqual(edits, []);
		assert.match(unresolved[0]?.reason ?? '', /^“alpha” stands in 700 places, too many to tell apart;/);
	});

	it('ends soon after a timer cancels it', async () => {
		let asked = 0;
		let isCancelled = false;
		const token = {
			...neverCancelled,
			get isCancellationRequested() {
				asked++;
				return isCancelled;
			},
		};
		const [before, after] = [tableOf(1200, 0), tableOf(1200, 500)];
		const { changes } = diffSpecs(before, after);
		const proposing = createLiteralPlanner().propose(
			{
				baseline: before,
				spec: after,
				changes,
				history: historyOf({ changes: [{ op: 'modify', path: 'settings.ini' }] }),
				verify: [],
				files: workspaceFiles(new MemoryDisk({ 'settings.ini': table.join('') })),
				specText: '',
				guard: async () => undefined,
			},
			token,
		);
		setTimeout(() => {
			isCancelled = true;
		});

		const response = await proposing;

		assert.equal(changes.length, 500);
		assert.equal(response.kind, 'cancelled');
		assert.ok(asked > 1 && asked < 400, `asked ${asked} times`);
	});
});
