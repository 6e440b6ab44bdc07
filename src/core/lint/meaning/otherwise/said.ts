import type { Meaning } from '../meaning';
import type { Reading } from '../reading';
import type { Subject } from '../readSubject';

/** A clause that was read, with what it means as a whole. */
export interface Said {
	readonly reading: Reading;
	readonly subject: Subject;
	readonly whole: Meaning;
}
