import type { HeadingRules } from '../headingRules';

/** What a part of a spec is read with, besides its own text and the section that it begins in. */
export interface ChunkContext extends HeadingRules {
	/** UTF-16 units that a part has at least, where what follows it can be read without it. */
	readonly partLength: number;
	/** Labels of all link reference definitions of the spec, in lower case. */
	readonly linkLabels: ReadonlySet<string>;
}
