import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { clockIn } from '../addClock';
import { addedSince } from '../addedSince';
import { addFile } from '../addFile';
import { assertAccessible } from '../assertAccessible';
import type { Workbench } from '../workbench';

/** Two people, or one with two windows, work on the Root `shared`. */
export function twoWindows(workbench: () => Workbench): void {
	describe('two windows on one folder', function () {
		// Each step may open a window, which takes long on a loaded machine.
		this.timeout(180_000);
		const folder = () => workbench().folder;
		const clock = clockIn('shared');
		let second: Workbench;
		let here: FrameLocator;
		let there: FrameLocator;
		/** apply.md as it was before the step. */
		let earlier: string;

		const button = (view: FrameLocator, name: string) => view.getByRole('button', { name, exact: true });
		const heading = (view: FrameLocator, name: string) => view.getByRole('heading', { name, exact: true });
		const running = (view: FrameLocator) => view.locator('.phase').getByText('Running sh check.sh', { exact: true });
		const releaseVerification = () => rmSync(join(folder(), clock.slow));

		async function openPlan(window: Workbench): Promise<FrameLocator> {
			await window.closeAuxiliaryBar();
			await window.openFile(clock.spec);
			await window.openViewContainer('Spec-Driven Ops');
			return window.webview('Plan');
		}

		beforeEach(() => {
			earlier = workbench().readFile(clock.history);
		});

		it('show the same', async () => {
			here = await openPlan(workbench());
			await heading(here, 'Nothing pending').waitFor();
			second = await workbench().openSecondWindow();
		});

		it('show the plan that is made in either', async () => {
			there = await openPlan(second);
			await heading(there, 'Nothing pending').waitFor();
			await workbench().clickText('The clock MUST print');
			await workbench().replaceText('Tick', 'Tock');

			await button(here, 'Plan 1 change').click();

			await button(here, 'Apply 1 change').waitFor();
			await button(there, 'Apply 1 change').waitFor();
			await there.getByRole('button', { name: 'say.sh' }).first().waitFor();
			await second.screenshot('second-planned');
		});

		it('say in the other who is applying, and follow when it is done', async () => {
			addFile(folder(), clock.slow, '');
			await button(here, 'Apply 1 change').click();
			await workbench().answerDialog('Apply');
			await running(here).waitFor();

			await heading(there, 'Being applied by another process').waitFor();
			await second.screenshot('second-locked');
			await assertAccessible(there, 'sideBar');
			releaseVerification();

			await heading(here, 'Cycle 2 applied and verified').waitFor();
			await heading(there, 'Nothing pending').waitFor();
			await there.getByText('against cycle 2').waitFor();
			assert.match(addedSince(earlier, workbench().readFile(clock.history)), /## Cycle 2 [\s\S]*✅ APPLIED/);
		});

		it('let one of two that apply at once win, and tell the other so', async () => {
			await workbench().clickText('The clock MUST print');
			await workbench().replaceText('Tock', 'Tack');
			await button(here, 'Plan 1 change').click();
			await button(there, 'Apply 1 change').click();
			await button(here, 'Apply 1 change').click();
			addFile(folder(), clock.slow, '');
			await Promise.all([workbench().answerDialog('Apply'), second.answerDialog('Apply')]);

			const winner = await Promise.any(
				[here, there].map(view =>
					running(view)
						.waitFor()
						.then(() => view),
				),
			);
			const loser = winner === here ? there : here;
			await loser.getByText(/^Another writer is at work/).waitFor();
			await workbench().screenshot('both-first');
			await second.screenshot('both-second');
			await assertAccessible(loser, 'sideBar');
			releaseVerification();

			await heading(winner, 'Cycle 3 applied and verified').waitFor();
			await heading(loser, 'Nothing pending').waitFor();
			await workbench().screenshot('both-ended-first');
			await second.screenshot('both-ended-second');
			const added = addedSince(earlier, workbench().readFile(clock.history));
			assert.equal(added.match(/^## Cycle /gm)?.length, 1);
			assert.match(added, /## Cycle 3 [\s\S]*✅ APPLIED/);
			assert.equal(workbench().readFile(clock.said), 'echo "Tack, says the clock"\n');
			assert.equal(workbench().hasFile(`${clock.state}/lock`), false, 'the lock is given back');
			await second.page.close();
		});
	});
}
