import * as vscode from 'vscode';
import type { TraceOptions } from './traceOptions';

/** Register the commands about any point of a history. In menus of the story of a requirement they take its row. */
export function registerPoints({ session, texts, registerCommand }: TraceOptions): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('specDrivenOps.showSpecAt', async (target, cycle) => {
			const { showSpecAt } = await import('./specPoints');
			await showSpecAt(session, texts, ...placeOf(target, cycle));
		}),
		registerCommand('specDrivenOps.compareSpec', async (target, from, to) => {
			const { compareSpec } = await import('./specPoints');
			await compareSpec(session, texts, ...placeOf(target, from), to);
		}),
		registerCommand('specDrivenOps.showFileAt', async (target, cycle, path, side) => {
			const { showFileAt } = await import('./showFileAt');
			await showFileAt(session, texts, target, cycle, path, side);
		}),
		registerCommand('specDrivenOps.copyCycle', async (target, cycle) => {
			const { copyCycle } = await import('./copyCycle');
			await copyCycle(session, ...placeOf(target, cycle));
		}),
		registerCommand('specDrivenOps.openCommit', async (target, cycle) => {
			const { openCommit } = await import('./openCommit');
			await openCommit(session, ...placeOf(target, cycle));
		}),
	);
}

/** The history and cycle that a command is about: as it was called, or of the row that its menu stands on. */
function placeOf(target: unknown, cycle: unknown): readonly [target: unknown, cycle: unknown] {
	const isRow = typeof target === 'object' && target !== null && 'row' in target && 'history' in target;
	return isRow ? [target.history, target.row] : [target, cycle];
}
