import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { clockIn } from '../addClock';
import { addedSince } from '../addedSince';
import { addFile } from '../addFile';
import { assertAccessible } from '../assertAccessible';
import type { Workbench } from '../workbench';

/** The editor is killed, or asked to stop, while it works on the Root `killed`. */
export function interrupted(workbench: () => Workbench): void {
	describe('work that is interrupted', function () {
		// Each step may open a window, which takes long on a loaded machine.
		this.timeout(180_000);
		const folder = () => workbench().folder;
		const clock = clockIn('killed');
		let plan: FrameLocator;
		/** apply.md as it was before the step. */
		let earlier: string;

		const button = (name: string) => plan.getByRole('button', { name, exact: true });
		const heading = (name: string) => plan.getByRole('heading', { name, exact: true });
		const running = () => plan.locator('.phase').getByText('Running sh check.sh', { exact: true });
		const holdVerification = () => addFile(folder(), clock.slow, '');
		const releaseVerification = () => rmSync(join(folder(), clock.slow));

		async function openSpec(): Promise<void> {
			await workbench().closeAuxiliaryBar();
			await workbench().openFile(clock.spec);
			await workbench().openViewContainer('Spec-Driven Ops');
			plan = await workbench().webview('Plan');
		}

		/** Change the word of the spec, plan it, and begin to apply it, up to its verification. */
		async function applyWord(word: string, next: string): Promise<void> {
			await workbench().clickText('The clock MUST print');
			await workbench().replaceText(word, next);
			await button('Plan 1 change').click();
			await button('Apply 1 change').click();
			await workbench().answerDialog('Apply');
			await running().waitFor();
		}

		const picker = () => workbench().page.locator('.quick-input-widget');

		/** Show the commands that are approved for the Root. */
		async function listApproved(): Promise<void> {
			await workbench().runCommand('Spec: Manage Approved Commands');
			await picker().locator('input[type="text"]').fill(join(folder(), 'killed'));
			await picker().locator('.monaco-list-row', { hasText: 'sh check.sh' }).waitFor();
		}

		/** What nobody needs once a writing command has come to its end. */
		function assertTidy(): void {
			const names = [...workbench().listFiles('killed'), ...workbench().listFiles('killed/.openspec')];
			assert.deepEqual(
				names.filter(name => name.startsWith('.spec-ops-')),
				[],
			);
			assert.equal(workbench().hasFile(`${clock.state}/lock`), false, 'the lock is given back');
		}

		beforeEach(() => {
			earlier = workbench().readFile(clock.history);
		});

		it('says what runs', async () => {
			await openSpec();
			holdVerification();
			await applyWord('Tick', 'Tock');

			await workbench().screenshot('interrupted-verifying');
			await assertAccessible(plan, 'sideBar');
			assert.equal(workbench().readFile(clock.said), 'echo "Tock, says the clock"\n');
		});

		it('leaves the cycle without a status when the editor is killed, and says so afterwards', async () => {
			await workbench().killAndReopen();
			await openSpec();

			await heading('Cycle 2 was interrupted').waitFor();
			await button('Verify').waitFor();
			await button('Undo').waitFor();
			await workbench().screenshot('interrupted');
			await assertAccessible(plan, 'sideBar');
			assert.equal(workbench().readFile(clock.said), 'echo "Tock, says the clock"\n');
			assert.match(earlier, /## Cycle 2 [\s\S]*-->\s*### Status\s*$/);
			assert.equal(workbench().readFile(clock.history), earlier);
		});

		it('verifies what the interrupted cycle wrote, and records it', async () => {
			releaseVerification();
			await button('Verify').click();
			await workbench().answerDialog('Verify and record');

			await heading('Cycle 3 applied and verified').waitFor();
			await plan.getByText('Nothing is pending any more.').first().waitFor();
			await workbench().screenshot('interrupted-verified');
			await assertAccessible(plan, 'sideBar');
			const added = addedSince(earlier, workbench().readFile(clock.history));
			assert.match(added, /❌ FAILED[\s\S]*"reason":"unfinished"[\s\S]*## Cycle 3 [\s\S]*✅ APPLIED/);
			assertTidy();
		});

		it('takes back what the next interrupted cycle wrote', async () => {
			holdVerification();
			await applyWord('Tock', 'Tack');
			await workbench().killAndReopen();
			await openSpec();
			releaseVerification();
			await heading('Cycle 4 was interrupted').waitFor();
			earlier = workbench().readFile(clock.history);
			await button('Undo').click();
			await workbench().answerDialog('Cancel');
			await heading('Cycle 4 was interrupted').waitFor();
			assert.equal(workbench().readFile(clock.history), earlier);
			assert.equal(workbench().readFile(clock.said), 'echo "Tack, says the clock"\n');

			await button('Undo').click();
			await workbench().answerDialog('Undo');

			// The plan that was being applied was not lost, and fits again.
			await button('Apply 1 change').waitFor();
			await workbench().screenshot('interrupted-undone');
			await assertAccessible(plan, 'sideBar');
			assert.equal(workbench().readFile(clock.said), 'echo "Tock, says the clock"\n');
			assert.match(workbench().readFile(clock.spec), /`Tack, /);
			const added = addedSince(earlier, workbench().readFile(clock.history));
			assert.match(added, /"reason":"unfinished"[\s\S]*## Cycle 5 /);
			assertTidy();
		});

		it('writes nothing where the confirmation is left with Escape', async () => {
			const text = workbench().readFile(clock.spec);
			await button('Apply 1 change').click();
			await workbench().page.locator('.monaco-dialog-box').waitFor();
			await workbench().page.keyboard.press('Escape');
			await workbench().page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });

			await button('Apply 1 change').waitFor();
			assert.equal(workbench().readFile(clock.spec), text);
			assert.equal(workbench().readFile(clock.said), 'echo "Tock, says the clock"\n');
			assert.equal(workbench().readFile(clock.history), earlier);
			assertTidy();
		});

		it('stops the verification when asked to; the cycle is FAILED, and the ways on are shown', async () => {
			holdVerification();
			await button('Apply 1 change').click();
			await workbench().answerDialog('Apply');
			await running().waitFor();

			await button('Stop').click();

			await heading('Verification of cycle 6 was stopped').waitFor();
			await plan.getByText('It was stopped before every command had run.').first().waitFor();
			for (const way of ['Verify again', 'Plan again', 'Undo']) {
				await button(way).waitFor();
			}
			await workbench().screenshot('stopped');
			await assertAccessible(plan, 'sideBar');
			assert.equal(workbench().readFile(clock.said), 'echo "Tack, says the clock"\n');
			const added = addedSince(earlier, workbench().readFile(clock.history));
			assert.match(added, /## Cycle 6 [\s\S]*❌ FAILED[\s\S]*"reason":"cancelled"/);
			assertTidy();
		});

		it('runs and writes nothing where verifying again is declined', async () => {
			await button('Verify again').click();
			await workbench().answerDialog('Cancel');

			await heading('Verification of cycle 6 was stopped').waitFor();
			assert.equal(workbench().readFile(clock.history), earlier);
			assertTidy();
		});

		it('stops that as well when asked to', async () => {
			await button('Verify again').click();
			await workbench().answerDialog('Verify and record');
			await running().waitFor();

			await button('Stop').click();

			await heading('Verification of cycle 7 was stopped').waitFor();
			await plan.getByText('It was stopped before every command had run.').first().waitFor();
			const added = addedSince(earlier, workbench().readFile(clock.history));
			assert.match(added, /## Cycle 7 [\s\S]*❌ FAILED[\s\S]*"reason":"cancelled"/);
			assertTidy();
		});

		it('says that a cycle has not ended well whose window is reloaded meanwhile, and can be verified then', async () => {
			await button('Verify again').click();
			await workbench().answerDialog('Verify and record');
			await running().waitFor();

			await workbench().reload();
			plan = await workbench().webview('Plan');

			// The editor gives a closing window little time: the cycle may have got its status, or not.
			await plan
				.getByRole('heading', { name: /^(Cycle 8 was interrupted|Verification of cycle 8 was stopped)$/ })
				.waitFor();
			await button('Undo').waitFor();
			releaseVerification();
			await plan.getByRole('button', { name: /^Verify( again)?$/ }).click();
			await workbench().answerDialog('Verify and record');
			await heading('Cycle 9 applied and verified').waitFor();
			const added = addedSince(earlier, workbench().readFile(clock.history));
			assert.match(added, /## Cycle 8 [\s\S]*❌ FAILED[\s\S]*## Cycle 9 [\s\S]*✅ APPLIED/);
			assertTidy();
		});

		it('keeps what is approved where the list of it is left with Escape', async () => {
			await listApproved();
			await workbench().page.keyboard.press('Escape');

			await picker().waitFor({ state: 'hidden' });
		});

		it('stops a verification that needs no question, and records nothing', async () => {
			holdVerification();
			await workbench().runCommand('Spec: Verify');
			await running().waitFor();

			await button('Stop').click();

			await heading('Verification stopped').waitFor();
			await plan.getByText('It was stopped before every command had run.').first().waitFor();
			await plan.getByText('Nothing was recorded.').first().waitFor();
			await workbench().screenshot('stopped-unrecorded');
			await assertAccessible(plan, 'sideBar');
			releaseVerification();
			assert.equal(workbench().readFile(clock.history), earlier);
			assertTidy();
		});

		it('asks again about what is approved no longer, and runs nothing where that is declined', async () => {
			await listApproved();
			await picker().getByRole('checkbox', { name: 'sh check.sh', exact: true }).check();
			await picker().getByRole('button', { name: 'OK', exact: true }).click();
			await workbench().runCommand('Spec: Verify');
			await workbench().page.locator('.monaco-dialog-box', { hasText: 'Writes nothing.' }).waitFor();

			await workbench().answerDialog('Cancel');

			await heading('Verification stopped').waitFor();
			assert.equal(workbench().readFile(clock.history), earlier);
			assertTidy();
		});
	});
}
