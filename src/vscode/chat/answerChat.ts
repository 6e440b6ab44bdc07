import * as vscode from 'vscode';
import type { Failure } from '../../core/failure';
import type { SpecSession } from '../session/specSession';
import type { ChatAnswer, ChatQuestion } from './chatAnswer';
import { explainInChat } from './explainInChat';
import type { ParticipantOptions } from './participantOptions';
import { planInChat } from './planInChat';
import { renderCycleList } from './renderCycleList';
import { renderFailure } from './renderFailure';
import { findSpec } from './sessionSpecs';

/**
 * Answer a question to `@spec` about the active spec: `/plan`, `/explain`, `/history`, or one in plain words.
 *
 * Text from specs, files and models is shown as text. The only commands that an answer offers are our own.
 */
export async function answerChat(
	options: ParticipantOptions,
	question: ChatQuestion,
	answer: ChatAnswer,
	token: vscode.CancellationToken,
): Promise<void> {
	const one = await findSpec(options.session, undefined);
	if ('kind' in one) {
		refuse(one, answer);
		return;
	}
	await one.upToDate();
	switch (question.command) {
		case 'plan':
			return planInChat(one, options, question, answer, token);
		case 'history':
			return showCycles(one, answer);
		default:
			return explainInChat(one, options, question, answer, token);
	}
}

function refuse(failure: Failure, answer: ChatAnswer): void {
	answer.markdown(renderFailure(failure));
	answer.button(
		failure.code === 'trust.restricted'
			? { command: 'workbench.trust.manage', title: vscode.l10n.t('Manage Workspace Trust') }
			: { command: 'specDrivenOps.createSpec', title: vscode.l10n.t('Create Spec') },
	);
}

function showCycles({ reading }: SpecSession, answer: ChatAnswer): void {
	if (reading.kind !== 'read') {
		if (reading.kind === 'failed') {
			answer.markdown(renderFailure(reading));
		}
		return;
	}
	answer.markdown(renderCycleList(reading.state.history.cycles));
	answer.button({ command: 'specDrivenOps.showHistory', title: vscode.l10n.t('Show Apply History') });
}
