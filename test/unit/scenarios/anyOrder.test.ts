import assert from 'node:assert/strict';
import { applyPlan } from '../../../src/core/apply/applyPlan';
import type { Change } from '../../../src/core/diff/change';
import { fitPlan } from '../../../src/core/plan/fit/fitPlan';
import { createLiteralPlanner } from '../../../src/core/plan/literal/literalPlanner';
import { markImplemented } from '../../../src/core/plan/markImplemented';
import { narrowPlan } from '../../../src/core/plan/narrow/narrowPlan';
import type { Plan } from '../../../src/core/plan/plan';
import { planSpec } from '../../../src/core/plan/planSpec';
import { readState, type SpecState } from '../../../src/core/plan/state/readState';
import { type MemoryHost, neverCancelled } from '../support/memoryHost';
import { germanService, historyPath, newSpec, specPath } from './germanService';

const words = ['Port', 'Begrüßung', 'Kundendaten', 'Basisabbild'] as const;
type Word = (typeof words)[number];

async function plan(host: MemoryHost): Promise<Plan> {
	const outcome = await planSpec(host, specPath, { planner: createLiteralPlanner() }, neverCancelled);
	return outcome.kind === 'planned' ? outcome.plan : assert.fail(JSON.stringify(outcome));
}

async function stateOf(host: MemoryHost): Promise<SpecState> {
	const read = await readState(host, specPath);
	return read.kind === 'read' ? read.state : assert.fail(read.message);
}

function find(changes: readonly Change[], word: Word): Change {
	return changes.find(({ after }) => after?.text.includes(word)) ?? assert.fail(`no change of ${word}`);
}

/** What a change says, wherever its lines are. */
function contentOf({ kind, impact, id, level, section, before, after }: Change) {
	return { kind, impact, id, level, section, before: before?.text, after: after?.text };
}

/** Apply one requirement of a plan, as its CodeLens does, and give what is left. */
async function applyOne(host: MemoryHost, whole: Plan, word: Word): Promise<Plan | null> {
	const { id } = find(whole.changes, word);
	const ready = word === 'Kundendaten' ? markImplemented(whole, [id]) : whole;
	const narrowed = narrowPlan(ready, [id], await stateOf(host));
	if (narrowed.kind === 'failed') {
		return assert.fail(narrowed.message);
	}
	assert.deepEqual(narrowed.plan.changes.map(contentOf), [contentOf(find(whole.changes, word))]);
	const options = { verify: true, allowProtected: () => false, whole: ready };
	const outcome = await applyPlan(host, narrowed.plan, options, neverCancelled);
	assert.equal(outcome.kind, 'applied', JSON.stringify(outcome));
	return outcome.kind === 'applied' ? outcome.rest : null;
}

function assertCrlf(host: MemoryHost): void {
	for (const [path, text] of Object.entries(host.disk.snapshot())) {
		if (!path.startsWith('.spec-ops/')) {
			assert.doesNotMatch(text, /(?<!\r)\n/, `${path} has a line that ends with LF alone`);
		}
	}
}

function ordersOf(rest: readonly Word[]): readonly (readonly Word[])[] {
	return rest.length === 0
		? [[]]
		: rest.flatMap(word => ordersOf(rest.filter(other => other !== word)).map(order => [word, ...order]));
}

describe('a Go service with German prose, CRLF, and a history written by hand', function () {
	this.timeout(20_000);

	it('has four changes: the flip is first, loud and unresolved, the others are resolved', async () => {
		const host = germanService();

		const { changes, unresolved, edits, baseline } = await plan(host);

		assert.deepEqual([baseline.source, baseline.cycle], ['git', 2]);
		assert.equal(changes.length, 4);
		assert.equal(changes[0], find(changes, 'Kundendaten'));
		assert.deepEqual([changes[0]?.impact, changes[0]?.state], ['flipped', 'unresolved']);
		assert.deepEqual(
			unresolved.map(({ id }) => id),
			[changes[0]?.id],
		);
		assert.deepEqual(
			changes.slice(1).map(({ state }) => state),
			['edits', 'edits', 'edits'],
		);
		assert.deepEqual(edits.map(({ path }) => path).sort(), [
			'Dockerfile',
			'cmd/dienst/main.go',
			'internal/gruss/gruss.go',
		]);
	});

	for (const order of ordersOf(words)) {
		it(`can be applied one by one: ${order.join(', ')}`, async () => {
			const host = germanService();
			const oldHistory = host.disk.text(historyPath) ?? '';
			let whole = await plan(host);
			for (const [index, word] of order.entries()) {
				if (word === 'Kundendaten') {
					host.disk.put('internal/protokoll/protokoll.go', 'package protokoll\r\n\r\nimport "log"\r\n');
				}
				const before = (await stateOf(host)).diff.changes;
				const target = find(before, word);

				const rest = await applyOne(host, whole, word);

				const after = (await stateOf(host)).diff.changes;
				assert.deepEqual(after.map(contentOf), before.filter(change => change !== target).map(contentOf));
				assert.equal(host.disk.text(specPath), newSpec);
				assert.ok(host.disk.text(historyPath)?.startsWith(oldHistory));
				assertCrlf(host);
				if (index < order.length - 1) {
					const fit = rest && (await fitPlan(host, rest));
					assert.equal(fit?.kind, 'fits', JSON.stringify(fit));
					whole = rest ?? assert.fail('nothing is left');
					assert.deepEqual(new Set(whole.changes.map(({ id }) => id)), new Set(after.map(({ id }) => id)));
				} else {
					assert.equal(rest, null);
				}
			}
			assert.match(host.disk.text('cmd/dienst/main.go') ?? '', /port = "9090"/);
			assert.match(host.disk.text('internal/gruss/gruss.go') ?? '', /"Grüß Gott"/);
			assert.match(host.disk.text('Dockerfile') ?? '', /golang:1\.23-alpine/);
			const { history, baseline, document } = await stateOf(host);
			assert.equal(baseline.text, document.text);
			assert.deepEqual(
				history.cycles.map(({ number, evidence }) => [number, evidence]),
				[
					[1, 'claimed'],
					[2, 'claimed'],
					[3, 'recorded'],
					[4, 'recorded'],
					[5, 'recorded'],
					[6, 'recorded'],
				],
			);
		});
	}
});
