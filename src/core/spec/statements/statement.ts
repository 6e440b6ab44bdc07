import type { Delta, Level, Places, Scenario } from '../spec';
import type { SectionPath } from './sectionPath';

/** An id that the author wrote, and where. */
export interface ExplicitId {
	readonly id: string;
	/** Offset of its first character. */
	readonly start: number;
}

/** The name of a statement, and where it stands. */
export interface StatementName extends ExplicitId {
	/** Exclusive. */
	readonly end: number;
}

/** A requirement as it was read, before it has an id that is unique in the file. */
export interface Statement {
	readonly explicitId: ExplicitId | null;
	/** The name that it goes by, and where; it is its id unless it has an explicit or a positional one. */
	readonly name: StatementName | null;
	/** An id that only says at which place it stands, such as `1.2`. */
	readonly positionalId: string | null;
	readonly level: Level;
	/** The words that give the level, `null` for a FACT. */
	readonly keyword: string | null;
	/** Markdown source in one line, without list marker, check box, comments and explicit id. */
	readonly text: string;
	readonly section: SectionPath | null;
	/** First and last line, from 1, inclusive. */
	readonly line: number;
	readonly endLine: number;
	readonly scenarios: readonly Scenario[];
	readonly places: Places;
	readonly delta: Delta | null;
	readonly priority: string | null;
}
