import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import type { Plan } from '../../core/plan/plan';
import type { LateFiles } from '../late/lateFiles';
import type { ServeTexts } from '../late/lateTexts';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import type { SpecSession } from '../session/specSession';
import { ProposedFiles } from './proposedFiles';
import { registerBeforeTexts } from './registerBeforeTexts';
import { registerConflictActions } from './registerConflictActions';

/** What previews work with. */
export interface PreviewOptions {
	readonly session: Session;
	/** Where the editor looks for proposed texts. */
	readonly served: LateFiles;
	readonly serveTexts: ServeTexts;
	readonly log: Logger;
}

/**
 * Serve the texts that plans propose, and close the previews of a plan once it is no longer the one to review:
 * applied, discarded, replaced, or its spec gone, in this window or by somebody else.
 */
export function registerPreviews({ session, served, serveTexts, log }: PreviewOptions): vscode.Disposable {
	const files = new ProposedFiles(session, log);
	/** When the plan of each spec was made, `undefined` for none, as of the last look. */
	const seen = new Map<SpecSession, string | undefined>();
	const look = (one: SpecSession) => {
		const plan = one.review?.plan;
		if (one.reading.kind !== 'unread' && (!seen.has(one) || seen.get(one) !== plan?.createdAt)) {
			seen.set(one, plan?.createdAt);
			runInBackground(log, closeOld(one, plan));
		}
	};
	const forgetGone = () => {
		for (const one of seen.keys()) {
			if (session.find(one.spec.uri) !== one) {
				seen.delete(one);
				runInBackground(log, closeOld(one));
			}
		}
	};
	return vscode.Disposable.from(
		files,
		registerBeforeTexts(session, serveTexts),
		registerConflictActions(),
		served.serve(files),
		session.onDidChange(one => (one ? look(one) : forgetGone())),
	);
}

async function closeOld({ spec }: SpecSession, current?: Plan): Promise<void> {
	const { closePreviews } = await import('./closePreviews');
	await closePreviews(spec, current);
}
