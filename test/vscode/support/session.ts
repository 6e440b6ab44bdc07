import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Disposable } from 'vscode';
import { openHost } from '../../../src/adapters/openHost';
import { followWindow } from '../../../src/vscode/session/followWindow';
import type { OpenPlanner } from '../../../src/vscode/session/openPlanner';
import { Session } from '../../../src/vscode/session/session';
import { logged } from './logged';

/**
 * Give the tests of a `describe` sessions of their own, as a reload of the window would make them.
 *
 * Those of one test share what the user approved; the user of this machine is left alone.
 */
export function useSession(): (openPlanner?: OpenPlanner) => Session {
	const opened: { readonly session: Session; readonly following: Disposable }[] = [];
	let approvalsFile = '';

	beforeEach(() => {
		approvalsFile = join(tmpdir(), `spec-ops-approvals-${randomUUID()}`, 'approved-commands.json');
	});

	afterEach(async () => {
		for (const { session, following } of opened.splice(0)) {
			await session.close();
			following.dispose();
			session.dispose();
		}
		rmSync(dirname(approvalsFile), { recursive: true, force: true });
	});

	return openPlanner => {
		const session = new Session(async root => openHost(root, { approvalsFile }), logged, openPlanner);
		opened.push({ session, following: followWindow(session, logged) });
		return session;
	};
}
