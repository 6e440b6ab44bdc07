import * as vscode from 'vscode';
import type { Change } from '../../core/diff/change';
import type { AgainstMain } from '../../core/diff/compareWithMain';
import { flippedFirst } from '../../core/diff/flippedFirst';
import type { DriftFile } from '../../core/drift/drift';
import { groupBy } from '../../core/groupBy';
import { placesOf } from '../codelens/placesOf';
import { SpecSession } from '../session/specSession';
import { arrangeRoot, GroupNode, OthersNode, putQuietLast } from './arrangeSpecs';
import { ArchivedNode, type DriftedNode, DriftNode } from './driftNodes';

/** A Root with the specs in it; shown where there are several. */
export class RootNode {
	readonly uri: vscode.Uri;
	readonly specs: readonly SpecSession[];

	constructor(uri: vscode.Uri, specs: readonly SpecSession[]) {
		this.uri = uri;
		this.specs = specs;
	}
}

/** A pending change of a spec. */
export class ChangeNode {
	readonly one: SpecSession;
	readonly change: Change;
	/** The same as people see it: of an entry of a delta what it does to the main spec. */
	readonly shown: Change;
	/** Line in the spec where it stands, or that is nearest to where it stood; from 1. */
	readonly line: number;

	constructor(one: SpecSession, change: Change, shown: Change, line: number) {
		this.one = one;
		this.change = change;
		this.shown = shown;
		this.line = line;
	}
}

/** Stands for the changes that are too many to be listed. */
export class RestNode {
	readonly one: SpecSession;
	readonly count: number;

	constructor(one: SpecSession, count: number) {
		this.one = one;
		this.count = count;
	}
}

/** A row of the tree of specs; a spec is its session, which the commands of its menus take. */
export type SpecsNode =
	| RootNode
	| GroupNode
	| OthersNode
	| SpecSession
	| DriftNode
	| ArchivedNode
	| DriftedNode
	| ChangeNode
	| RestNode;

/** Knows which files drifted. */
export interface DriftSource {
	/** The files of a spec that are known to have drifted. */
	of(one: SpecSession): readonly DriftFile[];
	/** The drifted files that archived changes of the Root of a spec recorded. */
	archived(one: SpecSession): readonly DriftFile[];
}

/** More changes than this are not listed under a spec. */
const changeLimit = 500;

/** The rows at the top: the specs, by their Roots where those are several, and by their places where they are many. */
export function topNodes(specs: readonly SpecSession[], drift: DriftSource = noDrift): readonly SpecsNode[] {
	const roots = groupBy(specs, one => one.spec.root);
	return roots.size < 2
		? nodesOfRoot(specs, drift)
		: [...roots].map(([root, group]) => new RootNode(vscode.Uri.file(root), group));
}

/** The rows below a row. @param againstMain What a spec that is a delta does to its main spec. */
export function childNodes(
	node: SpecsNode,
	drift: DriftSource = noDrift,
	againstMain: (one: SpecSession) => AgainstMain = () => new Map(),
): readonly SpecsNode[] {
	if (node instanceof RootNode) {
		return nodesOfRoot(node.specs, drift);
	}
	if (node instanceof GroupNode) {
		return putQuietLast(node.specs, node.path, hasNews(drift));
	}
	if (node instanceof OthersNode) {
		return node.specs;
	}
	if (node instanceof DriftNode || node instanceof ArchivedNode) {
		return node.files;
	}
	return node instanceof SpecSession
		? [...driftNodes(node, drift.of(node)), ...changeNodes(node, againstMain(node))]
		: [];
}

const noDrift: DriftSource = { of: () => [], archived: () => [] };

/** The specs of a Root, and what drifted there that none of them tells. */
function nodesOfRoot(specs: readonly SpecSession[], drift: DriftSource): readonly SpecsNode[] {
	const [first] = specs;
	const archived = first ? drift.archived(first) : [];
	const last = first && archived.length > 0 ? [new ArchivedNode(first, archived)] : [];
	return [...arrangeRoot(specs, hasNews(drift)), ...last];
}

/** Tells whether a spec has something to tell: what is pending or drifted, or that it cannot be read. */
function hasNews(drift: DriftSource): (one: SpecSession) => boolean {
	return one => one.reading.kind === 'failed' || Boolean(pendingOf(one)) || drift.of(one).length > 0;
}

function driftNodes(one: SpecSession, files: readonly DriftFile[]): readonly DriftNode[] {
	return files.length > 0 ? [new DriftNode(one, files)] : [];
}

/** The changes of a spec, flipped ones first. */
function changeNodes(one: SpecSession, againstMain: AgainstMain): readonly SpecsNode[] {
	const { reading } = one;
	if (reading.kind !== 'read' || !reading.isCertain) {
		return [];
	}
	const changes = flippedFirst(reading.state.diff.changes, againstMain);
	const lines = new Map<Change, number>();
	for (const { line, removed } of placesOf(reading.state)) {
		for (const change of removed) {
			lines.set(change, line);
		}
	}
	const shown = changes.slice(0, changeLimit).map(change => {
		const line = change.after?.line ?? lines.get(change) ?? 1;
		return new ChangeNode(one, change, againstMain.get(change) ?? change, line);
	});
	const rest = changes.length - shown.length;
	return rest > 0 ? [...shown, new RestNode(one, rest)] : shown;
}

/** Number of pending changes; `undefined` where it is not known. */
export function pendingOf({ reading }: SpecSession): number | undefined {
	return reading.kind === 'read' && reading.isCertain ? reading.state.diff.changes.length : undefined;
}
