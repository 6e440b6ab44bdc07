import * as vscode from 'vscode';
import { Late } from './late';

/** What a tree shows. Its changes are told by `changed` of the tree. */
export type TreeRows<T> = Omit<vscode.TreeDataProvider<T>, 'onDidChangeTreeData'>;

/** A tree view that the editor knows from the activation on, and whose rows are there once it asks for them. */
export class LateTree<T> implements vscode.Disposable {
	/** Fires where rows are to be drawn again; with `undefined` all are. */
	readonly changed = new vscode.EventEmitter<T | undefined>();
	readonly view: vscode.TreeView<T>;
	readonly #rows: Late<TreeRows<T>>;

	constructor(id: string, open: () => Promise<unknown>, { showCollapseAll = false } = {}) {
		const rows = new Late<TreeRows<T>>(open);
		this.#rows = rows;
		this.view = vscode.window.createTreeView<T>(id, {
			showCollapseAll,
			treeDataProvider: {
				onDidChangeTreeData: this.changed.event,
				getChildren: async row => (await rows.get()).getChildren(row),
				getTreeItem: async row => (await rows.get()).getTreeItem(row),
				resolveTreeItem: async (item, row, token) =>
					(await (await rows.get()).resolveTreeItem?.(item, row, token)) ?? item,
			},
		});
	}

	/** These are the rows from now on. */
	serve(rows: TreeRows<T>): void {
		this.#rows.serve(rows);
	}

	dispose(): void {
		vscode.Disposable.from(this.view, this.changed).dispose();
	}
}
