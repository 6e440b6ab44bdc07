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
			/** Who writes just now: files of the Root, or the last cycle, which is not ended. */
			readonly writer?: LockHolder;
	  }
	| Failure;
