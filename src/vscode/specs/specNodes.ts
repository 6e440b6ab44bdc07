import * as vscode from 'vscode';
import type { Change } from '../../core/diff/change';
import type { DriftFile } from '../../core/drift/drift';
import { placesOf } from '../codelens/placesOf';
import { SpecSession } from '../session/specSession';
import { type DriftedNode, DriftNode } from './driftNodes';

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
	/** Line in the spec where it stands, or that is nearest to where it stood; from 1. */
	readonly line: number;

	constructor(one: SpecSession, change: Change, line: number) {
		this.one = one;
		this.change = change;
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
export type SpecsNode = RootNode | SpecSession | DriftNode | DriftedNode | ChangeNode | RestNode;

/** Gives the files of a spec that are known to have drifted. */
export type DriftOf = (one: SpecSession) => readonly DriftFile[];

/** More changes than this are not listed under a spec. */
const changeLimit = 500;

/** The rows at the top: the specs, by their Roots where those are several. */
export function topNodes(specs: readonly SpecSession[]): readonly SpecsNode[] {
	const roots = new Map<string, SpecSession[]>();
	for (const one of specs) {
		const group = roots.get(one.spec.root) ?? [];
		group.push(one);
		roots.set(one.spec.root, group);
	}
	return roots.size < 2 ? specs : [...roots.values()].flatMap(group => toRootNode(group));
}

function toRootNode(group: readonly SpecSession[]): readonly RootNode[] {
	const [first] = group;
	return first ? [new RootNode(vscode.Uri.file(first.spec.root), group)] : [];
}

/** The rows below a row. */
export function childNodes(node: SpecsNode, driftOf: DriftOf = () => []): readonly SpecsNode[] {
	if (node instanceof RootNode) {
		return node.specs;
	}
	if (node instanceof DriftNode) {
		return node.files;
	}
	return node instanceof SpecSession ? [...driftNodes(node, driftOf(node)), ...changeNodes(node)] : [];
}

function driftNodes(one: SpecSession, files: readonly DriftFile[]): readonly DriftNode[] {
	return files.length > 0 ? [new DriftNode(one, files)] : [];
}

/** The changes of a spec, flipped ones first. */
function changeNodes(one: SpecSession): readonly SpecsNode[] {
	const { reading } = one;
	if (reading.kind !== 'read' || !reading.isCertain) {
		return [];
	}
	const { changes } = reading.state.diff;
	const lines = new Map<Change, number>();
	for (const { line, removed } of placesOf(reading.state)) {
		for (const change of removed) {
			lines.set(change, line);
		}
	}
	const shown = changes
		.slice(0, changeLimit)
		.map(change => new ChangeNode(one, change, change.after?.line ?? lines.get(change) ?? 1));
	const rest = changes.length - shown.length;
	return rest > 0 ? [...shown, new RestNode(one, rest)] : shown;
}

/** Number of pending changes; `undefined` where it is not known. */
export function pendingOf({ reading }: SpecSession): number | undefined {
	return reading.kind === 'read' && reading.isCertain ? reading.state.diff.changes.length : undefined;
}
