import * as vscode from 'vscode';
import { ownWork } from '../../core/plan/ownWork';
import { count } from '../../core/text/words';
import { confirm } from '../confirm';
import type { Review } from '../session/review';

/** Whether another plan may take the place of the one under review: what the user wrote into it is not thrown away without a question. */
export async function mayReplace(review: Review | undefined): Promise<boolean> {
	const written = review ? ownWork(review.plan).written : [];
	if (written.length === 0) {
		return true;
	}
	const message = vscode.l10n.t('Plan again without your changes to the proposed edits?');
	const detail = vscode.l10n.t('What you wrote into the preview is lost: {0}.', count(written.length, 'file'));
	const button = vscode.l10n.t('Plan again');
	return confirm(message, detail, button);
}
