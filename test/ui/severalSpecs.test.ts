import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { tempFolder } from '../harness/tempFolder';
import { addClock, clockIn } from './addClock';
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
		addFile(folder, bugfix, kiroSpec('Login fix', 'WHEN a user logs out, THE SYSTEM SHALL wave'));
		// What the specs are compared with only Git could tell.
		addFile(folder, beside, '# History\n\n## Cycle 1 - 2026-01-01\n\n### Status\n\n✅ APPLIED\n');
		addFile(folder, 'all.code-workspace', JSON.stringify({ folders: [{ path: 'shop' }, { path: 'site' }] }));
	});
	const workbench = useWorkbench({ folder, workspaceFile: join(folder, 'all.code-workspace'), trust: 'ask' });
	let plan: FrameLocator;

	/** In a workspace of several folders, files are found by their paths from those. */
	const open = (path: string) => workbench().openFile(path.slice(path.indexOf('/') + 1));
	const heading = (name: string) => plan.getByRole('heading', { name, exact: true });
	const row = (name: RegExp) => workbench().page.getByRole('treeitem', { name });

	it('show in Restricted Mode what a recorded cycle tells, and neither run nor write anything', async () => {
		workbench().changeOnDisk(cart.spec, text => text.replace('Tick', 'Tock'));
		workbench().changeOnDisk(pay.spec, text => text.replace('Tick', 'Tock'));
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
		await row(/requirements\.md.*unknown until the workspace is trusted/).waitFor();
		await workbench().screenshot('restricted-unknown');
		await assertAccessible(plan, 'sideBar');
		assert.equal(await plan.locator('.change').count(), 0);
		assert.equal(workbench().hasFile('site/.spec-ops'), false);
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
