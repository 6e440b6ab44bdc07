import * as v from 'valibot';

const schema = v.object({
	collapsed: v.array(v.string()),
	hunksShown: v.array(v.string()),
	filter: v.string(),
	limit: v.pipe(v.number(), v.integer(), v.minValue(1)),
	scroll: v.number(),
});

/** Rows that are drawn until somebody asks for more. */
export const pageSize = 200;

/** What the page itself remembers: it survives hiding the view and reloading the window. */
export interface UiState {
	/** Names of the collapsed parts. */
	readonly collapsed: readonly string[];
	/** Paths of the edits whose hunks the user opened or closed against the default. */
	readonly hunksShown: readonly string[];
	readonly filter: string;
	/** How many changes are drawn. */
	readonly limit: number;
	/** Pixels from the top. */
	readonly scroll: number;
}

/** Read a saved state; anything else gives the first one. */
export function parseUiState(data: unknown): UiState {
	const parsed = v.safeParse(schema, data);
	return parsed.success ? parsed.output : { collapsed: [], hunksShown: [], filter: '', limit: pageSize, scroll: 0 };
}

/** The list with the item, or without it where it had it. */
export function toggled(list: readonly string[], item: string): readonly string[] {
	return list.includes(item) ? list.filter(other => other !== item) : [...list, item];
}
