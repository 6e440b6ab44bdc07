import * as vscode from 'vscode';
import { createAutoPlanner } from '../../core/plan/autoPlanner';
import { createLiteralPlanner } from '../../core/plan/literal/literalPlanner';
import { planViewId } from '../editorIds';
import { editorPlanner } from '../model/openPlanner';
import { planSpecChange } from '../plan/planSpecChange';
import type { OpenPlanner } from '../session/openPlanner';
import type { SpecSession } from '../session/specSession';
import type { ChatAnswer, ChatQuestion } from './chatAnswer';
import type { ParticipantOptions } from './participantOptions';
import { renderFailure } from './renderFailure';
import { renderPlanned } from './renderPlanned';

/**
 * `/plan`: plan the spec and show the plan in short; its review is in the plan view.
 *
 * A model of the editor plans as the one that the chat is set to, where the settings ask for one or for none, and only
 * what cannot be planned without. The planner of the settings plans where they name another.
 */
export async function planInChat(
	one: SpecSession,
	options: ParticipantOptions,
	question: ChatQuestion,
	answer: ChatAnswer,
	token: vscode.CancellationToken,
): Promise<void> {
	if (one.isBusy) {
		answer.markdown(vscode.l10n.t('Something is under way for this spec already. Ask again once it is done.'));
		return;
	}
	const following = followProgress(one, answer);
	const stopping = token.onCancellationRequested(() => one.stop());
	try {
		const review = await planSpecChange(one, undefined, await chooseOpener(one, options, question));
		tell(one, review && renderPlanned(review.plan), answer);
	} finally {
		following.dispose();
		stopping.dispose();
	}
}

function tell(one: SpecSession, planned: string | undefined, answer: ChatAnswer): void {
	const { notice, reading } = one;
	const isPending = reading.kind !== 'read' || reading.state.diff.changes.length > 0;
	if (planned !== undefined) {
		answer.markdown(planned);
	} else if (notice) {
		answer.markdown(renderFailure(notice));
	} else {
		answer.markdown(
			isPending
				? vscode.l10n.t('No plan was made. Nothing was written.')
				: vscode.l10n.t('Nothing is pending: the spec is as it was last applied.'),
		);
	}
	answer.button({ command: `${planViewId}.focus`, title: vscode.l10n.t('Open the Plan View') });
}

/** Says what is being done, each thing once. */
function followProgress(one: SpecSession, answer: ChatAnswer): vscode.Disposable {
	let said = '';
	return one.onDidChange(() => {
		const { activity } = one;
		if (activity.kind === 'planning' && activity.note !== said) {
			said = activity.note;
			answer.progress(said);
		}
	});
}

async function chooseOpener(
	one: SpecSession,
	options: ParticipantOptions,
	{ model }: ChatQuestion,
): Promise<OpenPlanner> {
	const models = await options.models();
	const { id } = await models.settings();
	if (id !== 'auto' && id !== 'vscode') {
		return one.openPlanner;
	}
	return async onProgress => {
		const asked = editorPlanner(async () => ({ kind: 'found', model }), models.consents, onProgress);
		return id === 'vscode' ? asked : createAutoPlanner(createLiteralPlanner(), asked);
	};
}
