import * as vscode from 'vscode';
import { askedKind } from '../../core/diff/askedKind';
import type { Change, ChangeKind } from '../../core/diff/change';
import { describeImpact } from '../../core/diff/describeImpact';
import { count } from '../../core/text/words';
import { iconOf } from '../codelens/iconOf';
import { plannedStates } from '../codelens/plannedStates';
import { statementLabel } from '../codelens/statementLabel';
import { planViewId } from '../editorIds';
import { labelOf } from '../session/specLabel';
import type { SpecSession } from '../session/specSession';
import { GroupNode, OthersNode } from './arrangeSpecs';
import { ArchivedNode, DriftedNode, DriftNode, driftItem } from './driftNodes';
import { nameOfSpec } from './nameOfSpec';
import { ChangeNode, pendingOf, RestNode, RootNode, type SpecsNode } from './specNodes';

const colors: Readonly<Record<ChangeKind, string>> = {
	added: 'gitDecoration.addedResourceForeground',
	removed: 'gitDecoration.deletedResourceForeground',
	modified: 'gitDecoration.modifiedResourceForeground',
	moved: 'gitDecoration.renamedResourceForeground',
	renamed: 'gitDecoration.renamedResourceForeground',
};

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/**
 * How a row of the tree of specs looks, and what a click on it opens.
 *
 * @param above Path of the URI of the folder that the rows above a spec name; empty where they name none.
 * @param drifted Number of files that drifted, where the row is a spec's.
 */
export function toTreeItem(node: SpecsNode, above = '', drifted = 0): vscode.TreeItem {
	if (node instanceof RootNode) {
		return rootItem(node);
	}
	if (node instanceof GroupNode || node instanceof OthersNode) {
		return listItem(node);
	}
	if (node instanceof ChangeNode) {
		return changeItem(node);
	}
	if (node instanceof DriftNode || node instanceof ArchivedNode || node instanceof DriftedNode) {
		return driftItem(node);
	}
	return node instanceof RestNode ? restItem(node) : specItem(node, above, drifted);
}

function rootItem({ uri }: RootNode): vscode.TreeItem {
	const item = new vscode.TreeItem(nameOfRoot(uri), Expanded);
	item.id = `root:${uri.toString()}`;
	item.resourceUri = uri;
	item.iconPath = vscode.ThemeIcon.Folder;
	item.contextValue = 'root';
	return item;
}

/** Its path in the workspace; that of a folder of the workspace itself is absolute and says too much. */
function nameOfRoot(uri: vscode.Uri): string {
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	return folder?.uri.path === uri.path ? folder.name : vscode.workspace.asRelativePath(uri);
}

/** A list of specs that is not shown whole from the start, with what is pending in all of them. */
function listItem(node: GroupNode | OthersNode): vscode.TreeItem {
	const isGroup = node instanceof GroupNode;
	const amount = count(node.specs.length, 'spec');
	const pending = node.specs.reduce((sum, one) => sum + (pendingOf(one) ?? 0), 0);
	const name = isGroup ? node.folder || vscode.l10n.t('Other places') : vscode.l10n.t('{0} more', amount);
	const item = new vscode.TreeItem(name, pending > 0 ? Expanded : Collapsed);
	item.id = isGroup ? `group:${node.path}#${node.folder}` : `others:${node.key}`;
	item.iconPath = isGroup ? new vscode.ThemeIcon('folder-library') : new vscode.ThemeIcon('ellipsis');
	item.description = isGroup ? [...(pending > 0 ? [pendingText(pending)] : []), amount].join(' · ') : '';
	item.tooltip = isGroup ? item.description : vscode.l10n.t('Nothing is pending in them');
	item.accessibilityInformation = { label: `${name}: ${item.tooltip}` };
	item.contextValue = isGroup ? 'group' : 'others';
	return item;
}

function pendingText(pending: number): string {
	return vscode.l10n.t('{0} pending', pending);
}

