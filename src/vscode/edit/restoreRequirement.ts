import * as vscode from 'vscode';
import type { SpecSession } from '../session/specSession';
import { editText } from './editText';
import { showMovedOn } from './showMovedOn';

/** Put a removed requirement back into the spec, as an edit that Undo of the editor takes back; nothing is saved. */
export async function restoreRequirement(one: SpecSession, id: string): Promise<void> {
	await one.upToDate();
	const { reading } = one;
	if (one.isBusy || reading.kind !== 'read') {
		return;
	}
	const { restoreRequirement: restore } = await import('../../core/plan/narrow/restoreRequirement');
	const restored = restore(reading.state, id);
	if (restored.kind === 'failed') {
		one.showFailure(restored);
		return;
	}
	const { text } = reading.state.document;
	const document = await editText(one.spec.uri, text, restored.text);
	if (!document) {
		showMovedOn(one);
		return;
	}
	one.log('restored a removed requirement in the editor');
	await vscode.window.showTextDocument(document, { selection: firstDifference(text, restored.text) });
}

/** The first line that came back. */
function firstDifference(before: string, after: string): vscode.Range {
	const lines = before.split('\n');
	const line = Math.max(
		0,
		after.split('\n').findIndex((text, index) => text !== lines[index]),
	);
	return new vscode.Range(line, 0, line, 0);
}
