import * as vscode from 'vscode';
import type { Host } from '../../core/host';
import type { Reading } from './reading';
import { withoutGit } from './withoutGit';

/**
 * Read a spec against its baseline. In a folder that is not trusted Git is not asked.
 *
 * @param unsaved Text of an editor that stands for that of the file.
 */
export async function readSpec(host: Host, path: string, unsaved: string | undefined): Promise<Reading> {
	const { readState } = await import('../../core/plan/readState');
	const { isTrusted } = vscode.workspace;
	const outcome = await readState(isTrusted ? host : withoutGit(host), path, unsaved);
	if (outcome.kind === 'failed') {
		return outcome;
	}
	const { state } = outcome;
	const isCertain = isTrusted || state.baseline.source !== 'approximate';
	return { kind: 'read', state, unsaved: unsaved !== undefined, isCertain };
}
