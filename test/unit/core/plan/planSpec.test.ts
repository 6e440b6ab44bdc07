import assert from 'node:assert/strict';
import type { CancellationToken } from '../../../../src/core/host';
import { createLiteralPlanner } from '../../../../src/core/plan/literal/literalPlanner';
import { parsePlan } from '../../../../src/core/plan/parsePlan';
import { planHash } from '../../../../src/core/plan/planHash';
import type { Planner, PlanProposal } from '../../../../src/core/plan/planner';
import { type PlanOptions, planSpec } from '../../../../src/core/plan/planSpec';
import { type MemoryHost, memoryHost, neverCancelled } from '../../support/memoryHost';

const specPath = '.openspec/spec.md';

const spec = `# Greeting

## Behavior

- The script MUST print \`Hello, <author> from Spec-Driven Ops!\`
- The container MUST exit with code 0

## Constraints

- Base image: \`python:3.12-slim\`
- The container MUST NOT run as root
`;

const history = `# Apply history

## Cycle 1 - 2026-06-06

### Propose

Bootstrap.

### Changes

- ADDED \`src/hello.py\`
- ADDED \`Dockerfile\`

### Verify

\`\`\`bash
python3 src/hello.py Alice
# Expected: Hello, Alice from Spec-Driven Ops! (exit 0)
\`\`\`

### Status

✅ APPLIED
`;

const code = 'import sys\r\nprint(f"Hello, {sys.argv[1]} from Spec-Driven Ops!")\nprint()';

/** A project whose spec was applied by a cycle written by hand and committed, and then edited. */
function project(edit: (text: string) => string, files: Readonly<Record<string, string>> = {}): MemoryHost {
	const committed = {
		[specPath]: spec,
		'.openspec/apply.md': history,
		'src/hello.py': code,
		Dockerfile: 'FROM python:3.12-slim\n',
		...files,
	};
	return memoryHost({
		files: { ...committed, [specPath]: edit(spec) },
		commits: [{ hash: '1234567890123456789012345678901234567890', files: committed }],
	});
}

const welcome = (text: string) => text.replace('`Hello', '`Welcome');

async function plan(host: MemoryHost, options: Partial<PlanOptions> = {}, token: CancellationToken = neverCancelled) {
	const outcome = await planSpec(host, specPath, { planner: createLiteralPlanner(), ...options }, token);
	assert.ok(outcome.kind === 'planned' || outcome.kind === 'nothing', JSON.stringify(outcome));
	return outcome.plan;
}

/** A planner that answers with what it is given. */
function answering(answer: Partial<PlanProposal>): Planner {
	return {
		id: 'test',
		propose: async ({ changes }) => ({
			kind: 'proposed',
			planner: { id: 'test' },
			edits: [],
			states: new Map(changes.map(({ id }) => [id, 'edits'])),
			verify: [],
			unresolved: [],
			assumptions: [],
			...answer,
		}),
	};
}

