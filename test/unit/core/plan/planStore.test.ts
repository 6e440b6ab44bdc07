import assert from 'node:assert/strict';
import { DiskError } from '../../../../src/core/host';
import { discardPlan, loadPlan, savePlan } from '../../../../src/core/plan/planStore';
import { memoryHost } from '../../support/memoryHost';
import { planOf } from '../../support/planOf';

const specPath = '.openspec/spec.md';
const path = '.spec-ops/plan/.openspec%2Fspec.md.json';

describe('plan store', () => {
	it('gives back what was saved and keeps it out of Git', async () => {
		const host = memoryHost();

		await savePlan(host, planOf());

		assert.deepEqual(await loadPlan(host, specPath), planOf());
		assert.equal(host.disk.text('.spec-ops/.gitignore'), '*\n');
	});

	it('puts a plan in the place of an older one and leaves nothing else', async () => {
		const host = memoryHost();
		await savePlan(host, planOf());

		await savePlan(host, planOf({ prose: 7 }));

		assert.equal((await loadPlan(host, specPath))?.prose, 7);
		assert.deepEqual(await host.disk.list('.spec-ops/plan'), ['.openspec%2Fspec.md.json']);
	});

	it('keeps the old plan where the disk fails at any step', async () => {
		for (const step of ['writeNew', 'rename']) {
			const host = memoryHost();
			await savePlan(host, planOf());
			host.disk.beforeStep = at => {
				if (at === step) {
					throw new DiskError('full', path, 'disk full');
				}
			};

			await assert.rejects(savePlan(host, planOf({ prose: 7 })), DiskError);

			assert.equal((await loadPlan(host, specPath))?.prose, 0);
			assert.deepEqual(await host.disk.list('.spec-ops/plan'), ['.openspec%2Fspec.md.json']);
		}
	});

	it('ignores a plan that Git tracks', async () => {
		const host = memoryHost({ tracked: [path] });
		await savePlan(host, planOf());

		assert.equal(await loadPlan(host, specPath), undefined);
	});

	for (const [what, text] of [
		['that is no JSON', '{'],
		['of another version', JSON.stringify({ ...planOf(), version: 2 })],
		['with an unknown member', JSON.stringify({ ...planOf(), evil: true })],
		['with a hash that is none', JSON.stringify({ ...planOf(), spec: { path: specPath, sha256: 'x' } })],
		['of another spec', JSON.stringify(planOf({ spec: { ...planOf().spec, path: 'other/spec.md' } }))],
	] as const) {
		it(`ignores a plan ${what}`, async () => {
			const host = memoryHost({ files: { [path]: text } });

			assert.equal(await loadPlan(host, specPath), undefined);
		});
	}

	it('neither reads nor writes through a link', async () => {
		const host = memoryHost({ files: { 'elsewhere/plan/.openspec%2Fspec.md.json': JSON.stringify(planOf()) } });
		host.disk.putLink('.spec-ops', 'elsewhere');

		assert.equal(await loadPlan(host, specPath), undefined);
		await assert.rejects(savePlan(host, planOf()), DiskError);
		await assert.rejects(discardPlan(host, specPath), DiskError);
	});

	it('discards a plan, and does not mind where there is none', async () => {
		const host = memoryHost();
		await savePlan(host, planOf());

		await discardPlan(host, specPath);
		await discardPlan(host, specPath);

		assert.equal(await loadPlan(host, specPath), undefined);
	});
});
