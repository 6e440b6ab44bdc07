import type { FileState } from '../history/record';
import type { TreeChange } from '../host';

/** What a file was before somebody changed it, as far as that is known. */
export type OldFile =
	/** As a cycle left it. */
	| { readonly kind: 'recorded'; readonly state: FileState }
	/** As a commit holds it. */
	| { readonly kind: 'committed'; readonly commit: string; readonly mode: FileState['mode'] }
	| { readonly kind: 'nothing' }
	/** A link or a submodule. */
	| { readonly kind: 'other' };

/** A path at which something may be different from what was recorded or committed. */
export interface Candidate {
	/** From the Root. */
	readonly path: string;
	readonly old: OldFile;
	readonly now: TreeChange['now'];
	/** What it is compared with, as a full sentence. */
	readonly about: string;
	/** The disk does not keep what is executable, so that a mode tells nothing. */
	readonly anyMode?: boolean;
}

/** A file that somebody changed, on both sides. */
export interface MadeFile {
	readonly path: string;
	readonly before: FileState | null;
	readonly after: FileState | null;
	/** As stored; absent where there was none, where it was no UTF-8 text, and where its bytes are nowhere any more. */
	readonly oldText?: string;
	/** As stored; absent where there is none now, and where it is no UTF-8 text. */
	readonly text?: string;
	/** What it held before is nowhere any more. */
	readonly isLost?: true;
	readonly about: string;
}

/** A file that differs and cannot be recorded. */
export interface LeftOut {
	readonly kind: 'left';
	readonly path: string;
	/** The end of a sentence that begins with the path, such as `is a link`. */
	readonly reason: string;
}
