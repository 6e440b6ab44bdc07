import type { Failure } from '../../core/failure';
import type { CancellationToken } from '../../core/host';
import type { Effort } from '../../core/plan/model/effort';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import type { Planner } from '../../core/plan/planner';

/** A `claude`, and the folders that it is kept away from. */
export interface ClaudeCodePlace {
	/** Absolute path. */
	readonly executable: string;
	readonly folders: readonly string[];
}

/** What is known of Claude Code outside this layer; each part is loaded when it is first used. */
export interface ClaudeCodeSource {
	/**
	 * Absolute path of `claude`: the chosen one where there is one, else the first on PATH that no folder brought along.
	 *
	 * @param chosen As the user set it; empty for none.
	 */
	find(chosen: string, folders: readonly string[]): Promise<string | undefined>;
	/** Whether it can be shut in as it has to be. Asks the program about itself, and nothing else. */
	check(
		place: ClaudeCodePlace,
		token: CancellationToken,
	): Promise<{ readonly kind: 'usable'; readonly version: string } | { readonly kind: 'cancelled' } | Failure>;
	createPlanner(
		place: ClaudeCodePlace,
		options: {
			readonly model?: string;
			readonly effort?: Effort;
			readonly onProgress: (progress: PlanningProgress) => void;
		},
	): Promise<Planner>;
}
