import { openHost } from '../../../src/adapters/openHost';
import { Session } from '../../../src/vscode/session/session';
import { logged } from './logged';

/** Give the tests of a `describe` sessions of their own, as a reload of the window would make them. */
export function useSession(): () => Session {
	const opened: Session[] = [];

	afterEach(async () => {
		for (const session of opened.splice(0)) {
			await session.close();
			session.dispose();
		}
	});

	return () => {
		const session = new Session(async root => openHost(root), logged);
		opened.push(session);
		return session;
	};
}
