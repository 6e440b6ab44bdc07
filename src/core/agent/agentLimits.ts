/** Bounds on what an agent is told in one answer; what does not fit is asked for with another call. */
export const agentLimits = {
	/** UTF-16 units of an answer, roughly: its largest part is cut so that it stays below. */
	answerUnits: 40_000,
	/** UTF-16 units of one text in a list, such as a statement. */
	textUnits: 2000,
	/** Specs of one listing. */
	specs: 500,
	/** Cycles of one answer. */
	cycles: 20,
	/** Entries of a list inside an entry, such as the files of a cycle. */
	entries: 50,
	/** UTF-16 units of the name of an agent's program. */
	clientUnits: 80,
} as const;
