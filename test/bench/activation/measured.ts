/** An extension whose activation is timed in an editor. */
export interface Measured {
	/** As the editor knows it, `PUBLISHER.NAME`. */
	readonly id: string;
	/** What the ids of its commands begin with. */
	readonly prefix: string;
	/** So many commands it has at least once it is really active. */
	readonly commands: number;
}

export const ours: Measured = { id: 'spec-driven-ops.spec-driven-ops', prefix: 'specDrivenOps.', commands: 30 };

/** One with a single command, and nothing else. */
export const empty: Measured = { id: 'spec-driven-ops-bench.empty', prefix: 'specOpsEmpty.', commands: 1 };

/** Another such, which is activated before both and not counted. */
export const first: Measured = { id: 'spec-driven-ops-bench.first', prefix: 'specOpsFirst.', commands: 1 };

/** File of the workspace with the ids of both in the order in which they are to be activated, as JSON. */
export const orderFile = 'order.json';
