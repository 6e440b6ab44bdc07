import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { count } from '../../core/text/words';
import type { DriftWatch } from '../drift/driftWatch';
import { specsViewId } from '../editorIds';
import { onReading } from '../language/onReading';
import type { LateTree } from '../late/lateTree';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import { SpecSession } from '../session/specSession';
import { GroupNode } from './arrangeSpecs';
import { childNodes, pendingOf, RootNode, type SpecsNode, topNodes } from './specNodes';

/** `none` or `some` once the workspace was searched: what the view says where it is empty depends on it. */
const foundKey = 'specDrivenOps.specsFound';

/** Milliseconds after the features of the window were loaded before the workspace is searched for specs that no editor shows. */
const searchDelay = 400;

/** What the tree works with. */
export interface SpecsTreeOptions {
	readonly session: Session;
	readonly drift: DriftWatch;
	readonly tree: LateTree<SpecsNode>;
	readonly log: Logger;
}

/**
 * List every spec of the workspace with its pending changes; the badge is their total.
 *
 * The specs are looked for soon after the start, so that the badge is there before the view is opened. What drifted is
 * looked for once the view is seen.
 */
export function registerSpecsTree({ session, drift, tree, log }: SpecsTreeOptions): vscode.Disposable {
	const { changed, view } = tree;
	/** For each spec below a row that names a folder, the path of that. */
	let above = new WeakMap<SpecSession, string>();
	tree.serve({
		getTreeItem: async node => {
			const { toTreeItem } = await import('./toTreeItem');
			return node instanceof SpecSession ? toTreeItem(node, above.get(node), drift.of(node).length) : toTreeItem(node);
		},
		resolveTreeItem: async (item, node) => {
			const { resolveSpecItem } = await import('./resolveSpecItem');
			return resolveSpecItem(item, node);
		},
		getChildren: async node => {
			if (node) {
				noteAbove(node, above);
				const { changesAgainstMain } = await import('./changesAgainstMain');
				return [...childNodes(node, drift, one => changesAgainstMain(session, one))];
			}
			await session.discover();
			above = new WeakMap();
			return [...topNodes(session.specs, drift)];
		},
	});
	const showTotal = () => {
		const total = session.specs.reduce((sum, one) => sum + (pendingOf(one) ?? 0), 0);
		view.badge = total > 0 ? { value: total, tooltip: count(total, 'pending change') } : undefined;
	};
	const shiftsOthers = rememberOpening();
	drift.show(specsViewId, view.visible);
	const search = setTimeout(() => runInBackground(log, session.discover()), searchDelay);
	return vscode.Disposable.from(
		new vscode.Disposable(() => clearTimeout(search)),
		view.onDidChangeVisibility(({ visible }) => drift.show(specsViewId, visible)),
		drift.onDidChange(() => changed.fire(undefined)),
		onReading(session, one => {
			showTotal();
			changed.fire(shiftsOthers(one) ? undefined : one);
		}),
		onListed(session, () => {
			showTotal();
			runInBackground(log, setFound(session));
			changed.fire(undefined);
		}),
	);
}

/** Remember of the specs below a row the path of the folder that the row names. */
function noteAbove(node: SpecsNode, above: WeakMap<SpecSession, string>): void {
	if (node instanceof RootNode || node instanceof GroupNode) {
		const path = node instanceof RootNode ? node.uri.path : node.path;
		for (const one of node.specs) {
			above.set(one, path);
		}
	}
}

/** Tells of a row that can be opened now, or no longer: the icons of those beside it shift, which are to be drawn again. */
function rememberOpening(): (one: SpecSession) => boolean {
	const opening = new WeakSet<SpecSession>();
	return one => {
		const opens = Boolean(pendingOf(one));
		const shifts = opens !== opening.has(one);
		opening[opens ? 'add' : 'delete'](one);
		return shifts;
	};
}

/** Do something whenever the list of specs is another one. */
function onListed(session: Session, listed: () => void): vscode.Disposable {
	let known: string | undefined;
	return session.onDidChange(() => {
		const list = [session.isDiscovered, ...session.specs.map(({ spec }) => spec.uri.toString())].join('\n');
		if (list !== known) {
			known = list;
			listed();
		}
	});
}

async function setFound({ isDiscovered, specs }: Session): Promise<void> {
	const found = specs.length > 0 ? 'some' : 'none';
	await vscode.commands.executeCommand('setContext', foundKey, isDiscovered ? found : undefined);
}
