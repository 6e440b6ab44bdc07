import * as vscode from 'vscode';
import { fileOfHistory, toHistoryFile } from '../history/historyFile';
import { asPlainLabel } from '../model/asPlainLabel';
import type { StoryNode } from './requirementStory';
import type { RowTarget } from './storyRows';

const { None, Collapsed } = vscode.TreeItemCollapsibleState;

/** How a row of the story of a requirement looks, and what a click on it opens. */
export function storyItem(node: StoryNode): vscode.TreeItem {
	const { row } = node;
	const item = new vscode.TreeItem(asPlainLabel(row.label), row.children.length > 0 ? Collapsed : None);
	item.description = asPlainLabel(row.description);
	item.tooltip = row.tooltip;
	item.iconPath = new vscode.ThemeIcon(
		row.icon,
		row.color === undefined ? undefined : new vscode.ThemeColor(row.color),
	);
	item.accessibilityInformation = { label: [item.label, item.description].filter(Boolean).join(', ') };
	item.contextValue = row.index === undefined ? 'row' : 'cycle';
	const command = row.target && commandOf(node, row.target);
	if (command) {
		item.command = command;
	}
	return item;
}

function commandOf({ spec, history, row }: StoryNode, target: RowTarget): vscode.Command | undefined {
	switch (target.kind) {
		case 'requirement': {
			const at = new vscode.Position(target.line - 1, 0);
			const options = { selection: new vscode.Range(at, at), preserveFocus: true, preview: true };
			return { title: vscode.l10n.t('Show in the spec'), command: 'vscode.open', arguments: [spec.uri, options] };
		}
		case 'file': {
			const file = fileOfHistory(toHistoryFile(history), target.path);
			return file && { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [file] };
		}
		case 'cycle':
			return {
				title: vscode.l10n.t('Show in the timeline'),
				command: 'specDrivenOps.openTimeline',
				arguments: [history, target.number],
			};
		case 'comparison':
			return {
				title: vscode.l10n.t('Compare {0}', asPlainLabel(row.label)),
				command: 'specDrivenOps.showFileAt',
				arguments: [history, { index: target.index }, target.path],
			};
	}
}
