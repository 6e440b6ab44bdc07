import * as v from 'valibot';

const schema = v.object({
	collapsed: v.array(v.string()),
	hunksShown: v.array(v.string()),
	servesShown: v.optional(v.array(v.string()), []),
	filter: v.object({ text: v.string(), tags: v.array(v.string()), section: v.nullable(v.string()) }),
	scroll: v.number(),
});

/** Which changes are drawn. */
export interface ChangeFilter {
	/** Words that must all be there, in any case. */
	readonly text: string;
	/** Kinds, impacts and states of which at least one must fit; empty for all. */
	readonly tags: readonly string[];
	/** Only those of this section; `null` for all. */
	readonly section: string | null;
}

/** What the page itself remembers: it survives hiding the view and reloading the window. */
export interface UiState {
	/** Names of the collapsed parts. */
	readonly collapsed: readonly string[];
	/** Paths of the edits whose hunks the user opened or closed against the default. */
	readonly hunksShown: readonly string[];
	/** Keys of the parts of edits that show all changes that they are for. */
	readonly servesShown: readonly string[];
	readonly filter: ChangeFilter;
	/** Pixels from the top. */
	readonly scroll: number;
}

/** Lets every change pass. */
export const noFilter: ChangeFilter = { text: '', tags: [], section: null };

/** Read a saved state; anything else gives the first one. */
export function parseUiState(data: unknown): UiState {
	const parsed = v.safeParse(schema, data);
	return parsed.success
		? parsed.output
		: { collapsed: [], hunksShown: [], servesShown: [], filter: noFilter, scroll: 0 };
}

/** The list with the item, or without it where it had it. */
export function toggled(list: readonly string[], item: string): readonly string[] {
	return list.includes(item) ? list.filter(other => other !== item) : [...list, item];
}
