import * as vscode from 'vscode';
import type { Edit, Plan } from '../../core/plan/plan';
import type { Session } from '../session/session';
import { fileInRoot, type SpecRef, toSpecRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';

/** Scheme of what files were before somebody changed them, as a plan to record that shows it. */
const beforeScheme = 'spec-driven-ops-before';

/** Where the old text of a file is read, of exactly this plan. */
export function toBeforeUri(spec: SpecRef, { path, from }: Edit, { createdAt }: Plan): vscode.Uri {
	return fileInRoot(spec, from ?? path).with({ scheme: beforeScheme, query: spec.uri.path, fragment: createdAt });
}

/** Where the bytes of a file are read that were stored under this SHA-256, in hex. */
export function toStoredUri(spec: SpecRef, path: string, sha256: string): vscode.Uri {
	return fileInRoot(spec, path).with({ scheme: beforeScheme, query: spec.uri.path, fragment: `sha256:${sha256}` });
}

/** The spec and the path from its Root of an old text; `undefined` for a URI that is none of ours. */
export function fromBeforeUri(uri: vscode.Uri): { readonly spec: SpecRef; readonly path: string } | undefined {
	const spec = uri.scheme === beforeScheme ? toSpecRef(vscode.Uri.file(uri.query)) : undefined;
	const root = spec ? fileInRoot(spec, '').path : '';
	return spec && uri.path.startsWith(root) ? { spec, path: uri.path.slice(root.length) } : undefined;
}

/** Serve what files were before, to the diffs of plans whose edits stand on the disk already. */
export function registerBeforeTexts(session: Session): vscode.Disposable {
	return vscode.workspace.registerTextDocumentContentProvider(beforeScheme, {
		provideTextDocumentContent: uri => textOf(session, uri),
	});
}

async function textOf(session: Session, uri: vscode.Uri): Promise<string> {
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
	const { shownBefore } = await import('../../core/plan/edits/shownBefore');
	return shownBefore(edit) ?? '';
}

async function storedText(one: SpecSession, fragment: string): Promise<string> {
	const [{ readObject }, { decodeText }] = await Promise.all([
		import('../../core/store/objectStore'),
		import('../../core/text/decodeText'),
	]);
	const { disk } = await one.host();
	const bytes = await readObject(disk, fragment.slice('sha256:'.length));
	const decoded = bytes && decodeText(bytes);
	return decoded?.kind === 'text' ? decoded.document.text : vscode.l10n.t('This is no text, or not stored any more.');
}
