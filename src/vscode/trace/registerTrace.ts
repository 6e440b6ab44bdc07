import * as vscode from 'vscode';
import { once } from '../../core/once';
import type { RecordedTexts } from '../history/recordedTexts';
import type { Session } from '../session/session';
import type { FileBlames } from './fileBlames';
import { registerLineAnnotation } from './registerLineAnnotation';
import { registerPoints } from './registerPoints';
import { registerStories } from './registerStories';

/** Gives what knows who made the lines of files; loaded when it is first asked for. */
export type OpenBlames = () => Promise<FileBlames>;

/**
 * Offer to look at specs and files as they were at any point of a history, and to go from requirements to the cycles and
 * lines behind them and back. What it does is loaded when it is used.
 */
export function registerTrace(session: Session, texts: RecordedTexts, log: vscode.LogOutputChannel): vscode.Disposable {
	const opened: vscode.Disposable[] = [];
	const openBlames = once(async () => {
		const { FileBlames } = await import('./fileBlames');
		const blames = new FileBlames(session);
		opened.push(blames);
		return blames;
	});
	return vscode.Disposable.from(
		registerPoints(session, texts, log),
		registerStories(session, openBlames, log),
		registerLineAnnotation(session, openBlames, log),
		new vscode.Disposable(() => vscode.Disposable.from(...opened).dispose()),
	);
}
