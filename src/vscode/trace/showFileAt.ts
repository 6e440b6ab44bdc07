import * as vscode from 'vscode';
import { RecordedComparisons } from '../history/recordedComparisons';
import type { RecordedTexts } from '../history/recordedTexts';
import type { Session } from '../session/session';
import { namedCycle, openHistory } from './openHistory';
import { nameOf } from './pickCycle';

/** Sides of a cycle. */
type Side = 'before' | 'after' | 'both';

/**
 * Show a file as a cycle found it, as it left it, or both side by side.
 *
 * @param path From the Root, as the record of the cycle names it.
 */
export async function showFileAt(
	session: Session,
	texts: RecordedTexts,
	target: unknown,
	named: unknown,
	path: unknown,
	side: unknown,
): Promise<void> {
	const opened = typeof path === 'string' ? await openHistory(session, target) : undefined;
	const cycle = opened && namedCycle(opened, named);
	if (!cycle || typeof path !== 'string') {
		return;
	}
	const comparisons = new RecordedComparisons(root => session.host(root), texts);
	const comparison = await comparisons.compareFile(opened.file, cycle, path);
	if (comparison.kind === 'missing') {
		await vscode.window.showWarningMessage(comparison.text);
		return;
	}
	const { before, after } = comparison;
	if (toSide(side) === 'both') {
		const name = path.slice(path.lastIndexOf('/') + 1);
		const title = vscode.l10n.t('{0}: before and after {1}', name, nameOf(cycle));
		await vscode.commands.executeCommand('vscode.diff', before, after, title, { preview: true });
	} else {
		await vscode.window.showTextDocument(toSide(side) === 'before' ? before : after, { preview: true });
	}
}

function toSide(side: unknown): Side {
	return side === 'before' || side === 'after' ? side : 'both';
}
