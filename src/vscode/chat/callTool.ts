import * as vscode from 'vscode';
import { answerAgent } from '../../core/agent/answerAgent';
import type { Session } from '../session/session';
import type { SpecSession } from '../session/specSession';
import { sessionSpecs } from './sessionSpecs';

/** Who hands plans in by these tools, as a plan says it. */
const client = 'chat of the editor';

const unsaved = 'The editor has text of this spec that is not saved yet; the answer is about the saved file.';

/** Answer a call that a model of the editor made; a plan that it handed in is shown at once. */
export async function callTool(
	name: string,
	input: unknown,
	session: Session,
	token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
	const asked: SpecSession[] = [];
	const specs = sessionSpecs(session, one => asked.push(one));
	const { text, isError } = await answerAgent(name, input, { client, specs }, token);
	const [one] = asked;
	if (one && name === 'submit_plan' && !isError) {
		one.log('an agent handed in a plan');
		await one.filesChanged();
	}
	const parts = one?.document()?.isDirty ? [text, unsaved] : [text];
	return new vscode.LanguageModelToolResult(parts.map(part => new vscode.LanguageModelTextPart(part)));
}
