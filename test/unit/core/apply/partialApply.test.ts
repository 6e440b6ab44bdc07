import assert from 'node:assert/strict';
import type { Applied } from '../../../../src/core/apply/applied';
import type { CommandOutcome, Host } from '../../../../src/core/host';
import { reviseEdit } from '../../../../src/core/plan/edits/reviseEdit';
import { fitPlan } from '../../../../src/core/plan/fit/fitPlan';
import { createLiteralPlanner } from '../../../../src/core/plan/literal/literalPlanner';
import { markImplemented } from '../../../../src/core/plan/markImplemented';
import { narrowPlan } from '../../../../src/core/plan/narrow/narrowPlan';
import type { Plan } from '../../../../src/core/plan/plan';
import { planAdopt } from '../../../../src/core/plan/planAdopt';
import { planSpec } from '../../../../src/core/plan/planSpec';
import { loadPlan, savePlan } from '../../../../src/core/plan/planStore';
import { exited, type MemoryHost, memoryHost, neverCancelled } from '../../support/memoryHost';
import { apply, historyPath, specPath, stateOf } from './support';

const baseline = `# Server

## Behavior

- The server MUST listen on port 8080
- The greeting MUST be \`Hello\`
- The time limit MUST be 30 seconds
- The server MUST NOT log passwords
`;

const spec = baseline
	.replace('8080', '9090')
	.replace('`Hello`', '`Welcome`')
	.replace('30 seconds', '45 seconds')
	.replace('MUST NOT log', 'MUST log');

const server = 'port = 8080\ngreeting = "Hello"\ntime_limit = 30\nname = "x"\n';

const approve = (plan: Plan): Plan => ({
	...plan,
	verify: plan.verify.map(command => ({ ...command, approved: true })),
});

/** A Root whose baseline is recorded, with one command that prints what the server is set to. */
async function serverHost(text = spec, run?: (host: MemoryHost) => CommandOutcome): Promise<MemoryHost> {
	let isOpen = false;
	const host: MemoryHost = memoryHost({
		files: { [specPath]: baseline, 'server.toml': server },
		run: () => (isOpen ? run?.(host) : undefined) ?? exited(0, host.disk.text('server.toml') ?? ''),
	});
	const adopted = await planAdopt(host, specPath);
	assert.ok(adopted.kind === 'planned');
	const command = { source: 'planner', requirements: [], approved: true } as const;
	const verify = ['greeting = "Hello"', 'port = 8080'].map(stdout => ({
		...command,
		command: `cat server.toml # ${stdout.split(' ')[0]}`,
		expect: { exit: 0, stdout },
	}));
	await apply(host, { ...adopted.plan, verify });
	host.disk.put(specPath, text);
	isOpen = true;
	return host;
}

async function planAll(host: Host): Promise<Plan> {
	const outcome = await planSpec(host, specPath, { planner: createLiteralPlanner() }, neverCancelled);
	assert.ok(outcome.kind === 'planned');
	return approve(outcome.plan);
}

const idOf = (plan: Plan, word: string): string =>
	plan.changes.find(({ after, before }) => (after ?? before)?.text.includes(word))?.id ?? '';

async function applyPart(host: MemoryHost, whole: Plan, ...words: readonly string[]): Promise<Applied> {
	const ids = words.map(word => idOf(whole, word));
	const narrowed = narrowPlan(whole, ids, await stateOf(host));
	assert.ok(narrowed.kind === 'narrowed', narrowed.kind === 'failed' ? narrowed.message : '');
	const outcome = await apply(host, approve(narrowed.plan), { whole });
	assert.ok(outcome.kind === 'applied', outcome.kind === 'failed' ? outcome.message : outcome.kind);
	return outcome;
}

