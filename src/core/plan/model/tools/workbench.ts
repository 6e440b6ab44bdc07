import type { PlanRequest } from '../../planner';
import type { Overlay } from '../overlay';
import type { KeptBack } from '../secrets/keepBack';

/** What the tools of one plan work on. */
export interface Workbench {
	readonly request: PlanRequest;
	readonly overlay: Overlay;
	readonly keptBack: KeptBack;
}
