import type * as vscode from 'vscode';
import type { Session } from '../session/session';
import type { SpecSession } from '../session/specSession';

/** Do something whenever another state or plan of a spec is known, and not for each step of what is under way. */
export function onReading(session: Session, changed: (one: SpecSession) => void): vscode.Disposable {
	const seen = new WeakMap<SpecSession, readonly [reading: unknown, review: unknown]>();
	return session.onDidChange(one => {
		const [reading, review] = (one && seen.get(one)) ?? [];
		if (one && (one.reading !== reading || one.review !== review)) {
			seen.set(one, [one.reading, one.review]);
			changed(one);
		}
	});
}
