import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { projectRoot } from '../harness/projectRoot';

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Fail where axe finds a violation in a webview.
 *
 * @param ground What lies behind the page, by the name of its theme colour: the page itself is see-through,
 * and without a ground no contrast can be told.
 * @param part Selector of what is looked at, where the page around it is not ours.
 */
export async function assertAccessible(view: FrameLocator, ground: 'sideBar' | 'editor', part?: string): Promise<void> {
	const context = part === undefined ? 'document' : JSON.stringify({ include: [part] });
	const violations: unknown = await view.locator('html').evaluate(`(async () => {
		if (!globalThis.axe) { ${axe} }
		document.body.style.backgroundColor = 'var(--vscode-${ground}-background)';
		const { violations } = await globalThis.axe.run(${context}, { resultTypes: ['violations'] });
		document.body.style.backgroundColor = '';
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html, any }) => id + ': ' + (any[0]?.message ?? '') + ' ' + html.slice(0, 200)));
	})()`);
	assert.deepEqual(violations, []);
}
