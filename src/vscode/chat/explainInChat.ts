import * as vscode from 'vscode';
import { planViewId } from '../editorIds';
import type { SpecSession } from '../session/specSession';
import { answerByModel } from './answerByModel';
import type { ChatAnswer, ChatQuestion } from './chatAnswer';
import { namedRequirements } from './namedRequirements';
import type { ParticipantOptions } from './participantOptions';
import { renderExplanation } from './renderExplanation';
import { renderFailure } from './renderFailure';

/**
 * `/explain`, and any question in plain words: what the pending changes mean, or what the requirements that the question
 * names are and why, as the spec and its history tell. A question besides goes to the chat's model, together with that.
 */
export async function explainInChat(
	{ reading }: SpecSession,
	options: ParticipantOptions,
	{ prompt, model }: ChatQuestion,
	answer: ChatAnswer,
	token: vscode.CancellationToken,
): Promise<void> {
	if (reading.kind !== 'read') {
		if (reading.kind === 'failed') {
			answer.markdown(renderFailure(reading));
		}
		return;
	}
	const { ids, rest } = namedRequirements(prompt, reading.state);
	answer.markdown(renderExplanation(reading.state, ids));
	if (rest !== '') {
		const { consents } = await options.models();
		const said = await answerByModel({ model, consents, question: prompt, state: reading.state, ids }, answer, token);
		answer.markdown(`---\n\n${said}`);
	}
	answer.button({ command: `${planViewId}.focus`, title: vscode.l10n.t('Open the Plan View') });
}