function specItem(one: SpecSession, above: string, drifted: number): vscode.TreeItem {
	const { uri, path } = one.spec;
	const pending = pendingOf(one);
	const state = describeSpec(one, pending, drifted);
	const place = above === '' ? labelOf(one.spec) : uri.path.slice(above.length + 1);
	const name = nameOfSpec(path);
	const item = new vscode.TreeItem(name ?? place, pending || drifted > 0 ? Collapsed : None);
	item.id = uri.toString();
	item.resourceUri = uri;
	item.iconPath = new vscode.ThemeIcon('checklist');
	item.description = [state, name === undefined ? '' : place].filter(Boolean).join(' · ');
	// Its tooltip takes a look at Git: it is made when the mouse is over it.
	item.accessibilityInformation = { label: [labelOf(one.spec), state].filter(Boolean).join(', ') };
	item.contextValue = 'spec';
	item.command = { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
	return item;
}

function describeSpec({ reading }: SpecSession, pending: number | undefined, drifted: number): string {
	if (reading.kind === 'failed') {
		const isConflict = reading.code === 'spec.conflict' || reading.code === 'history.conflict';
		return isConflict ? vscode.l10n.t('merge conflict') : vscode.l10n.t('cannot be read');
	}
	if (reading.kind === 'read' && !reading.isCertain) {
		return vscode.l10n.t('unknown until the workspace is trusted');
	}
	const parts = [
		...(pending ? [pendingText(pending)] : []),
		...(drifted > 0 ? [vscode.l10n.t('{0} drifted', drifted)] : []),
	];
	return parts.join(', ');
}

function changeItem({ one, change, shown, line }: ChangeNode): vscode.TreeItem {
	const { uri } = one.spec;
	const kind = askedKind(change);
	const isFlipped = shown.impact === 'flipped';
	const color = isFlipped ? 'errorForeground' : colors[kind];
	const item = new vscode.TreeItem(statementLabel(shown.after?.text ?? shown.before?.text ?? change.id), None);
	item.id = `${uri.toString()}#${change.kind}:${change.id}`;
	item.iconPath = new vscode.ThemeIcon(iconOf({ kind, impact: shown.impact }), new vscode.ThemeColor(color));
	item.description = change.label ?? change.section.at(-1) ?? '';
	item.tooltip = describeChange(shown, kind);
	item.accessibilityInformation = { label: `${isFlipped ? 'flipped' : kind}: ${item.label}` };
	item.contextValue = contextOf(one, change);
	const at = new vscode.Position(line - 1, 0);
	const selection = new vscode.Range(at, at);
	item.command = {
		title: vscode.l10n.t('Show in the spec'),
		command: 'vscode.open',
		arguments: [uri, { selection, preserveFocus: true, preview: true }],
	};
	return item;
}

function describeChange(change: Change, kind: ChangeKind): string {
	const meaning = describeImpact(change);
	const lines = [
		meaning === undefined ? kind : `${kind}: ${meaning}`,
		...(change.before ? [`− ${statementLabel(change.before.text)}`] : []),
		...(change.after ? [`+ ${statementLabel(change.after.text)}`] : []),
	];
	return lines.join('\n');
}

/** What its menu offers: a removed one can be restored, one that the plan found no edit for cannot be applied. */
function contextOf(one: SpecSession, { kind, id }: Change): string {
	const what = kind === 'removed' ? 'removedChange' : 'change';
	return plannedStates(one).get(id) === 'unresolved' ? `${what}Unresolved` : what;
}

function restItem({ one, count: rest }: RestNode): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t('{0} more', rest), None);
	item.id = `${one.spec.uri.toString()}#rest`;
	item.iconPath = new vscode.ThemeIcon('ellipsis');
	item.command = { title: vscode.l10n.t('Show in the plan view'), command: `${planViewId}.focus` };
	return item;
}
