import * as vscode from 'vscode';
import type { Late } from '../late/late';
import type { ParticipantOptions } from './participantOptions';

/** Id of the participant, as contributed. */
const participantId = 'specDrivenOps.spec';

/** Answer to `@spec` in the editor's chat; what it does is loaded at the first question. */
export function registerParticipant(options: Late<ParticipantOptions>): vscode.Disposable {
	const participant = vscode.chat.createChatParticipant(participantId, async (request, _context, stream, token) => {
		const { answerChat } = await import('./answerChat');
		await answerChat(await options.get(), request, stream, token);
	});
	participant.iconPath = new vscode.ThemeIcon('checklist');
	return participant;
}
