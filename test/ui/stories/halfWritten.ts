import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openHost } from '../../../src/adapters/openHost';
import { neverCancelled } from '../../../src/core/neverCancelled';
import { createLiteralPlanner } from '../../../src/core/plan/literal/literalPlanner';
import { planSpec } from '../../../src/core/plan/planSpec';
import { leaveHalf } from '../../support/stopped/leaveHalf';
import { clockIn } from '../addClock';
import { addFile } from '../addFile';
import { assertAccessible } from '../assertAccessible';
import type { Workbench } from '../workbench';

/** A program was killed while it wrote the files of the Roots `torn` and `moved`; in the second, somebody went on after that. */
export function halfWritten(workbench: () => Workbench): void {
	describe('what a killed program left half-written', function () {
		// Each step may open a window, which takes long on a loaded machine.
		this.timeout(180_000);
		const folder = () => workbench().folder;
		let plan: FrameLocator;

		const button = (name: string) => plan.getByRole('button', { name, exact: true });

		/** Leave the new text of the script in its place, and no cycle that tells of it. */
		async function leave(name: string): Promise<void> {
			const clock = clockIn(name);
			addFile(folder(), clock.spec, workbench().readFile(clock.spec).replace('Tick', 'Tock'));
			const host = openHost(join(folder(), name));
			const planned = await planSpec(host, '.openspec/spec.md', { planner: createLiteralPlanner() }, neverCancelled);
			assert.ok(planned.kind === 'planned');
			await leaveHalf(join(folder(), name), planned.plan, 'say.sh');
			assert.match(workbench().readFile(clock.said), /Tock/);
		}

		async function openSpec(path: string): Promise<void> {
			await workbench().closeAuxiliaryBar();
			await workbench().openFile(path);
			await workbench().openViewContainer('Spec-Driven Ops');
			plan = await workbench().webview('Plan');
		}

		it('is taken back when the spec is looked at, and that is said', async () => {
			const clock = clockIn('torn');
			const history = workbench().readFile(clock.history);
			await leave('torn');

			await openSpec(clock.spec);

			await plan.getByText('An earlier writer was stopped before it was done.').first().waitFor();
			await plan
				.getByText(/^What it began was taken back: “say\.sh” is as it was before\.$/)
				.first()
				.waitFor();
			await button('Plan 1 change').waitFor();
			await workbench().screenshot('left-taken-back');
			await assertAccessible(plan, 'sideBar');
			assert.match(workbench().readFile(clock.said), /Tick/);
			assert.equal(workbench().readFile(clock.history), history);
		});

		it('is asked about where somebody changed the file since, and shown', async () => {
			const clock = clockIn('moved');
			await leave('moved');
			addFile(folder(), clock.said, 'echo "Mine"\n');

			await openSpec(clock.spec);

			await plan
				.getByText(/^An earlier writer was stopped half-way, and since then somebody changed/)
				.first()
				.waitFor();
			await workbench().screenshot('left-asked');
			await assertAccessible(plan, 'sideBar');
			await button('Show what differs').click();
			await workbench().page.getByText('echo "Mine"').first().waitFor();
			await workbench().page.getByText('echo "Tick, says the clock"').first().waitFor();
			await workbench().screenshot('left-compared');
			assert.equal(workbench().readFile(clock.said), 'echo "Mine"\n');
		});

		it('is put back after a yes', async () => {
			const clock = clockIn('moved');
			await button('Put back what was there before').click();
			await workbench().answerDialog('Put Back');

			await plan.getByText('What a writer that was stopped had left is settled.').first().waitFor();
			await button('Plan 1 change').waitFor();
			await workbench().screenshot('left-put-back');
			assert.equal(workbench().readFile(clock.said), 'echo "Tick, says the clock"\n');
		});
	});
}
