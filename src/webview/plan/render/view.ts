import type { RowWindow } from '../../dom/rowWindow';
import type { PlanViewModel } from '../planViewModel';
import type { FromPlanView } from '../protocol';
import type { UiState } from '../uiState';

/** What the drawing functions of the plan view get: what to show, and whom to tell. */
export interface View {
	readonly model: PlanViewModel;
	readonly ui: UiState;
	readonly post: (message: FromPlanView) => void;
	/** Change what the page remembers, and draw again. */
	readonly setUi: (change: Partial<UiState>) => void;
	/** Scroll to the change with this id and set the focus on it. */
	readonly reveal: (id: string) => void;
	/** Unfold the part of this title, scroll to it and set the focus on it. */
	readonly showPart: (title: string) => void;
	/** Which of the changes with these keys are drawn now. */
	readonly chooseRows: (keys: readonly string[]) => RowWindow;
}
