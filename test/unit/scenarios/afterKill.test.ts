import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeDisk } from '../../../src/adapters/nodeDisk';
import { applyPlan } from '../../../src/core/apply/applyPlan';
import { recover } from '../../../src/core/apply/journal/recover';
import type { Disk, Host } from '../../../src/core/host';
import { createLiteralPlanner } from '../../../src/core/plan/literal/literalPlanner';
import type { Plan } from '../../../src/core/plan/plan';
import { planSpec } from '../../../src/core/plan/planSpec';
import { tempPrefix } from '../../../src/core/store/tempName';
import { faultyDisk, StoppedDead } from '../core/apply/faultyDisk';
import { MemoryDisk } from '../support/memoryDisk';
import { memoryHost, neverCancelled } from '../support/memoryHost';

const specPath = '.openspec/spec.md';
const codePath = 'src/hello.py';
const oldSpec = '## Behavior\n\n- The script MUST print `Hello, Ops`\n';

const committed = {
	[specPath]: oldSpec,
	'.openspec/apply.md': '## Cycle 1 — 2026-06-01\n\nStatus: APPLIED\n',
	[codePath]: 'print("Hello, Ops")\n',
};
const files = { ...committed, [specPath]: oldSpec.replace('Hello', 'Welcome') };

/** A greeting whose spec changed since it was committed. */
function greeting(disk: Disk): Host {
	return { ...memoryHost({ commits: [{ hash: 'c'.repeat(40), files: committed }] }), disk };
}

async function plan(host: Host): Promise<Plan> {
	const outcome = await planSpec(host, specPath, { planner: createLiteralPlanner() }, neverCancelled);
	return outcome.kind === 'planned' || outcome.kind === 'nothing' ? outcome.plan : assert.fail(JSON.stringify(outcome));
}

const options = { verify: false, allowProtected: () => false };

/** Whether the step was reached, and so the program killed. */
async function killAt(disk: Disk, stopAt: number): Promise<boolean> {
	const host = greeting(faultyDisk(disk, { stopAt }));
	try {
		await applyPlan(host, await plan(host), options, neverCancelled);
		return false;
	} catch (error) {
		assert.ok(error instanceof StoppedDead, String(error));
		return true;
	}
}

async function leftovers(disk: Disk): Promise<readonly string[]> {
	return (await disk.list('src')).filter(name => name.startsWith(tempPrefix));
}

describe('after an apply that was killed at any step', () => {
	const folders: string[] = [];

	afterEach(() => {
		for (const folder of folders.splice(0)) {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	function realDisk(): Disk {
		const folder = mkdtempSync(join(tmpdir(), 'spec-ops-killed-'));
		folders.push(folder);
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		return nodeDisk(folder);
	}

	for (const [where, open] of [
		['in memory', () => new MemoryDisk(files)],
		['on a real disk', realDisk],
	] as const) {
		it(`crash-01: the change can be planned and applied again, and nothing stands in the way (${where})`, async () => {
			let wasLeft = 0;
			for (let step = 1; ; step++) {
				const disk = open();
				if (!(await killAt(disk, step))) {
					break;
				}
				wasLeft += (await leftovers(disk)).length > 0 ? 1 : 0;

				const host = greeting(disk);
				assert.notEqual((await recover(host)).kind, 'failed', `step ${step}`);
				const again = await plan(host);
				const outcome = again.changes.length === 0 ? undefined : await applyPlan(host, again, options, neverCancelled);

				assert.ok(outcome === undefined || outcome.kind === 'applied', `step ${step}: ${JSON.stringify(outcome)}`);
				const text = new TextDecoder().decode(await disk.read(codePath));
				assert.equal(text, 'print("Welcome, Ops")\n', `step ${step}`);
				assert.equal((await plan(host)).changes.length, 0, `step ${step}`);
				assert.deepEqual(await leftovers(disk), [], `step ${step}`);
			}
			assert.ok(wasLeft > 1, `${wasLeft} steps left something`);
		}).timeout(60_000);
	}
});
