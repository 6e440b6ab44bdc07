import * as vscode from 'vscode';
import { toLf } from '../../core/text/decodeText';

/** Milliseconds in which an editor hears of what another program wrote, on a loaded machine, too. */
const followLimit = 2000;
const lookDelay = 50;

/**
 * The document of a file, once it has what another program wrote into the file just now: an editor takes that over only
 * a moment later, and what is computed from the file does not fit into the text from before.
 *
 * One with unsaved text is given at once, and one that does not follow in time as it is then.
 */
export async function openInStep(uri: vscode.Uri): Promise<vscode.TextDocument> {
	const deadline = Date.now() + followLimit;
	for (;;) {
		// The one from before may have been closed for another one of the same file.
		const document = await vscode.workspace.openTextDocument(uri);
		if (Date.now() > deadline || (await isInStep(document))) {
			return document;
		}
		await new Promise(resolve => setTimeout(resolve, lookDelay));
	}
}

async function isInStep(document: vscode.TextDocument): Promise<boolean> {
	const stored = document.isDirty ? undefined : await storedText(document);
	return stored === undefined || document.isDirty || toLf(document.getText()) === stored;
}

/** What the file has, in LF; nothing where it cannot be read, as one that is gone. */
async function storedText({ uri, encoding }: vscode.TextDocument): Promise<string | undefined> {
	try {
		return toLf(await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { encoding }));
	} catch {
		return undefined;
	}
}