describe('planSpec', () => {
	it('plans one changed word as one change, one edit and one command', async () => {
		const host = project(welcome);

		const made = await plan(host);

		assert.equal(made.changes.length, 1);
		assert.equal(made.changes[0]?.kind, 'modified');
		assert.equal(made.changes[0]?.state, 'edits');
		assert.deepEqual(made.baseline.source, 'git');
		assert.deepEqual(made.unresolved, []);
		assert.equal(made.edits.length, 1);
		assert.equal(made.edits[0]?.text, code.replace('Hello', 'Welcome'));
		assert.deepEqual(made.edits[0]?.hunks, [
			{
				id: 'h1',
				start: 1,
				lines: [
					' import sys',
					'-print(f"Hello, {sys.argv[1]} from Spec-Driven Ops!")',
					'+print(f"Welcome, {sys.argv[1]} from Spec-Driven Ops!")',
					' print()',
				],
				requirements: [made.changes[0]?.id],
				selected: true,
			},
		]);
		assert.deepEqual(made.verify, [
			{
				command: 'python3 src/hello.py Alice',
				expect: { exit: 0, stdout: 'Welcome, Alice from Spec-Driven Ops!' },
				source: 'planner',
				requirements: [made.changes[0]?.id],
				approved: false,
			},
		]);
		assert.equal(made.createdAt, '2026-06-08T10:00:00.000Z');
	});

	it('writes nothing', async () => {
		const host = project(welcome);
		const before = host.disk.snapshot();

		await plan(host);

		assert.deepEqual(host.disk.snapshot(), before);
	});

	it('has nothing to do where the spec is as it was applied', async () => {
		const outcome = await planSpec(
			project(text => text),
			specPath,
			{ planner: createLiteralPlanner() },
			neverCancelled,
		);

		assert.equal(outcome.kind, 'nothing');
		assert.ok(outcome.kind === 'nothing' && outcome.plan.changes.length === 0);
	});

	it('counts changed lines that belong to no requirement', async () => {
		const made = await plan(project(text => text.replace('# Greeting', '# Greetings\n\nA program.')));

		assert.deepEqual(made.changes, []);
		assert.equal(made.prose, 2);
	});

	it('keeps the mode of a file and tells both of its states', async () => {
		const host = project(welcome);
		host.disk.put('src/hello.py', code, 0o755);

		const made = await plan(host);

		assert.equal(made.edits[0]?.before?.mode, '100755');
		assert.equal(made.edits[0]?.after?.mode, '100755');
		assert.notEqual(made.edits[0]?.before?.sha256, made.edits[0]?.after?.sha256);
	});

	it('puts the commands of the spec first and takes each command once', async () => {
		const standing = '\n## Verify\n\n```bash\ntrue\n# Expected: (exit 0)\npython3 src/hello.py Alice\n```\n';
		const host = project(text => welcome(text) + standing);

		const made = await plan(host);

		assert.deepEqual(
			made.verify.map(({ command, source }) => [command, source]),
			[
				['true', 'spec'],
				['python3 src/hello.py Alice', 'spec'],
			],
		);
	});

	it('plans only the targets', async () => {
		const host = project(text => welcome(text).replace('3.12', '3.13'));
		const all = await plan(host);
		const target = all.changes[1]?.id ?? '';

		const made = await plan(host, { targets: [target] });

		assert.deepEqual(
			made.changes.map(({ id }) => id),
			[target],
		);
		assert.deepEqual(
			made.edits.map(({ path }) => path),
			['Dockerfile'],
		);
	});

	it('plans with a target what shares its lines', async () => {
		const prose = 'It MUST write dates. It MUST log names.';
		const host = memoryHost({ files: { [specPath]: `${spec}\n${prose}\n` } });

		const made = await plan(host, { targets: [(await plan(host)).changes.at(-1)?.id ?? ''] });

		assert.deepEqual(
			made.changes.map(({ after }) => after?.text),
			['It MUST write dates.', 'It MUST log names.'],
		);
	});

	it('refuses a target that nothing has, and offers what is pending', async () => {
		const host = project(welcome);
		const [change] = (await plan(host)).changes;

		const options = { planner: createLiteralPlanner(), targets: [`${change?.id}x`] };
		const outcome = await planSpec(host, specPath, options, neverCancelled);

		assert.ok(outcome.kind === 'failed');
		assert.equal(outcome.code, 'spec.unknown_id');
		assert.match(outcome.next, new RegExp(change?.id ?? 'none'));
	});

	it('takes a change for resolved only where an edit names it', async () => {
		const made = await plan(project(welcome), { planner: answering({}) });

		assert.equal(made.changes[0]?.state, 'unresolved');
		assert.deepEqual(made.unresolved, [{ id: made.changes[0]?.id, reason: 'The planner proposes no edit for it.' }]);
	});

	it('keeps line ends that a planner did not keep', async () => {
		const edit = {
			op: 'modify' as const,
			path: 'src/hello.py',
			text: 'import sys\nprint("x")\nprint()\n',
			requirements: [],
			reason: '',
			selected: true,
		};

		const made = await plan(project(welcome), { planner: answering({ edits: [edit] }) });

		assert.equal(made.edits[0]?.text, 'import sys\r\nprint("x")\nprint()');
	});

	for (const path of ['../out.txt', specPath, '.openspec/apply.md', '.git/config', '.spec-ops/lock']) {
		it(`refuses a planner's edit of ${path}`, async () => {
			const edit = { op: 'create' as const, path, text: 'x', requirements: [], reason: '', selected: true };

			const planner = answering({ edits: [edit] });
			const outcome = await planSpec(project(welcome), specPath, { planner }, neverCancelled);

			assert.equal(outcome.kind, 'failed');
		});
	}

	it('plans nothing once it is cancelled', async () => {
		const cancelled: CancellationToken = { ...neverCancelled, isCancellationRequested: true };

		const outcome = await planSpec(project(welcome), specPath, { planner: createLiteralPlanner() }, cancelled);

		assert.deepEqual(outcome, { kind: 'cancelled' });
	});

	it('tells what a planner failed with', async () => {
		const planner: Planner = { id: 'test', propose: async () => ({ kind: 'failed', message: 'No answer.' }) };

		const outcome = await planSpec(project(welcome), specPath, { planner }, neverCancelled);

		assert.ok(outcome.kind === 'failed');
		assert.equal(outcome.message, 'No answer.');
	});

	it('keeps what a planner says of the files, of the next step, and to scripts', async () => {
		const said = { state: 'No part of an answer was kept.', next: 'Try again.', details: { status: 400 } };
		const planner: Planner = {
			id: 'test',
			propose: async () => ({ kind: 'failed', code: 'model.bad_request', message: 'Refused.', ...said }),
		};

		const outcome = await planSpec(project(welcome), specPath, { planner }, neverCancelled);

		assert.deepEqual(outcome, { kind: 'failed', code: 'model.bad_request', message: 'Refused.', ...said });
	});

	it('makes the same plan of the same files, and one that can be read back', async () => {
		const [one, two] = [await plan(project(welcome)), await plan(project(welcome))];

		assert.equal(planHash(one), planHash({ ...two, createdAt: '2027-01-01T00:00:00.000Z' }));
		assert.deepEqual(parsePlan(JSON.parse(JSON.stringify(one))), one);
	});

	it('has a hash of its own for each selection and command', async () => {
		const made = await plan(project(welcome));
		const unticked = { ...made, edits: made.edits.map(edit => ({ ...edit, selected: false })) };
		const other = { ...made, verify: made.verify.map(command => ({ ...command, command: 'rm -r x' })) };

		const hashes = new Set([made, unticked, other].map(planHash));

		assert.equal(hashes.size, 3);
	});
});
