import * as vscode from 'vscode';
import type { HistoryConflict, HistoryMerge } from '../../core/history/merge/mergeHistories';
import type { MergeSide } from '../../core/history/merge/mergeSpecs';
import { asPlainLabel } from '../model/asPlainLabel';

/** Merge, and ask for each requirement that both branches changed which side counts; `undefined` where the user leaves. */
export async function chooseSides(
	merge: (choices: ReadonlyMap<string, MergeSide>) => Promise<HistoryMerge>,
): Promise<HistoryMerge | undefined> {
	const choices = new Map<string, MergeSide>();
	let merged = await merge(choices);
	while (merged.kind === 'open') {
		for (const [index, conflict] of merged.conflicts.entries()) {
			const side = await pickSide(conflict, `${index + 1}/${merged.conflicts.length}`);
			if (!side) {
				return undefined;
			}
			choices.set(conflict.id, side);
		}
		merged = await merge(choices);
	}
	return merged;
}

interface SideItem extends vscode.QuickPickItem {
	readonly side: MergeSide;
}

async function pickSide({ id, ours, theirs }: HistoryConflict, step: string): Promise<MergeSide | undefined> {
	const items: readonly SideItem[] = [
		toItem('ours', vscode.l10n.t('This branch'), ours),
		toItem('theirs', vscode.l10n.t('The other branch'), theirs),
	];
	const title = vscode.l10n.t('Both Branches Changed {0}: Which Counts? ({1})', asPlainLabel(id), step);
	return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true, ignoreFocusOut: true }))?.side;
}

function toItem(side: MergeSide, label: string, text: string | null): SideItem {
	const shown = text === null ? vscode.l10n.t('Removed') : asPlainLabel(text.replace(/\s+/g, ' ').trim());
	return { side, label, detail: shown, iconPath: new vscode.ThemeIcon(side === 'ours' ? 'git-branch' : 'git-merge') };
}
