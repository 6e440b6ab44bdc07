import * as vscode from 'vscode';
import type { ConflictChoice, ConflictOutcome } from '../../core/apply/journal/settleConflict';
import { count } from '../../core/text/words';
import type { Notice } from '../../webview/plan/planViewModel';
import { block } from '../apply/block';
import { confirm } from '../confirm';
import { recoveredNotice } from '../session/recoveredNotice';
import type { SpecSession } from '../session/specSession';
import { conflictFiles } from './conflictFiles';

/** Settle what a stopped writer had left and somebody changed since, as the user chose, after one confirmation. */
export async function settleByChoice(one: SpecSession, choice: ConflictChoice): Promise<void> {
	const { reading } = one;
	if (
		one.isBusy ||
		reading.kind !== 'failed' ||
		!(await isMeant(
			choice,
			conflictFiles(reading).map(({ path }) => path),
		))
	) {
		return;
	}
	const { settleConflict } = await import('../../core/apply/journal/settleConflict');
	const outcome = await settleConflict(await one.host(), choice);
	await one.filesChanged();
	if (outcome.kind === 'failed') {
		one.showFailure(outcome);
		return;
	}
	one.log(`settled what a stopped writer had left, as chosen: ${outcome.kind}`);
	one.setNotice(toNotice(outcome));
}

async function isMeant(choice: ConflictChoice, files: readonly string[]): Promise<boolean> {
	const [message, detail, button] =
		choice === 'restore'
			? [
					vscode.l10n.t('Put back what was there before?'),
					block('What these files hold now is stored, then replaced:', files),
					vscode.l10n.t('Put Back'),
				]
			: [
					vscode.l10n.t('Keep everything as it stands now?'),
					block('What these files held before stays stored on this machine:', files),
					vscode.l10n.t('Keep'),
				];
	return confirm(message, detail, button);
}

function toNotice(outcome: Exclude<ConflictOutcome, { readonly kind: 'failed' }>): Notice | null {
	switch (outcome.kind) {
		case 'nothing':
			return null;
		case 'rolledBack':
		case 'finished':
			return recoveredNotice(outcome);
		case 'kept':
		case 'restored': {
			const files = count(outcome.files.length, 'file');
			return {
				tone: 'info',
				message: vscode.l10n.t('What a writer that was stopped had left is settled.'),
				state:
					outcome.kind === 'kept'
						? vscode.l10n.t('Everything stays as it stands: {0}.', files)
						: vscode.l10n.t('What was there before is back: {0}.', files),
				next: vscode.l10n.t('Look at what is pending, then plan.'),
			};
		}
	}
}
