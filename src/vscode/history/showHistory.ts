import * as vscode from 'vscode';
import { historyPathOf } from '../../core/spec/specPaths';
import type { Session } from '../session/session';
import { fileInRoot } from '../session/specRef';
import { findTarget } from '../specTarget';
import type { TimelineEditors } from './timelineEditors';

/**
 * Open the history of a spec as a timeline.
 *
 * @param target What the command's menu stands on; or `{cycle, spec?}` with the number of the cycle to bring into sight
 * and the URI of the spec as text; nothing for the active spec.
 */
export async function showHistory(session: Session, timelines: TimelineEditors, target: unknown): Promise<void> {
	const { cycle, spec } = parseTarget(target);
	const one = await findTarget(session, spec);
	if (one) {
		await timelines.show(fileInRoot(one.spec, historyPathOf(one.spec.path)), cycle);
	}
}

/**
 * Open an apply.md as a timeline: the one that a menu stands on, or of a URI as text; else the one that is being edited.
 *
 * @param cycle Number of the cycle to bring into sight.
 */
export async function openTimeline(timelines: TimelineEditors, target: unknown, cycle?: unknown): Promise<void> {
	const named = typeof target === 'string' ? vscode.Uri.parse(target) : target;
	const uri = named instanceof vscode.Uri ? named : vscode.window.activeTextEditor?.document.uri;
	if (uri?.path.endsWith('/apply.md')) {
		await timelines.show(uri, typeof cycle === 'number' ? cycle : undefined);
	}
}

function parseTarget(target: unknown): { readonly cycle: number | undefined; readonly spec: unknown } {
	const isPlain = typeof target === 'object' && target !== null && 'cycle' in target;
	if (!isPlain || typeof target.cycle !== 'number') {
		return { cycle: undefined, spec: target };
	}
	const spec = 'spec' in target && typeof target.spec === 'string' ? vscode.Uri.parse(target.spec) : undefined;
	return { cycle: target.cycle, spec };
}
