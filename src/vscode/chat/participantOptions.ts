import type { Models } from '../model/models';
import type { Session } from '../session/session';

/** What the participant needs from the rest of the extension. */
export interface ParticipantOptions {
	readonly session: Session;
	readonly models: () => Promise<Models>;
}
