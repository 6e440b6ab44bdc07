import * as vscode from 'vscode';

/** Where the example lies in the extension. */
const source = ['test', 'workspaces', 'hello-world'];

/** Every file of the example, by its path from there. */
const files: readonly string[] = ['.openspec/spec.md', '.openspec/apply.md', 'src/hello.py', 'Dockerfile'];

/**
 * Copy the example into a folder, under a name that nothing has there yet.
 *
 * @returns The folder of the copy.
 */
export async function copyExample(extensionUri: vscode.Uri, parent: vscode.Uri): Promise<vscode.Uri> {
	const target = await unusedFolder(parent);
	for (const file of files) {
		const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, ...source, file));
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, file), bytes);
	}
	return target;
}

async function unusedFolder(parent: vscode.Uri): Promise<vscode.Uri> {
	const taken = new Set((await namesIn(parent)).map(name => name.toLowerCase()));
	let name = 'hello-world';
	for (let copy = 2; taken.has(name); copy++) {
		name = `hello-world-${copy}`;
	}
	return vscode.Uri.joinPath(parent, name);
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
	try {
		return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
	} catch {
		// Nothing was put there so far.
		return [];
	}
}
