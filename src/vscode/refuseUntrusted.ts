import * as vscode from 'vscode';

/** What the manifest of this extension says of its commands. */
interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly title: string; readonly enablement?: string }[];
	};
}

/**
 * Whether a command is off in a workspace that is not trusted; the user is told so then, with the way to trust it.
 *
 * The manifest says which commands need trust. Menus and keys leave them out by themselves, but walkthroughs and other
 * extensions run a command by its id.
 */
export function refuseUntrusted(id: string): boolean {
	const manifest: Manifest | undefined = vscode.extensions.getExtension('spec-driven-ops.spec-driven-ops')?.packageJSON;
	const command = manifest?.contributes.commands.find(one => one.command === id);
	if (!command?.enablement?.includes('isWorkspaceTrusted')) {
		return false;
	}
	void explain(command.title);
	return true;
}

async function explain(title: string): Promise<void> {
	const button = vscode.l10n.t('Manage Workspace Trust');
	const message = vscode.l10n.t('“{0}” is off until you trust this workspace. Nothing was done.', title);
	if ((await vscode.window.showInformationMessage(message, button)) === button) {
		await vscode.commands.executeCommand('workbench.trust.manage');
	}
}
