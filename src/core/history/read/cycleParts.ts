import type { Problem } from '../../spec/spec';
import type { CycleCommand, FileChange } from '../history';

/** What the visible text of a cycle says. */
export interface CycleParts {
	/** `null` where only the heading tells, or nothing. */
	readonly date: string | null;
	readonly propose: string;
	readonly spec: string | null;
	readonly changes: readonly FileChange[];
	readonly verify: readonly CycleCommand[];
	readonly statusText: string;
	readonly statusLine: number;
	readonly rest: string;
	readonly problems: readonly Problem[];
}
