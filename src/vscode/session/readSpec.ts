import * as vscode from 'vscode';
import { journalPath } from '../../core/apply/journal/journal';
import type { Host } from '../../core/host';
import type { LockHolder } from '../../core/lock';
import type { SpecState } from '../../core/plan/state/readState';
import { lastRecorded } from './lastRecorded';
import type { EditorText } from './readEditor';
import type { Reading } from './reading';
import { withoutGit } from './withoutGit';

/**
 * Read a spec against its baseline. In a folder that is not trusted neither Git nor any process is asked.
 *
 * @param editor What an editor holds of it; text that is not saved stands for that of the file.
 */
export async function readSpec(host: Host, path: string, editor?: EditorText): Promise<Reading> {
	const { readState } = await import('../../core/plan/state/readState');
	const { isTrusted } = vscode.workspace;
	const outcome = await readState(isTrusted ? host : withoutGit(host), path, editor?.unsaved, editor?.known);
	if (outcome.kind === 'failed') {
		return outcome;
	}
	const { state } = outcome;
	const isCertain = isTrusted || state.baseline.source !== 'approximate';
	const writer = isTrusted ? await writerOf(host, state) : undefined;
	return { kind: 'read', state, unsaved: editor?.unsaved !== undefined, isCertain, ...(writer && { writer }) };
}

/** Whoever holds the lock while the last cycle has no end, or files are being written. */
async function writerOf({ lock, disk }: Host, state: SpecState): Promise<LockHolder | undefined> {
	const isWritten = lastRecorded(state)?.status === 'interrupted' || (await disk.stat(journalPath)) !== undefined;
	return isWritten ? lock.holder() : undefined;
}
