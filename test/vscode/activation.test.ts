import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspaceSpecGlobs } from '../../src/vscode/session/specSelector';

/** As much of the manifest as is looked at here. */
interface Manifest {
	readonly activationEvents: readonly string[];
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
	};
}

describe('activation', () => {
	let extension: vscode.Extension<unknown>;
	let manifest: Manifest;

	before(async () => {
		const found = vscode.extensions.getExtension('spec-driven-ops.spec-driven-ops');
		assert.ok(found);
		extension = found;
		manifest = found.packageJSON;
		await extension.activate();
	});

	it('waits for a spec or another reason, and knows every place where a spec may be', () => {
		const { activationEvents } = manifest;

		assert.equal(extension.isActive, true);
		assert.ok(!activationEvents.includes('*') && !activationEvents.includes('onStartupFinished'));
		for (const glob of workspaceSpecGlobs) {
			assert.ok(activationEvents.includes(`workspaceContains:${glob}`), glob);
		}
	});

	it('registers every command that it contributes, and contributes every command that it registers', async () => {
		const views = Object.values(manifest.contributes.views).flatMap(list => list.map(({ id }) => `${id}.`));

		const commands = await vscode.commands.getCommands(true);

		// VS Code adds commands of its own for each view.
		const registered = commands.filter(
			id => id.startsWith('specDrivenOps.') && !views.some(prefix => id.startsWith(prefix)),
		);
		const contributed = manifest.contributes.commands.map(({ command }) => command);
		assert.deepEqual(registered.toSorted(), contributed.toSorted());
	});
});
