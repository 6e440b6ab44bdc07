import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { once } from '../../core/once';
import type { RegisterCommand } from '../commands';
import type { RecordedTexts } from '../history/recordedTexts';
import type { LateTree } from '../late/lateTree';
import type { Session } from '../session/session';
import type { FileBlames } from './fileBlames';
import { registerLineAnnotation } from './registerLineAnnotation';
import { registerPoints } from './registerPoints';
import { registerStories } from './registerStories';
import type { StoryNode } from './requirementStory';

/** What the ways through a history work with. */
export interface TraceOptions {
	readonly session: Session;
	readonly texts: RecordedTexts;
	/** The view of the story of a requirement. */
	readonly tree: LateTree<StoryNode>;
	readonly registerCommand: RegisterCommand;
	readonly log: Logger;
}

/** Gives what knows who made the lines of files; loaded when it is first asked for. */
export type OpenBlames = () => Promise<FileBlames>;

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
