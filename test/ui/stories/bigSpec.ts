import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { addedSince } from '../addedSince';
import { addFile } from '../addFile';
import { assertAccessible } from '../assertAccessible';
import type { Workbench } from '../workbench';

const spec = 'big/.openspec/spec.md';
const history = 'big/.openspec/apply.md';
const settings = 'big/settings.ini';
const copies = 'big/copies';
const plans = 'big/.spec-ops/plan';
/** Copies of the settings, so many that planning takes seconds. */
const copyAmount = 60;
const amount = 2000;
const perSection = 50;
/** One in so many is changed. */
const changedEvery = 4;

/** Write the Root `big` into a folder: a spec of 2,000 requirements, and the file that implements them all. */
export function addBigSpec(folder: string): void {
	addFile(folder, spec, specText());
	addFile(folder, settings, settingsText());
}

/** The long spec of the Root `big` is adopted, filtered, scrolled, and applied in part. There is no Git. */
export function bigSpec(workbench: () => Workbench): void {
	describe('a spec of 2,000 requirements', () => {
		let plan: FrameLocator;

		const button = (name: string) => plan.getByRole('button', { name, exact: true });
		const heading = (name: string) => plan.getByRole('heading', { name, exact: true });
		const change = () => plan.locator('.change');
		const filter = () => plan.getByRole('searchbox', { name: 'Filter changes by words' });

		it('is recorded as it stands', async () => {
			await workbench().closeAuxiliaryBar();
			await workbench().openFile(spec);
			await workbench().openViewContainer('Spec-Driven Ops');
			plan = await workbench().webview('Plan');
			await button('Plan 2,000 changes').waitFor();
			await plan.getByText('no cycle applied yet: everything is pending').waitFor();

			await button('Adopt: record the spec as it stands').click();
			await workbench().answerDialog('Cancel');
			await button('Plan 2,000 changes').waitFor();
			assert.equal(workbench().hasFile(history), false, 'nothing is written where the question is declined');
			await button('Adopt: record the spec as it stands').click();
			await workbench().answerDialog('Adopt');

			await heading('Cycle 1 applied, not verified').waitFor();
		});

		it('shows its 500 changes, of which few are drawn', async () => {
			workbench().changeOnDisk(spec, changed);

			await button('Plan 500 changes').waitFor();
			assert.ok((await plan.locator('.change').count()) < 100, 'rows out of sight are not drawn');
			await workbench().screenshot('big-pending');
			await assertAccessible(plan, 'sideBar');
		});

		it('finds one among them by its words', async () => {
			await filter().fill('name_1996');

			await plan.getByText('1 of 500 changes').waitFor();
			await plan.locator('.change ins', { hasText: `${numberFor(1996) + 1}` }).waitFor();
			await workbench().screenshot('big-filtered');
			await filter().fill('');
		});

		it('scrolls to the last of them', async () => {
			await plan.locator('.change [data-statement]').first().focus();
			await workbench().page.keyboard.press('End');

			await plan.locator('.change', { hasText: 'name_2000' }).waitFor();
			await workbench().screenshot('big-end');
		});

		it('stops planning when asked to: there is no plan, all is still pending, and nothing was written', async () => {
			for (const path of copyPaths) {
				addFile(workbench().folder, path, settingsText());
			}
			const before = bytes();
			await button('Plan 500 changes').click();
			await heading('Planning').waitFor();
			await workbench().screenshot('big-planning');
			await assertAccessible(plan, 'sideBar');

			await button('Stop').click();

			await button('Plan 500 changes').waitFor();
			await heading('Planning').waitFor({ state: 'detached' });
			await workbench().screenshot('big-stopped');
			await assertAccessible(plan, 'sideBar');
			assert.equal(await plan.getByRole('alert').count(), 0, 'what was asked for is no failure');
			assert.ok((await change().count()) > 0);
			assert.deepEqual(bytes(), before);
			assert.deepEqual(workbench().listFiles(plans), []);
		});

		it('keeps the plan that there is when planning again is stopped', async () => {
			await filter().fill('name_1996');
			await change().first().hover();
			await plan.getByRole('button', { name: 'Plan this change alone' }).first().click();
			await button('Apply 1 of 500').waitFor();
			const before = [...bytes(), ...savedPlans()];

			await button('Plan again').click();
			await heading('Planning').waitFor();
			await button('Stop').click();

			await button('Apply 1 of 500').waitFor();
			assert.deepEqual([...bytes(), ...savedPlans()], before);
			await button('Discard plan').click();
			await button('Plan 500 changes').waitFor();
			await filter().fill('');
			rmSync(join(workbench().folder, copies), { recursive: true });
		});

		it('marks what is typed at once', async () => {
			await workbench().clickText('The table MUST set `name_2`');
			await workbench().page.keyboard.press('End');
			const times: number[] = [];
			for (const word of ['gold', 'silver', 'bronze']) {
				times.push(await millisecondsToType(word));
			}

			// What else the machine does may get in the way of one, not of each.
			assert.ok(Math.min(...times) < 3000, `typing took ${times} ms to show`);
			await plan.getByText('501 changes').first().waitFor();
		});

		it('applies one of them', async () => {
			const code = workbench().readFile(settings);
			const value = numberFor(1996);
			await workbench().save();
			await filter().fill('name_1996');
			await plan.getByText('1 of 501 changes').waitFor();
			const earlier = workbench().readFile(history);
			await plan.locator('.change').first().hover();
			await plan.getByRole('button', { name: 'Plan this change alone' }).first().click();
			await button('Apply 1 of 501').click();
			await workbench().answerDialog('Apply');

			await plan.getByText('500 changes still pending.').first().waitFor();
			await workbench().screenshot('big-applied');
			assert.equal(
				workbench().readFile(settings),
				code.replace(`name_1996 = ${value}\n`, `name_1996 = ${value + 1}\n`),
			);
			assert.match(addedSince(earlier, workbench().readFile(history)), /## Cycle 2 /);
		});

		/** Of every file that planning reads or that records what is done. */
		function bytes(): readonly string[] {
			return [spec, history, settings, ...copyPaths].map(path => workbench().readFile(path));
		}

		function savedPlans(): readonly string[] {
			return workbench()
				.listFiles(plans)
				.map(name => workbench().readFile(`${plans}/${name}`));
		}

		/** From the first key until the word is marked in the plan view. */
		async function millisecondsToType(word: string): Promise<number> {
			const started = Date.now();
			await workbench().page.keyboard.type(` ${word}`);
			await plan.locator('.change ins', { hasText: word }).first().waitFor();
			return Date.now() - started;
		}
	});
}

const copyPaths = numbers(copyAmount, n => `${copies}/settings_${n}.ini`);

function settingsText(): string {
	return numbers(amount, n => `name_${n} = ${numberFor(n)}\n`).join('');
}

function specText(): string {
	const lines = numbers(amount, n => {
		const head = n % perSection === 1 ? `\n## Section ${Math.ceil(n / perSection)} Requirements\n\n` : '';
		return `${head}- The table MUST set \`name_${n}\` to ${numberFor(n)}\n`;
	});
	return `# Table\n${lines.join('')}`;
}

/** Of each requirement its own, and never the next one's. */
function numberFor(n: number): number {
	return 100_000 + 7 * n;
}

function changed(text: string): string {
	return text.replace(/`name_(\d+)` to (\d+)/g, (whole, n) =>
		Number(n) % changedEvery === 0 ? `\`name_${n}\` to ${numberFor(Number(n)) + 1}` : whole,
	);
}

function numbers(upTo: number, write: (n: number) => string): readonly string[] {
	return Array.from({ length: upTo }, (_, index) => write(index + 1));
}