describe('applying a part of a plan', () => {
	it('writes one change, checks it with its literals alone, and saves the rest', async () => {
		const host = await serverHost();
		const whole = await planAll(host);

		const applied = await applyPart(host, whole, 'greeting');

		assert.equal(applied.status, 'applied');
		assert.equal(host.disk.text('server.toml'), server.replace('Hello', 'Welcome'));
		assert.equal((await stateOf(host)).baseline.text, baseline.replace('`Hello`', '`Welcome`'));
		assert.deepEqual(await loadPlan(host, specPath), applied.rest);
		assert.equal(applied.rest?.changes.length, 3);
		assert.deepEqual(await fitPlan(host, applied.rest ?? whole), { kind: 'fits', plan: applied.rest, rebound: false });
	});

	it('gets there in any order, the opposite one staying loud and unresolved', async () => {
		for (const order of [
			['port', 'greeting', 'time limit'],
			['time limit', 'port', 'greeting'],
			['greeting', 'time limit', 'port'],
		]) {
			const host = await serverHost();
			let plan: Plan = await planAll(host);
			for (const word of order) {
				const applied = await applyPart(host, plan, word);
				assert.equal(applied.status, 'applied', word);
				assert.ok(applied.rest);
				plan = applied.rest;
			}

			assert.deepEqual(
				plan.changes.map(({ impact, state: of }) => [impact, of]),
				[['flipped', 'unresolved']],
			);
			assert.equal(host.disk.text('server.toml'), 'port = 9090\ngreeting = "Welcome"\ntime_limit = 45\nname = "x"\n');
			assert.equal((await stateOf(host)).baseline.text, spec.replace('MUST log', 'MUST NOT log'));
		}
	}).timeout(20_000);

	it('refuses a part that settles nothing, with the reason', async () => {
		const host = await serverHost();
		const whole = await planAll(host);

		const narrowed = narrowPlan(whole, [idOf(whole, 'passwords')], await stateOf(host));

		assert.ok(narrowed.kind === 'failed');
		assert.equal(narrowed.code, 'apply.unresolved');
		assert.match(narrowed.message, /opposite/);
	});

	it('applies an unresolved change that the user takes as implemented', async () => {
		const host = await serverHost();
		const whole = await planAll(host);
		const id = idOf(whole, 'passwords');

		const applied = await applyPart(host, markImplemented(whole, [id]), 'passwords');

		assert.equal(applied.edits.length, 0);
		assert.equal((await stateOf(host)).baseline.text, baseline.replace('MUST NOT log', 'MUST log'));
	});

	it('leaves what was unticked as the rest, ticked again', async () => {
		const host = await serverHost();
		const whole = await planAll(host);
		const limit = idOf(whole, 'time limit');
		const unticked = whole.edits.map(edit => ({
			...edit,
			hunks: edit.hunks.map(hunk => ({ ...hunk, selected: !hunk.requirements.includes(limit) })),
		}));

		const outcome = await apply(host, { ...whole, edits: unticked });

		assert.ok(outcome.kind === 'applied' && outcome.rest);
		assert.deepEqual(outcome.rest.changes.map(({ id }) => id).sort(), [limit, idOf(whole, 'passwords')].sort());
		assert.deepEqual(
			outcome.rest.edits.flatMap(({ hunks }) => hunks.map(({ lines, selected }) => [selected, ...lines.slice(-3)])),
			[[true, '-time_limit = 30', '+time_limit = 45', ' name = "x"']],
		);
		const again = await apply(host, approve(outcome.rest));
		assert.equal(again.kind === 'applied' && again.status, 'applied');
		assert.match(host.disk.text('server.toml') ?? '', /time_limit = 45/);
	});

	it('keeps the texts that the user wrote in what is left', async () => {
		const text = `${spec}- The motto MUST be "Swift"\n`;
		const host = await serverHost(text);
		host.disk.put('motto.txt', 'none\n');
		const planned = await planAll(host);
		const motto = idOf(planned, 'motto');
		const bytes = new TextEncoder().encode('none\n');
		const [first] = planned.edits;
		assert.ok(first);
		const edit = { ...first, path: 'motto.txt', requirements: [motto], hunks: [] };
		const revised = reviseEdit(edit, bytes, new TextEncoder().encode('Swift, by hand\n'));
		const { blob, sha256, mode } = (await import('../../../../src/core/plan/files/fileState')).fileStateOf(
			bytes,
			0o644,
		);
		assert.ok(revised);
		const edits = [...planned.edits, { ...revised, before: { blob, sha256, mode } }];
		const whole = { ...markImplemented(planned, [motto]), edits };

		const { rest } = await applyPart(host, whole, 'port', 'greeting');

		const kept = rest?.edits.find(({ path }) => path === 'motto.txt');
		assert.deepEqual([kept?.text, kept?.editedByUser, kept?.selected], ['Swift, by hand\n', true, true]);
	});

	it('leaves a standing command out that expects what stays pending, and says so', async () => {
		const verify = '\n## Verify\n\n```bash\ncat server.toml\n# Expected: time_limit = 45\n```\n';
		const host = await serverHost(spec + verify);
		const whole = await planAll(host);

		const narrowed = narrowPlan(whole, [idOf(whole, 'port')], await stateOf(host));
		const applied = await applyPart(host, whole, 'port');

		assert.ok(narrowed.kind === 'narrowed');
		assert.deepEqual(narrowed.waiting, ['cat server.toml']);
		assert.equal(applied.status, 'applied');
		assert.ok(!applied.results.some(({ command }) => command === 'cat server.toml'));
		const last = await applyPart(host, applied.rest ?? whole, 'time limit');
		assert.ok(last.results.some(({ command }) => command === 'cat server.toml'));
	});

	it('keeps a command for the rest that could not decide the part', async () => {
		const verify = '\n## Verify\n\n```bash\ncat server.toml\n# Expected: time_limit = 45\n```\n';
		const host = await serverHost(spec + verify);
		const whole = await planAll(host);
		const limit = idOf(whole, 'time limit');
		const edits = whole.edits.map(edit => ({
			...edit,
			hunks: edit.hunks.map(hunk => ({ ...hunk, selected: !hunk.requirements.includes(limit) })),
		}));

		const outcome = await apply(host, { ...whole, edits });

		assert.ok(outcome.kind === 'applied');
		assert.deepEqual([outcome.status, outcome.waiting], ['applied', ['cat server.toml']]);
		assert.ok(outcome.rest?.verify.some(({ command, approved }) => command === 'cat server.toml' && approved));
	});

	it('has nothing left of its own where the part failed, and keeps what is left applicable', async () => {
		const host = await serverHost(spec, () => exited(1));
		const whole = await planAll(host);

		const applied = await applyPart(host, whole, 'greeting');

		assert.equal(applied.status, 'failed');
		assert.ok(applied.rest && !applied.rest.changes.some(({ id }) => id === idOf(whole, 'greeting')));
		assert.equal((await stateOf(host)).diff.changes.length, 4);
		assert.equal((await fitPlan(host, applied.rest)).kind, 'fits');
	});

	it('discards a rest that the commands took the ground from', async () => {
		const host: MemoryHost = await serverHost(spec, (self: MemoryHost) => {
			self.disk.put('server.toml', 'all = "new"\n');
			return exited(0, 'greeting = "Welcome" port = 8080');
		});
		const whole = await planAll(host);
		await savePlan(host, whole);

		const applied = await applyPart(host, whole, 'greeting');

		assert.equal(applied.rest, null);
		assert.equal(await loadPlan(host, specPath), undefined);
	});

	it('applies a removed requirement alone', async () => {
		const text = spec.replace('- The server MUST log passwords\n', '');
		const host = await serverHost(text);
		const planned = await planAll(host);
		const id = idOf(planned, 'passwords');
		const whole = markImplemented(planned, [id]);

		const applied = await applyPart(host, whole, 'passwords');

		assert.equal(applied.rest?.changes.length, 3);
		assert.equal((await stateOf(host)).baseline.text, baseline.replace('- The server MUST NOT log passwords\n', ''));
	});

	it('keeps the line ends of spec, files and history', async () => {
		const host = await serverHost();
		host.disk.put(specPath, spec.replaceAll('\n', '\r\n'));
		host.disk.put('server.toml', server.replaceAll('\n', '\r\n'));
		const whole = await planAll(host);

		const applied = await applyPart(host, whole, 'greeting');
		await applyPart(host, applied.rest ?? whole, 'port');

		const wanted = server.replace('Hello', 'Welcome').replace('8080', '9090').replaceAll('\n', '\r\n');
		assert.equal(host.disk.text('server.toml'), wanted);
		assert.equal(host.disk.text(specPath), spec.replaceAll('\n', '\r\n'));
		assert.equal((host.disk.text(historyPath) ?? '').includes('\r'), false);
	});
});
