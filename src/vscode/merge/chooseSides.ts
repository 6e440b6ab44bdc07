import * as vscode from 'vscode';
import type { HistoryConflict } from '../../core/history/merge/historyMerge';
import type { ConflictMerge } from '../../core/history/merge/mergeConflicts';
import type { MergeSide } from '../../core/history/merge/mergeSpecs';
import { sideText } from '../../core/history/merge/sideText';
import type { SideNames } from '../../core/text/sideNames';
import { asPlainLabel } from '../model/asPlainLabel';

/**
 * Merge, and ask for each requirement that both branches changed which side counts; `undefined` where the user leaves.
 *
 * @param names What Git calls the two branches, where it does.
 */
export async function chooseSides(
	merge: (choices: ReadonlyMap<string, MergeSide>) => Promise<ConflictMerge>,
	names: SideNames | undefined,
): Promise<ConflictMerge | undefined> {
	const choices = new Map<string, MergeSide>();
	let merged = await merge(choices);
	while (merged.kind === 'open') {
		for (const [index, conflict] of merged.conflicts.entries()) {
			const side = await pickSide(conflict, names, `${index + 1}/${merged.conflicts.length}`);
			if (!side) {
				return undefined;
			}
			choices.set(`${conflict.path}#${conflict.id}`, side);
		}
		merged = await merge(choices);
	}
	return merged;
}

interface SideItem extends vscode.QuickPickItem {
	readonly side: MergeSide;
}

async function pickSide(
	{ id, ours, theirs }: HistoryConflict,
	names: SideNames | undefined,
	step: string,
): Promise<MergeSide | undefined> {
	const items: readonly SideItem[] = [
		toItem('ours', vscode.l10n.t('This branch'), names?.ours, sideText(ours)),
		toItem('theirs', vscode.l10n.t('The other branch'), names?.theirs, sideText(theirs)),
	];
	const title = vscode.l10n.t('Both Branches Changed {0}: Which Counts? ({1})', asPlainLabel(id), step);
	return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true, ignoreFocusOut: true }))?.side;
}

function toItem(side: MergeSide, label: string, name: string | undefined, text: string | undefined): SideItem {
	return {
		side,
		label,
		...(name !== undefined && { description: asPlainLabel(name) }),
		detail: text === undefined ? vscode.l10n.t('Removed') : asPlainLabel(text),
		iconPath: new vscode.ThemeIcon(side === 'ours' ? 'git-branch' : 'git-merge'),
	};
}
