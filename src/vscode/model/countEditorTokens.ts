import type * as vscode from 'vscode';
import type { CancellationToken } from '../../core/host';
import type { Conversation } from '../../core/plan/model/chatModel';
import { PatientRequest } from './patientRequest';
import { toEditorMessages } from './toEditorMessages';

/** Milliseconds that counting may take: it is a help, and nobody waits long for it. */
const patience = 5000;

/** Tokens as the model's extension counts them; `undefined` where it cannot tell soon. */
export async function countEditorTokens(
	model: vscode.LanguageModelChat,
	conversation: Conversation,
	token: CancellationToken,
): Promise<number | undefined> {
	const request = new PatientRequest(patience, token);
	try {
		const texts = [JSON.stringify(conversation.tools), ...toEditorMessages(conversation)];
		const counts = Promise.all(texts.map(async text => model.countTokens(text, request.token)));
		counts.catch(() => {});
		const known = await Promise.race([counts, request.over]);
		const sum = typeof known === 'string' ? Number.NaN : known.reduce((sum, one) => sum + one, 0);
		return Number.isFinite(sum) ? sum : undefined;
	} catch {
		return undefined;
	} finally {
		request.dispose();
	}
}
