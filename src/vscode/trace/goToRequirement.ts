import * as vscode from 'vscode';
import { plainText } from '../../core/diff/plainText';
import type { ServedRequirement } from '../../core/trace/servedRequirements';
import type { Session } from '../session/session';
import { toSpecRef } from '../session/specRef';
import type { FileBlames } from './fileBlames';
import { lineSubject } from './lineSubject';
import { rootOfFile } from './rootOfFile';

/** Go from the line with the cursor to the requirements that it was made for; where there is none, the user is told so. */
export async function goToRequirement(session: Session, blames: FileBlames): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (!editor) {
		return;
	}
	const { document, selection } = editor;
	await session.discover();
	const subject = await lineSubject(session, blames, document, selection.active.line + 1);
	const served = subject?.kind === 'code' ? subject.served : [];
	const found = await Promise.all(served.map(one => locate(session, document, one)));
	const locations = found.filter(one => one !== undefined);
	const missing =
		served.length === 0
			? vscode.l10n.t('No recorded cycle is known to have made this line.')
			: vscode.l10n.t('The requirement that this line was made for is not in the spec any more.');
	// Where there is none, the editor says so at the cursor.
	await vscode.commands.executeCommand(
		'editor.action.goToLocations',
		document.uri,
		selection.active,
		locations,
		'peek',
		missing,
	);
}

/** Where the requirement stands in its spec now: by its id, else by its words. */
async function locate(
	session: Session,
	{ uri }: vscode.TextDocument,
	{ specPath, id, text }: ServedRequirement,
): Promise<vscode.Location | undefined> {
	const place = rootOfFile(session, uri.path);
	const specUri = place && uri.with({ path: `${uri.path.slice(0, -place.path.length)}${specPath}` });
	const spec = specUri && toSpecRef(specUri);
	const one = spec && (await session.openExisting(spec));
	await one?.upToDate();
	const requirements = one?.reading.kind === 'read' ? one.reading.state.spec.requirements : [];
	const words = text === undefined ? undefined : plainText(text);
	const requirement =
		requirements.find(other => other.id === id) ?? requirements.find(other => plainText(other.text) === words);
	return specUri && requirement
		? new vscode.Location(specUri, new vscode.Position(requirement.line - 1, 0))
		: undefined;
}
