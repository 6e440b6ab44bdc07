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

/** The files that drifted since a change recorded them that OpenSpec archived: no spec stands for it any more. */
export class ArchivedNode {
	readonly one: SpecSession;
	readonly files: readonly DriftedNode[];

	/** @param one Any spec of the Root. */
	constructor(one: SpecSession, files: readonly DriftFile[]) {
		this.one = one;
		this.files = files.map(file => new DriftedNode(one, file, true));
	}
}

/** A file that is not as it was recorded. */
export class DriftedNode {
	/** Its spec; any of its Root where that is archived. */
	readonly one: SpecSession;
	readonly file: DriftFile;
	readonly isArchived: boolean;

	constructor(one: SpecSession, file: DriftFile, isArchived = false) {
		this.one = one;
		this.file = file;
		this.isArchived = isArchived;
	}
}

/** How a row about drift looks, and what a click on it opens. */
export function driftItem(node: DriftNode | ArchivedNode | DriftedNode): vscode.TreeItem {
	if (node instanceof ArchivedNode) {
		return archivedItem(node);
	}
	return node instanceof DriftNode ? groupItem(node) : fileItem(node);
}

function archivedItem({ one, files }: ArchivedNode): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t('Archived changes'), vscode.TreeItemCollapsibleState.Expanded);
	item.id = `archived:${one.spec.root}`;
	item.iconPath = new vscode.ThemeIcon('archive');
	item.description = vscode.l10n.t('{0} drifted', count(files.length, 'file'));
	const since = vscode.l10n.t('{0} not as an archived change recorded them.', count(files.length, 'file'));
	item.tooltip = [since, vscode.l10n.t('“spec-ops drift” in a terminal accepts them or brings them back.')].join('\n');
	item.accessibilityInformation = { label: `${item.label}: ${since}` };
	item.contextValue = 'archived';
	return item;
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
	const { one, file, isArchived } = node;
	const at = file.path.lastIndexOf('/');
	const folder = file.path.slice(0, Math.max(at, 0));
	const state = describeDrifted(file);
	// Of a long path a narrow view would show the beginning, which files have in common.
	const item = new vscode.TreeItem(file.path.slice(at + 1), vscode.TreeItemCollapsibleState.None);
	item.id = isArchived ? `archived:${one.spec.root}#${file.path}` : `${one.spec.uri.toString()}#drift:${file.path}`;
	item.resourceUri = fileInRoot(one.spec, file.path);
	item.iconPath = vscode.ThemeIcon.File;
	item.description = [state, folder].filter(Boolean).join(' · ');
	const serves = file.requirements.length > 0 ? [vscode.l10n.t('For {0}', file.requirements.join(', '))] : [];
	item.tooltip = [`${file.path}: ${state}`, ...serves].join('\n');
	item.accessibilityInformation = { label: item.tooltip };
	item.contextValue = isArchived ? 'archivedFile' : 'driftedFile';
	item.command = { title: vscode.l10n.t('Show what differs'), command: 'specDrivenOps.showDrift', arguments: [node] };
	return item;
}
