import * as vscode from 'vscode';
import type { Late } from '../late/late';
import type { Models } from '../model/models';
import type { Session } from '../session/session';

/** Id of the participant, as contributed. */
const participantId = 'specDrivenOps.spec';

/** What the participant needs from the rest of the extension. */
export interface ParticipantOptions {
	readonly session: Session;
	readonly models: () => Promise<Models>;
}

/** Answer to `@spec` in the editor's chat; what it does is loaded at the first question. */
export function registerParticipant(options: Late<ParticipantOptions>): vscode.Disposable {
	const participant = vscode.chat.createChatParticipant(participantId, async (request, _context, stream, token) => {
		const { answerChat } = await import('./answerChat');
		await answerChat(await options.get(), request, stream, token);
	});
	participant.iconPath = new vscode.ThemeIcon('checklist');
	return participant;
}
