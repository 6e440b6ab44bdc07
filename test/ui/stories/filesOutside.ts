import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { clockIn } from '../addClock';
import { addFile } from '../addFile';
import { assertAccessible } from '../assertAccessible';
import type { Workbench } from '../workbench';

const old = 'echo "Tick, says the clock"\n';

/** Other programs rename, delete and spoil files of the Root `outside` under a plan. */
export function filesOutside(workbench: () => Workbench): void {
	describe('files that change under a plan', () => {
		const folder = () => workbench().folder;
		const clock = clockIn('outside');
		let plan: FrameLocator;

		const inFolder = (path: string) => join(folder(), path);
		const button = (name: string) => plan.getByRole('button', { name, exact: true });
		const outOfDate = (file: string) =>
			plan
				.locator('.phase', { hasText: 'Out of date: 1 file changed after the plan was made' })
				.getByText(file, { exact: true });

		/** What happened, the state of the files, and what to do, with no plan to be applied. */
		async function waitForTrouble(parts: readonly string[], picture: string): Promise<void> {
			for (const part of parts) {
				await plan.locator('.phase').getByText(part).waitFor();
			}
			assert.equal(await plan.getByRole('button', { name: /^Apply|^Plan/ }).count(), 0);
			await workbench().screenshot(`outside-${picture}`);
			await assertAccessible(plan, 'sideBar');
		}

		it('names a file that was renamed, and finds it again under its new name', async () => {
			await workbench().closeAuxiliaryBar();
			await workbench().openFile(clock.spec);
			await workbench().openViewContainer('Spec-Driven Ops');
			plan = await workbench().webview('Plan');
			await workbench().clickText('The clock MUST print');
			await workbench().replaceText('Tick', 'Tock');
			await button('Plan 1 change').click();
			await button('Apply 1 change').waitFor();

			renameSync(inFolder(clock.said), inFolder('outside/tell.sh'));

			await outOfDate('say.sh').waitFor();
			await workbench().screenshot('outside-renamed');
			await assertAccessible(plan, 'sideBar');
			await button('Plan again').click();
			await plan.getByRole('button', { name: 'tell.sh' }).first().waitFor();
			await button('Apply 1 change').waitFor();
			assert.equal(workbench().readFile('outside/tell.sh'), old);
		});

		it('names a file that was deleted, and says what is missing when planned again', async () => {
			renameSync(inFolder('outside/tell.sh'), inFolder(clock.said));
			await outOfDate('tell.sh').waitFor();
			await button('Plan again').click();
			await plan.getByRole('button', { name: 'say.sh' }).first().waitFor();

			rmSync(inFolder(clock.said));

			await outOfDate('say.sh').waitFor();
			await button('Plan again').click();
			await plan.locator('.change', { hasText: 'unresolved' }).waitFor();
			await workbench().screenshot('outside-deleted');
			await assertAccessible(plan, 'sideBar');
		});

		it('names a file that is a folder now', async () => {
			addFile(folder(), clock.said, old);
			await button('Plan again').click();
			await button('Apply 1 change').waitFor();
			await workbench().screenshot('outside-back');

			rmSync(inFolder(clock.said));
			mkdirSync(inFolder(clock.said));

			await outOfDate('say.sh').waitFor();
			await button('Plan again').click();
			await plan.locator('.change', { hasText: 'unresolved' }).waitFor();
			rmSync(inFolder(clock.said), { recursive: true });
			addFile(folder(), clock.said, old);
			await button('Plan again').click();
			await button('Apply 1 change').waitFor();
		});

		it('says that the spec is gone while its editor is open, and goes on once it is back', async () => {
			const text = workbench().readFile(clock.spec);
			rmSync(inFolder(clock.spec));

			await waitForTrouble(['.openspec/spec.md', 'Nothing was written.'], 'spec-deleted');
			addFile(folder(), clock.spec, text);

			await button('Apply 1 change').waitFor();
		});

		it('goes on without a history that was deleted, and with it once it is back', async () => {
			const text = workbench().readFile(clock.history);
			rmSync(inFolder(clock.history));

			await plan.getByText('no cycle applied yet: everything is pending').waitFor();
			await workbench().screenshot('outside-history-deleted');
			await assertAccessible(plan, 'sideBar');
			addFile(folder(), clock.history, text);

			await button('Apply 1 change').waitFor();
		});

		it('says where the history has merge conflicts, and goes on once they are resolved', async () => {
			const text = workbench().readFile(clock.history);
			workbench().changeOnDisk(clock.history, () => `${text}<<<<<<< HEAD\n=======\n## Cycle 2\n>>>>>>> other\n`);

			await waitForTrouble(['merge conflict', 'Nothing was written.'], 'history-conflict');
			workbench().changeOnDisk(clock.history, () => text);

			await button('Apply 1 change').waitFor();
		});

		it('says that the history is cut off, and goes on once it is whole', async () => {
			const text = workbench().readFile(clock.history);
			workbench().changeOnDisk(clock.history, () => text.slice(0, text.indexOf('"eol"')));

			await plan.locator('.damage', { hasText: 'apply.md is damaged on line' }).waitFor();
			await workbench().screenshot('outside-history-cut');
			await assertAccessible(plan, 'sideBar');
			workbench().changeOnDisk(clock.history, () => text);

			await button('Apply 1 change').waitFor();
		});

		it('applies after all that', async () => {
			const before = workbench().readFile(clock.history);
			await button('Apply 1 change').click();
			await workbench().answerDialog('Apply');

			await plan.getByRole('heading', { name: 'Cycle 2 applied and verified' }).waitFor();
			assert.equal(workbench().readFile(clock.said), 'echo "Tock, says the clock"\n');
			assert.ok(workbench().readFile(clock.history).startsWith(before), 'apply.md only grows');
		});
	});
}
