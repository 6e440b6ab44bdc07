import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
	it('finds and activates the extension', async () => {
		const extension = vscode.extensions.getExtension('spec-driven-ops.spec-driven-ops');

		await extension?.activate();

		assert.equal(extension?.isActive, true);
	});

	it('registers Plan Spec Change', async () => {
		const commands = await vscode.commands.getCommands(true);

		assert.ok(commands.includes('specDrivenOps.plan'));
	});

	it('runs in a workspace with the example', async () => {
		const specs = await vscode.workspace.findFiles('.openspec/spec.md');

		assert.equal(specs.length, 1);
	});
});
