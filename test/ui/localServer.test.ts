import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { completionReply, startChatCompletions } from '../support/standIn/chatCompletions';
import { notesPlan } from '../support/standIn/notesPlan';
import type { StandIn } from '../support/standIn/startStandIn';
import { assertAccessible } from './assertAccessible';
import { pick } from './quickPick';
import { useWorkbench } from './useWorkbench';

/** From a plan that stays open to one by a model of this machine, by clicking and typing only. */
describe('a server on this machine as the planner', () => {
	const workbench = useWorkbench();
	let api: StandIn;
	let plan: FrameLocator;

	before(async () => {
		api = await startChatCompletions(notesPlan.map(completionReply));
	});

	after(() => api.close());

	it('is one of the ways that the first plan explains which leaves something open', async () => {
		await workbench().closeAuxiliaryBar();
		await workbench().openFile('.openspec/spec.md');
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await workbench().clickText('The container MUST exit with code 0');
		await workbench().page.keyboard.press('End');
		await workbench().page.keyboard.type('\n- The script MUST log every start');
		await plan.getByRole('button', { name: 'Plan 1 change' }).click();

		await plan.getByText('There are four ways to have the rest planned.').waitFor();
		await plan.getByText(/With a server on this machine, such as Ollama, nothing leaves it\./).waitFor();
		await assertAccessible(plan, 'sideBar');
	});

	it('is chosen from a list that says of each planner what it lacks, and asked for its models', async () => {
		const { page } = workbench();
		await plan.getByRole('button', { name: 'Set up a model' }).first().click();
		const rows = page.locator('.quick-input-widget .monaco-list-row');
		await rows
			.filter({ hasText: 'Anthropic' })
			.filter({ hasText: 'not ready: no API key for api.anthropic.com' })
			.waitFor();
		await rows
			.filter({ hasText: 'Model of the editor' })
			.filter({ hasText: 'not ready: the editor offers no model' })
			.waitFor();

		await workbench().screenshot('select-planner');
		await pick(page, 'server', 'OpenAI-compatible server');
		const box = page.locator('.quick-input-widget input[type="text"]');
		await box.fill('http://models.example/v1');
		await page.getByText('The base URL of the model is not encrypted').waitFor();
		await box.fill(`${api.origin}/v1`);
		await box.press('Enter');
		await pick(page, '', 'qwen-coder:14b');

		await page.locator('.statusbar', { hasText: 'Plans are made by: OpenAI-compatible server' }).waitFor();
		assert.deepEqual(
			api.requests.map(({ method, path }) => `${method} ${path}`),
			['GET /v1/models'],
		);
	});

	it('then plans what was left, and the view says who it was and what was sent', async () => {
		await plan.getByRole('button', { name: 'Plan again' }).click();

		await plan.getByRole('button', { name: 'Apply 1 change' }).waitFor();
		await plan.getByText('NOTES.md').first().waitFor();
		await plan.getByText('qwen-coder:14b').first().waitFor();
		await plan.getByText(/^The question had about [\d,]+ of [\d,]+ tokens/).waitFor();
		assert.equal(await plan.getByText('There are four ways').count(), 0);
		await assertAccessible(plan, 'sideBar');
		await workbench().screenshot('local-server');
	});
});
