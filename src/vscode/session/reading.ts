import type { Failure } from '../../core/failure';
import type { LockHolder } from '../../core/lock';
import type { SpecState } from '../../core/plan/state/readState';

/** The spec against its baseline, as last read. */
export type Reading =
	| { readonly kind: 'unread' }
	| {
			readonly kind: 'read';
			readonly state: SpecState;
			/** Whether an editor's text was read that the file does not have yet. */
			readonly unsaved: boolean;
			/** False where Git would have to tell the baseline and the folder is not trusted. */
			readonly isCertain: boolean;
			/** Who writes the last cycle just now, where it is not ended and its writer lives. */
			readonly writer?: LockHolder;
	  }
	| Failure;
