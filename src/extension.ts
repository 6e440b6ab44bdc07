import * as vscode from 'vscode';
import { createEntrances, type Entrances } from './vscode/late/entrances';
import { LateFeatures } from './vscode/late/lateFeatures';
import type { PreviewPlugin } from './vscode/late/latePreview';

let features: LateFeatures | undefined;

/**
 * Let the editor know the ways in. What is behind them is loaded when it is first used, or a moment later. Gives the
 * built-in Markdown preview its plugin.
 */
export function activate(context: vscode.ExtensionContext): PreviewPlugin {
	const log = vscode.window.createOutputChannel('Spec-Driven Ops', { log: true });
	const late = new LateFeatures(async () => {
		const { startFeatures } = await import('./features');
		return () => startFeatures(context, entrances, log);
	}, log);
	context.subscriptions.push(log, late);
	const entrances: Entrances = createEntrances(context, late.open, log);
	late.openSoon();
	features = late;
	return entrances.preview;
}

/** End what is under way, so that its cycle says so and no command outlives the window. */
export async function deactivate(): Promise<void> {
	await features?.close();
}
