import * as vscode from 'vscode';
import { once } from '../../core/once';
import { registerLineAnnotation } from './registerLineAnnotation';
import { registerPoints } from './registerPoints';
import { registerStories } from './registerStories';
import type { TraceOptions } from './traceOptions';

/**
 * Offer to look at specs and files as they were at any point of a history, and to go from requirements to the cycles and
 * lines behind them and back. What it does is loaded when it is used.
 */
export function registerTrace(options: TraceOptions): vscode.Disposable {
	const opened: vscode.Disposable[] = [];
	const openBlames = once(async () => {
		const { FileBlames } = await import('./fileBlames');
		const blames = new FileBlames(options.session);
		opened.push(blames);
		return blames;
	});
	return vscode.Disposable.from(
		registerPoints(options),
		registerStories(options, openBlames),
		registerLineAnnotation(options, openBlames),
		new vscode.Disposable(() => vscode.Disposable.from(...opened).dispose()),
	);
}
