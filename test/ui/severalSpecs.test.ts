import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { tempFolder } from '../harness/tempFolder';
import { addClock, clockIn } from './addClock';
import { addedSince } from './addedSince';
import { addFile } from './addFile';
import { assertAccessible } from './assertAccessible';
import { useWorkbench } from './useWorkbench';

const cart = clockIn('shop/packages/cart');
const pay = clockIn('shop/packages/pay');
const requirements = 'site/.kiro/specs/login/requirements.md';
const bugfix = 'site/.kiro/specs/login/bugfix.md';
const beside = 'site/.kiro/specs/login/apply.md';

/**
 * A workspace of two folders from somewhere else, one with packages that have a Root each, the other with two specs
 * in one folder and a history that names no spec; by clicking and typing only.
 */
describe('several specs and several Roots', () => {
	const folder = tempFolder('several');
	before(() => {
		addClock(folder, 'shop/packages/cart');
		addClock(folder, 'shop/packages/pay');
		rmSync(join(folder, cart.state), { recursive: true });
		addFile(folder, requirements, kiroSpec('Login', 'WHEN a user logs in, THE SYSTEM SHALL greet'));
		addFile(folder, bugfix, kiroSpec('Login fix', 'WHEN a user logs out, THE SYSTEM SHALL print `Goodbye, dear user`'));
		addFile(folder, 'site/logout.sh', 'echo "Goodbye, dear user"\n');
		// What the specs are compared with only Git could tell.
		addFile(folder, beside, '# History\n\n## Cycle 1 - 2026-01-01\n\n### Status\n\n✅ APPLIED\n');
		addFile(folder, 'all.code-workspace', JSON.stringify({ folders: [{ path: 'shop' }, { path: 'site' }] }));
	});
	const workbench = useWorkbench({ folder, workspaceFile: join(folder, 'all.code-workspace'), trust: 'ask' });
	let plan: FrameLocator;

	/** In a workspace of several folders, files are found by their paths from those. */
	const open = (path: string) => workbench().openFile(path.slice(path.indexOf('/') + 1));
	const button = (name: string) => plan.getByRole('button', { name, exact: true });
	const heading = (name: string) => plan.getByRole('heading', { name, exact: true });
	const chosen = (name: string) => plan.locator('.choice option:checked', { hasText: name });
	const badge = (words: string) =>
		workbench().page.getByRole('tab', { name: new RegExp(`Spec-Driven Ops.* ${words}`) });
	const row = (name: RegExp) => workbench().page.getByRole('treeitem', { name });

	it('show in Restricted Mode what a recorded cycle tells, and neither run nor write anything', async () => {
		workbench().changeOnDisk(cart.spec, text => text.replace('Tick', 'Tock'));
		workbench().changeOnDisk(pay.spec, text => text.replace('Tick', 'Tock'));
		// So high that no row of the tree is out of sight.
		await workbench().resize(1280, 1300);
		await workbench().closeAuxiliaryBar();
		await open(cart.spec);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');

		await heading('Restricted Mode').waitFor();
		await plan.getByText('Planning and applying are off until you trust this workspace').first().waitFor();
		await plan.locator('.change ins', { hasText: 'Tock' }).waitFor();
		await workbench().screenshot('restricted-known');
		await assertAccessible(plan, 'sideBar');
		assert.equal(await plan.getByRole('button', { name: /^Plan|^Apply|^Adopt/ }).count(), 0);
		assert.equal(workbench().hasFile(cart.state), false);
	});

	it('say in Restricted Mode what is unknown', async () => {
		await open(requirements);

		await plan.getByText('What is pending is unknown until the workspace is trusted').first().waitFor();
		await row(/requirements\.md, unknown until the workspace is trusted$/).waitFor();
		await workbench().screenshot('restricted-unknown');
		await assertAccessible(plan, 'sideBar');
		assert.equal(await plan.locator('.change').count(), 0);
		assert.equal(workbench().hasFile('site/.spec-ops'), false);
	});

	it('know all that is pending once the workspace is trusted', async () => {
		const { page } = workbench();
		await button('Manage Workspace Trust').click();
		const editor = page.locator('.workspace-trust-editor');
		await editor.getByRole('button', { name: 'Trust', exact: true }).click();
		await editor.getByText('You trust this workspace').waitFor();
		await page.getByRole('button', { name: /^Close Modal Editor/ }).click();
		await editor.waitFor({ state: 'hidden' });

		await badge('4 pending changes').waitFor();
		await button('Plan 1 change').waitFor();
		await row(/^shop\/packages\/cart\/.*, 1 pending$/).waitFor();
		await row(/^site\/.*bugfix\.md, 1 pending$/).waitFor();
		await workbench().screenshot('several-tree');
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().hasFile('site/.spec-ops'), false);
	});

	it('are chosen by the list in the plan view, and by the editor that has the focus', async () => {
		const [name] = await plan.locator('.choice option', { hasText: 'pay' }).allInnerTexts();
		await plan.getByRole('combobox', { name: 'Spec', exact: true }).selectOption({ label: name?.trim() ?? '' });
		await plan.locator('.change ins', { hasText: 'Tock' }).waitFor();
		await workbench().screenshot('several-chosen');

		await open(cart.spec);

		await chosen('cart').waitFor({ state: 'attached' });
	});

	it('stay in view when pinned', async () => {
		await button('Pin this spec').click();
		await open(bugfix);
		await chosen('cart').waitFor({ state: 'attached' });
		await workbench().screenshot('several-pinned');
		await assertAccessible(plan, 'sideBar');

		await button('Pin this spec').click();
		await open(requirements);

		await chosen('requirements.md').waitFor({ state: 'attached' });
	});

	it('are applied without touching another Root', async () => {
		const others = [pay.spec, pay.history, pay.said, requirements, bugfix, beside];
		const before = others.map(path => workbench().readFile(path));
		const earlier = workbench().readFile(cart.history);
		await open(cart.spec);
		await chosen('cart').waitFor({ state: 'attached' });
		await button('Plan 1 change').click();
		await button('Apply 1 change').click();
		await workbench().answerDialog('Apply');

		await heading('Cycle 2 applied and verified').waitFor();
		await badge('3 pending changes').waitFor();
		await workbench().screenshot('several-applied');
		await assertAccessible(plan, 'sideBar');
		assert.match(addedSince(earlier, workbench().readFile(cart.history)), /## Cycle 2 [\s\S]*✅ APPLIED/);
		assert.match(workbench().readFile(cart.said), /Tock/);
		assert.deepEqual(
			others.map(path => workbench().readFile(path)),
			before,
		);
		assert.deepEqual(workbench().listFiles(`${pay.state}/plan`), []);
		assert.equal(workbench().hasFile('site/.spec-ops'), false);
	});

	it('share the history of their folder: a plan of one still fits when the other adds a cycle', async () => {
		const earlier = workbench().readFile(beside);
		await open(bugfix);
		await chosen('bugfix.md').waitFor({ state: 'attached' });
		await button('Plan 1 change').click();
		await button('Record').waitFor();

		await open(requirements);
		await chosen('requirements.md').waitFor({ state: 'attached' });
		await button('Adopt: record the spec as it stands').click();
		await workbench().answerDialog('Adopt');

		await heading('Cycle 2 applied, not verified').waitFor();
		assert.match(addedSince(earlier, workbench().readFile(beside)), /## Cycle 2 [\s\S]*"path":"requirements\.md"/);
		await open(bugfix);
		await chosen('bugfix.md').waitFor({ state: 'attached' });
		await button('Record').waitFor();
		await workbench().screenshot('several-beside');
		await assertAccessible(plan, 'sideBar');
	});

	it('have cycles of their own in it', async () => {
		const earlier = workbench().readFile(beside);
		await button('Record').click();
		await workbench().answerDialog('Record');

		await heading('Cycle 3 applied, not verified').waitFor();
		await badge('1 pending change').waitFor();
		await workbench().screenshot('several-recorded');
		await assertAccessible(plan, 'sideBar');
		const added = addedSince(earlier, workbench().readFile(beside));
		assert.match(added, /## Cycle 3 [\s\S]*Goodbye[\s\S]*"path":"bugfix\.md"/);
		assert.doesNotMatch(added, /requirements\.md/);
		await open(requirements);
		await chosen('requirements.md').waitFor({ state: 'attached' });
		await plan.getByText('against cycle 2').waitFor();
		assert.equal(await plan.locator('.change').count(), 0);
		assert.match(workbench().readFile(pay.spec), /Tock/);
		assert.doesNotMatch(workbench().readFile(pay.said), /Tock/);
	});
});

function kiroSpec(title: string, criterion: string): string {
	return `# ${title}

### Requirement 1

**User Story:** As a user, I want to be met.

#### Acceptance Criteria

1. ${criterion}
`;
}
