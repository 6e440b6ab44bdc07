import type { RowWindow } from '../../dom/rowWindow';
import type { FromTimeline } from '../protocol';
import type { TimelineCache } from '../timelineCache';
import type { TimelineHead, TimelineQuery, TimelineRow } from '../timelineModel';
import type { UiState } from '../uiState';

/** What the drawing functions of the timeline get: what to show, and whom to tell. */
export interface View {
	readonly head: TimelineHead;
	readonly cache: TimelineCache;
	readonly ui: UiState;
	/** The rows to draw, of a list with these keys. */
	readonly chooseRows: (keys: readonly string[]) => RowWindow;
	/** The cycle that somebody wanted to see, until the user does something else. */
	readonly revealed: number | null;
	readonly isOpen: (row: TimelineRow) => boolean;
	readonly toggle: (row: TimelineRow) => void;
	/** Bring a cycle into sight, whatever is looked for. */
	readonly reveal: (index: number) => void;
	readonly post: (message: FromTimeline) => void;
	/** Change what the page remembers, and draw again. */
	readonly setUi: (change: Partial<UiState>) => void;
	/** Look for something else. */
	readonly setQuery: (change: Partial<TimelineQuery>) => void;
}
