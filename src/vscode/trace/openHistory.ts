import * as vscode from 'vscode';
import type { Cycle } from '../../core/history/history';
import type { Host } from '../../core/host';
import { type ReadHistory, readHistory } from '../../core/plan/state/readHistory';
import { historyPathOf } from '../../core/spec/specPaths';
import { type CycleRef, findCycle } from '../../core/trace/findCycle';
import { type HistoryFile, toHistoryFile } from '../history/historyFile';
import { hostOfHistory } from '../history/hostOfHistory';
import type { Session } from '../session/session';
import { fileInRoot, toSpecRef } from '../session/specRef';
import { findTarget } from '../specTarget';

/** A history that a command is about, read as it is now. */
export interface OpenHistory {
	readonly file: HistoryFile;
	readonly host: Host;
	readonly read: ReadHistory;
	/** From the Root: the spec that the command stands on; absent where it stands on the history. */
	readonly specPath?: string;
}

/**
 * Read the history that a command names: by its URI or that of a spec, as such or as text, or by a row of the tree of
 * specs; else that of the active spec.
 *
 * Git is asked only in a trusted workspace. Where there is no spec, or its history cannot be read, the user is told so.
 */
export async function openHistory(session: Session, target: unknown): Promise<OpenHistory | undefined> {
	const place = await findPlace(session, target);
	if (!place) {
		return undefined;
	}
	const file = toHistoryFile(place.uri);
	const host = await hostOfHistory(root => session.host(root), file);
	const read = await readHistory(host, file.path, 'look');
	if (read.kind === 'failed') {
		const message = vscode.l10n.t('The history cannot be read. Its timeline, and “spec-ops history”, say why.');
		await vscode.window.showWarningMessage(message);
		return undefined;
	}
	const { specPath } = place;
	return { file, host, read, ...(specPath !== undefined && { specPath }) };
}

interface Place {
	readonly uri: vscode.Uri;
	readonly specPath?: string;
}

async function findPlace(session: Session, target: unknown): Promise<Place | undefined> {
	const named = typeof target === 'string' ? vscode.Uri.parse(target) : target;
	const uri = named instanceof vscode.Uri ? named : undefined;
	if (uri?.path.endsWith('/apply.md')) {
		return { uri };
	}
	const spec = (uri && toSpecRef(uri)) ?? (await findTarget(session, target))?.spec;
	return spec && { uri: fileInRoot(spec, historyPathOf(spec.path)), specPath: spec.path };
}

/** The cycle that a command names: by the identity of its record, by its number, or as `{index}` in the file's order. */
export function namedCycle({ read: { history } }: OpenHistory, named: unknown): Cycle | undefined {
	const ref = parseCycleRef(named);
	return ref && findCycle(history, ref);
}

function parseCycleRef(named: unknown): CycleRef | undefined {
	if (typeof named === 'string') {
		return { id: named };
	}
	if (typeof named === 'number') {
		return { number: named };
	}
	const isPlace = typeof named === 'object' && named !== null && 'index' in named;
	return isPlace && typeof named.index === 'number' ? { index: named.index } : undefined;
}
