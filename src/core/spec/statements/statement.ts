import type { Level } from '../spec';
import type { SectionPath } from './sectionPath';

/** An id that the author wrote, and where. */
export interface ExplicitId {
	readonly id: string;
	/** Offset of its first character. */
	readonly start: number;
}

/** A requirement as it was read, before it has an id that is unique in the file. */
export interface Statement {
	readonly explicitId: ExplicitId | null;
	readonly level: Level;
	/** The words that give the level, `null` for a FACT. */
	readonly keyword: string | null;
	/** Markdown source in one line, without list marker, check box, comments and explicit id. */
	readonly text: string;
	readonly section: SectionPath | null;
	/** First and last line, from 1, inclusive. */
	readonly line: number;
	readonly endLine: number;
}
