import type * as vscode from 'vscode';
import type { Session } from '../session/session';
import { toSpecRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import type { FileBlames } from './fileBlames';
import { lineSubject } from './lineSubject';
import { rootOfFile } from './rootOfFile';

/** The requirement that the line with the cursor is, or was made for; `undefined` for none. */
export async function requirementAtCursor(
	session: Session,
	blames: FileBlames,
	{ document, selection }: vscode.TextEditor,
): Promise<{ readonly one: SpecSession; readonly id: string } | undefined> {
	const subject = await lineSubject(session, blames, document, selection.active.line + 1);
	if (subject?.kind === 'requirement') {
		return { one: subject.one, id: subject.requirement.id };
	}
	const served = subject?.served[0];
	const place = rootOfFile(session, document.uri.path);
	if (!served || !place) {
		return undefined;
	}
	const path = `${document.uri.path.slice(0, -place.path.length)}${served.specPath}`;
	const spec = toSpecRef(document.uri.with({ path }));
	const one = spec && (await session.openExisting(spec));
	return one && { one, id: served.id };
}
