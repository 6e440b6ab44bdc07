import * as v from 'valibot';
import { querySchema } from './protocol';
import type { TimelineQuery } from './timelineModel';

const schema = v.object({
	query: querySchema,
	filtersOpen: v.boolean(),
	toggled: v.array(v.number()),
	anchor: v.nullable(v.object({ index: v.number(), offset: v.number() })),
});

/** What the page itself remembers: it survives hiding the editor and reloading the window. */
export interface UiState {
	readonly query: TimelineQuery;
	/** Whether the fields to filter by are shown. */
	readonly filtersOpen: boolean;
	/** Places of the cycles that the user opened or closed against the default. */
	readonly toggled: readonly number[];
	/** The cycle at the upper edge, and how many pixels it stands below it; `null` at the top of the page. */
	readonly anchor: { readonly index: number; readonly offset: number } | null;
}

/** Finds every cycle. */
export const anyQuery: TimelineQuery = {
	search: '',
	groups: [],
	evidence: '',
	requirement: '',
	file: '',
	spec: '',
	since: '',
	until: '',
};

/** Whether a query finds every cycle. */
export function isAnyQuery({ groups, ...texts }: TimelineQuery): boolean {
	return groups.length === 0 && Object.values(texts).every(text => text.trim() === '');
}

/** Read a saved state; anything else gives the first one. */
export function parseUiState(data: unknown): UiState {
	const parsed = v.safeParse(schema, data);
	return parsed.success ? parsed.output : { query: anyQuery, filtersOpen: false, toggled: [], anchor: null };
}
