import * as v from 'valibot';
import type { CycleGroup } from './timelineModel';

/** Cycles that are drawn until somebody asks for more. */
export const pageSize = 100;

const schema = v.object({
	search: v.string(),
	groups: v.array(v.picklist(['applied', 'claimed', 'unverified', 'failed', 'interrupted', 'unknown'])),
	toggled: v.array(v.number()),
	limit: v.pipe(v.number(), v.integer(), v.minValue(1)),
	scroll: v.number(),
});

/** What the page itself remembers: it survives hiding the editor and reloading the window. */
export interface UiState {
	readonly search: string;
	/** The groups to show; none means all. */
	readonly groups: readonly CycleGroup[];
	/** Lines of the cycles that the user opened or closed against the default. */
	readonly toggled: readonly number[];
	/** How many cycles are drawn. */
	readonly limit: number;
	/** Pixels from the top. */
	readonly scroll: number;
}

/** Read a saved state; anything else gives the first one. */
export function parseUiState(data: unknown): UiState {
	const parsed = v.safeParse(schema, data);
	return parsed.success ? parsed.output : { search: '', groups: [], toggled: [], limit: pageSize, scroll: 0 };
}
