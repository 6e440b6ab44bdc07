import * as vscode from 'vscode';
import { type Failure, failed, nothingWritten } from '../../core/failure';

/** What is told where nothing is left to be settled. */
export function noDrift(): Failure {
	const message = vscode.l10n.t('No file of this spec differs from what was recorded.');
	return failed('drift.not_possible', message, nothingWritten, vscode.l10n.t('There is nothing to do.'));
}
