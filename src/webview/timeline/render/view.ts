import type { FromTimeline } from '../protocol';
import type { TimelineModel } from '../timelineModel';
import type { UiState } from '../uiState';

/** What the drawing functions of the timeline get: what to show, and whom to tell. */
export interface View {
	readonly model: TimelineModel;
	readonly ui: UiState;
	readonly post: (message: FromTimeline) => void;
	/** Change what the page remembers, and draw again. */
	readonly setUi: (change: Partial<UiState>) => void;
}
