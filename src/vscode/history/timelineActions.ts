import * as vscode from 'vscode';
import type { Cycle } from '../../core/history/history';
import { parseHistory } from '../../core/history/read/parseHistory';
import { cycleMarkdown } from '../../core/trace/cycleMarkdown';
import type { HistoryIndex } from '../../webview/timeline/historyIndex';
import type { FromTimeline, TimelineQuestion } from '../../webview/timeline/protocol';
import { runCommand } from '../runCommand';
import { fileOfHistory, type HistoryFile } from './historyFile';
import type { Comparison, RecordedComparisons } from './recordedComparisons';

/** What the user does in a timeline beyond looking at it. */
export type TimelineAction = Exclude<FromTimeline, TimelineQuestion>;

export interface ActionOptions {
	readonly file: HistoryFile;
	readonly comparisons: RecordedComparisons;
	/** The history as the page knows it; `undefined` where that is past. */
	readonly indexOf: (generation: number) => HistoryIndex | undefined;
	/** Say something about a file of a cycle, there. */
	readonly remark: (index: number, path: string, text: string) => void;
}

/** Milliseconds for which the status bar says something. */
const statusTime = 5000;

/** Do what the user asked for in a timeline. What a cycle does not name is not touched. */
export async function actOnTimeline(action: TimelineAction, options: ActionOptions): Promise<void> {
	const { uri } = options.file;
	if (action.type === 'openSource') {
		await openSource(options.file, action.line);
		return;
	}
	if (action.type === 'mergeHistories') {
		await runCommand('specDrivenOps.mergeHistories', uri);
		return;
	}
	const index = options.indexOf(action.generation);
	const cycle = index?.cycle(action.index);
	if (!index || !cycle) {
		return;
	}
	const at = { index: action.index };
	switch (action.type) {
		case 'openFile':
			await openFile(options.file, cycle, action.path);
			return;
		case 'compareFile':
			await compareFile(options, cycle, action);
			return;
		case 'compareSpec':
			await compareSpec(options, index, cycle);
			return;
		case 'compareSpecNow':
			await runCommand('specDrivenOps.compareSpec', uri, at, 'now');
			return;
		case 'compareSpecWith':
			await runCommand('specDrivenOps.compareSpec', uri, at);
			return;
		case 'showSpec':
			await runCommand('specDrivenOps.showSpecAt', uri, at);
			return;
		case 'openCommit':
			await runCommand('specDrivenOps.openCommit', uri, at);
			return;
		case 'copy':
			await copyCycle(index.textOf(action.index));
			return;
		case 'undo':
			await runCommand('specDrivenOps.undoCycle', specOf(options.file, cycle), cycle.id ?? cycle.number);
			return;
		case 'verify':
			await runCommand('specDrivenOps.verify', specOf(options.file, cycle));
			return;
	}
}

async function openSource({ uri }: HistoryFile, line: number): Promise<void> {
	const at = new vscode.Position(line - 1, 0);
	await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at), preview: true });
}

/** Only what the cycle itself names is opened, and of that only what lies in the Root. */
async function openFile(file: HistoryFile, cycle: Cycle, path: string): Promise<void> {
	const isNamed = cycle.changes.some(change => change.path === path);
	const uri = isNamed ? fileOfHistory(file, path) : undefined;
	if (!uri) {
		return;
	}
	try {
		await vscode.workspace.fs.stat(uri);
	} catch {
		vscode.window.setStatusBarMessage(vscode.l10n.t('The file is not there any more.'), statusTime);
		return;
	}
	await vscode.commands.executeCommand('vscode.open', uri);
}

async function compareFile(
	{ file, comparisons, remark }: ActionOptions,
	cycle: Cycle,
	{ index, path }: Extract<TimelineAction, { type: 'compareFile' }>,
): Promise<void> {
	const comparison = await comparisons.compareFile(file, cycle, path);
	if (comparison.kind === 'missing') {
		remark(index, path, comparison.text);
		return;
	}
	await showComparison(comparison, path, cycle);
}

async function compareSpec({ file, comparisons }: ActionOptions, index: HistoryIndex, cycle: Cycle): Promise<void> {
	const comparison = await comparisons.compareSpec(file, parseHistory(index.text), cycle);
	if (comparison.kind === 'missing') {
		vscode.window.setStatusBarMessage(comparison.text, statusTime);
		return;
	}
	await showComparison(comparison, cycle.record?.begin.spec.path ?? '', cycle);
}

async function showComparison(
	{ before, after }: Extract<Comparison, { kind: 'sides' }>,
	path: string,
	{ number }: Cycle,
): Promise<void> {
	const name = path.slice(path.lastIndexOf('/') + 1);
	const title =
		number === null
			? vscode.l10n.t('{0}: before and after the cycle', name)
			: vscode.l10n.t('{0}: before and after cycle {1}', name, number);
	await vscode.commands.executeCommand('vscode.diff', before, after, title, { preview: true });
}

async function copyCycle(text: string): Promise<void> {
	await vscode.env.clipboard.writeText(cycleMarkdown(text));
	vscode.window.setStatusBarMessage(vscode.l10n.t('The cycle is on the clipboard.'), statusTime);
}

/** URI of the spec that a recorded cycle is about. */
function specOf(file: HistoryFile, cycle: Cycle): vscode.Uri | undefined {
	const path = cycle.record?.begin.spec.path;
	const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
	return path === undefined ? undefined : fileOfHistory(file, `${folder}${path}`);
}
