import * as vscode from 'vscode';
import { shownBefore } from '../../core/plan/edits/shownBefore';
import { readObject } from '../../core/store/objectStore';
import { decodeText } from '../../core/text/decodeText';
import type { Session } from '../session/session';
import type { SpecSession } from '../session/specSession';
import { fromBeforeUri } from './beforeUri';

/** What a file was before somebody changed it, or why that cannot be told. */
export async function beforeText(session: Session, uri: vscode.Uri): Promise<string> {
	const place = fromBeforeUri(uri);
	const one = place && (await session.openExisting(place.spec));
	const stored = /^sha256:[0-9a-f]{64}$/.exec(uri.fragment);
	if (one && stored) {
		return storedText(one, uri.fragment);
	}
	await one?.known();
	const plan = one?.review?.plan;
	const edit = plan?.made && plan.edits.find(({ path, from }) => (from ?? path) === place?.path);
	if (!edit || plan.createdAt !== uri.fragment) {
		return vscode.l10n.t('This comparison is of a plan that is not under review any more.');
	}
	return shownBefore(edit) ?? '';
}

async function storedText(one: SpecSession, fragment: string): Promise<string> {
	const { disk } = await one.host();
	const bytes = await readObject(disk, fragment.slice('sha256:'.length));
	const decoded = bytes && decodeText(bytes);
	return decoded?.kind === 'text' ? decoded.document.text : vscode.l10n.t('This is no text, or not stored any more.');
}
