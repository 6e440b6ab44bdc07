import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { historyPathOf } from '../../src/core/spec/specPaths';
import { assertAccessible } from './assertAccessible';
import { codeOf, dialectDocuments } from './dialectDocuments';
import { pressPlanChord } from './pressPlanChord';
import { makeRepository, specOps } from './repository';
import { useWorkbench } from './useWorkbench';

/** Specs as OpenSpec, Spec Kit and Kiro keep them, in one Root: changed, planned, applied and taken back by hand. */
describe('specs of other dialects', () => {
	const workbench = useWorkbench(() => ({ folder: adoptedRoot() }));
	let plan: FrameLocator;

	const button = (name: string) => plan.getByRole('button', { name, exact: true });
	const row = (label: string) =>
		plan.locator('.change').filter({ has: plan.locator('.statement .label').getByText(label, { exact: true }) });

	before(async () => {
		await workbench().resize(1280, 900);
		await workbench().closeAuxiliaryBar();
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
	});

	for (const document of dialectDocuments) {
		const { name, path, code, port, lensLine, labels } = document;
		const next = `9${port.slice(1)}`;
		const picture = `dialect-${path.split('/').at(-2)}`;

		it(`${name}: shows while typing what changes, under the names of its requirements`, async () => {
			await workbench().openFile(path);
			while (workbench().readFile(path).includes(port)) {
				await workbench().replaceText(port, next);
				await workbench().save();
			}
			await workbench().replaceText('Hello', 'Welcome');

			await row(labels[0]).locator('.statement ins', { hasText: next }).waitFor();
			await row(labels[1]).locator('.statement ins', { hasText: 'Welcome' }).waitFor();
			await button('Plan 2 changes').waitFor();
			await workbench().screenshot(`${picture}-pending`);
			await assertAccessible(plan, 'sideBar');
		});

		it(`${name}: applies one by its CodeLens and the other by the button`, async () => {
			await pressPlanChord(workbench().page, button('Apply 2 changes'));
			await workbench().screenshot(`${picture}-planned`);
			await workbench().clickLens(lensLine, 'apply');
			await workbench().answerDialog('Apply');

			await button('Apply 1 change').waitFor();
			assert.equal(workbench().readFile(code), codeOf(document).replace(port, next));
			await button('Apply 1 change').click();
			await workbench().answerDialog('Apply');

			await plan.getByRole('heading', { name: 'Cycle 3 applied, not verified' }).waitFor();
			assert.equal(workbench().readFile(code), codeOf(document).replace(port, next).replace('Hello', 'Welcome'));
			const history = workbench().readFile(historyPathOf(path));
			assert.match(history, /## Cycle 2 [\s\S]*MODIFIED `src\/[\s\S]*## Cycle 3 [\s\S]*Welcome/);
			await workbench().screenshot(`${picture}-applied`);
			await assertAccessible(plan, 'sideBar');
		});

		if (!document.isTakenBack) {
			continue;
		}

		it(`${name}: takes the last cycle back from its timeline`, async () => {
			await workbench().runCommand('Spec: Show Apply History');
			const timeline = await workbench().webview('Apply history');
			const head = timeline.locator('.cycle-head', { hasText: 'Cycle 3' }).first();
			await head.waitFor();
			if ((await head.getAttribute('aria-expanded')) !== 'true') {
				await head.click();
			}
			await workbench().screenshot(`${picture}-timeline`);
			await timeline.getByRole('button', { name: 'Undo cycle 3…' }).click();
			await workbench().answerDialog('Undo');

			await plan.getByRole('heading', { name: /^Cycle 3 undone|^Cycle 4/ }).waitFor();
			await row(labels[1]).locator('.statement ins', { hasText: 'Welcome' }).waitFor();
			assert.equal(workbench().readFile(code), codeOf(document).replace(port, next));
			await workbench().runCommand('View: Close All Editors');
		});
	}
});

/** A repository in which every document was adopted as it stands. @returns Its folder. */
function adoptedRoot(): string {
	const files = dialectDocuments.flatMap(document => [
		[document.path, document.text],
		[document.code, codeOf(document)],
	]);
	const folder = makeRepository('dialects', Object.fromEntries(files));
	for (const { path } of dialectDocuments) {
		specOps(folder, 'adopt', '--spec', path, '--auto-approve');
	}
	return folder;
}
