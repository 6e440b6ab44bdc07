import type { ChatModel } from '../../core/plan/model/chatModel';
import type { Effort } from '../../core/plan/model/effort';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import type { Planner } from '../../core/plan/planner';
import type { RunProgram } from '../../core/program';

/** Makers of models, which the entry point joins in. Each loads what it needs when it is called. */
export interface Models {
	anthropic(access: {
		readonly apiKey: string;
		readonly baseURL?: string;
		readonly model: string;
		readonly effort?: Effort;
	}): Promise<ChatModel>;
	openai(access: { readonly apiKey?: string; readonly baseURL: string; readonly model: string }): Promise<ChatModel>;
	/** This one plans by itself. */
	claudeCode(access: {
		readonly executable: string;
		readonly model?: string;
		readonly effort?: Effort;
		readonly run: RunProgram;
		readonly onProgress: (progress: PlanningProgress) => void;
	}): Promise<Planner>;
}
