import type { Spec } from '../spec/spec';

/** A spec that takes part in a run. */
export interface LintInput {
	readonly spec: Spec;
	/** That it was read from, in LF without BOM. */
	readonly text: string;
	/** Whether it is there for the others' sake: nothing is told of it. */
	readonly isContext?: boolean;
}
