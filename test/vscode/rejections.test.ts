import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';

const unseen: string[] = [];

/** Built-in extensions live in the same process; only what passed through this one's code is of interest. */
function remember(reason: unknown): void {
	const { extensionPath = '' } = vscode.extensions.getExtension('spec-driven-ops.spec-driven-ops') ?? {};
	const stack = reason instanceof Error ? (reason.stack ?? '') : '';
	if (stack.includes(join(extensionPath, 'dist'))) {
		unseen.push(stack);
	}
}

// For all tests of the run: whatever they make the extension do, no promise of it may be rejected without being seen.
before(() => {
	process.on('unhandledRejection', remember);
});

after(() => {
	process.off('unhandledRejection', remember);
	assert.deepEqual(unseen, []);
});
