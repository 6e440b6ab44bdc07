import * as vscode from 'vscode';
import { describeDrifted } from '../../core/drift/describeDrifted';
import type { DriftFile } from '../../core/drift/drift';
import { count } from '../../core/text/words';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';

/** The files of a spec that drifted. */
export class DriftNode {
	readonly one: SpecSession;
	readonly files: readonly DriftedNode[];

	constructor(one: SpecSession, files: readonly DriftFile[]) {
		this.one = one;
		this.files = files.map(file => new DriftedNode(one, file));
	}
}

/** A file that is not as it was recorded. */
export class DriftedNode {
	readonly one: SpecSession;
	readonly file: DriftFile;

	constructor(one: SpecSession, file: DriftFile) {
		this.one = one;
		this.file = file;
	}
}

/** How a row about drift looks, and what a click on it opens. */
export function driftItem(node: DriftNode | DriftedNode): vscode.TreeItem {
	return node instanceof DriftNode ? groupItem(node) : fileItem(node);
}

function groupItem({ one, files }: DriftNode): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t('Drift'), vscode.TreeItemCollapsibleState.Expanded);
	item.id = `${one.spec.uri.toString()}#drift`;
	item.iconPath = new vscode.ThemeIcon('git-compare', new vscode.ThemeColor('list.warningForeground'));
	item.description = count(files.length, 'file');
	item.tooltip = vscode.l10n.t('{0} not as the last cycle recorded them', count(files.length, 'file'));
	item.accessibilityInformation = { label: `${item.label}: ${item.tooltip}` };
	item.contextValue = 'drift';
	return item;
}

function fileItem(node: DriftedNode): vscode.TreeItem {
	const { one, file } = node;
	const at = file.path.lastIndexOf('/');
	const folder = file.path.slice(0, Math.max(at, 0));
	const state = describeDrifted(file);
	// Of a long path a narrow view would show the beginning, which files have in common.
	const item = new vscode.TreeItem(file.path.slice(at + 1), vscode.TreeItemCollapsibleState.None);
	item.id = `${one.spec.uri.toString()}#drift:${file.path}`;
	item.resourceUri = fileInRoot(one.spec, file.path);
	item.iconPath = vscode.ThemeIcon.File;
	item.description = [state, folder].filter(Boolean).join(' · ');
	const serves = file.requirements.length > 0 ? [vscode.l10n.t('For {0}', file.requirements.join(', '))] : [];
	item.tooltip = [`${file.path}: ${state}`, ...serves].join('\n');
	item.accessibilityInformation = { label: item.tooltip };
	item.contextValue = 'driftedFile';
	item.command = { title: vscode.l10n.t('Show what differs'), command: 'specDrivenOps.showDrift', arguments: [node] };
	return item;
}
