import * as vscode from 'vscode';
import type { Session } from '../session/session';
import { labelOf } from '../session/specLabel';
import type { SpecSession } from '../session/specSession';

/** Id of the view, as contributed. */
const specsViewId = 'specDrivenOps.specs';

/** List every spec of the workspace with its number of pending changes; the badge is the total. */
export function registerSpecsTree(session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<undefined>();
	const provider: vscode.TreeDataProvider<SpecSession> = {
		onDidChangeTreeData: changed.event,
		getTreeItem: toItem,
		getChildren: async one => {
			if (one) {
				return [];
			}
			await session.discover();
			return [...session.specs];
		},
	};
	const view = vscode.window.createTreeView(specsViewId, { treeDataProvider: provider });
	const showTotal = () => {
		const total = session.specs.reduce((sum, one) => sum + (pendingOf(one) ?? 0), 0);
		view.badge = total > 0 ? { value: total, tooltip: vscode.l10n.t('{0} pending changes', total) } : undefined;
	};
	return vscode.Disposable.from(
		changed,
		view,
		session.onDidChange(() => {
			showTotal();
			changed.fire(undefined);
		}),
	);
}

function toItem(one: SpecSession): vscode.TreeItem {
	const { uri } = one.spec;
	const item = new vscode.TreeItem(labelOf(one.spec));
	const pending = pendingOf(one);
	item.id = uri.toString();
	item.resourceUri = uri;
	item.iconPath = new vscode.ThemeIcon('checklist');
	item.description = pending ? vscode.l10n.t('{0} pending', pending) : '';
	item.contextValue = 'spec';
	item.command = { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
	return item;
}

function pendingOf({ reading }: SpecSession): number | undefined {
	return reading.kind === 'read' && reading.isCertain ? reading.state.diff.changes.length : undefined;
}
