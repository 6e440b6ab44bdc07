import * as vscode from 'vscode';

/** The CodeLenses of a document: line from 1, and their titles without icons, as they stand over it. */
export async function lensesOf(uri: vscode.Uri): Promise<readonly (readonly [line: number, titles: string])[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 1000);
	const lines = new Map<number, string[]>();
	for (const { range, command } of lenses) {
		const title = (command?.title ?? '').replace(/^\$\([a-z-]+\)\u00a0/, '');
		const line = range.start.line + 1;
		lines.set(line, [...(lines.get(line) ?? []), title]);
	}
	return [...lines].map(([line, titles]) => [line, titles.join(' | ')] as const).sort(([a], [b]) => a - b);
}
