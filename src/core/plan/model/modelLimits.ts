/** Bounds on one plan by a model; beyond them a call is refused, or the plan is given up. */
export const modelLimits = {
	/** Answers of the model. */
	turns: 60,
	/** Answers in a row of which nothing could be used: no call at all, or none that was not refused. */
	uselessTurns: 5,
	/** Times in a row that the model may ask to be called again with what it said so far. */
	pauses: 8,
	/** Calls of one answer. */
	calls: 64,
	/** Milliseconds from the first question to the finished plan. */
	duration: 20 * 60 * 1000,
	/** UTF-16 units of the input of one call. */
	callUnits: 3 * 1024 * 1024,
	/** UTF-16 units of a plan that is handed in whole, with the texts of its files. */
	answerTextUnits: 24 * 1024 * 1024,
	/** Objects and lists inside one another in the input of a call. */
	callDepth: 12,
	/** UTF-16 units of what one call answers with. */
	answerUnits: 60_000,
	/** Paths of one listing. */
	listedPaths: 1000,
	/** Places of one search. */
	foundLines: 100,
	/** UTF-16 units of a line of a search. */
	lineUnits: 300,
	/** UTF-16 units of a reason, a command or another text for people in `finish`. */
	textUnits: 4000,
	/** Entries of a list in `finish`. */
	entries: 1000,
	/** Tokens of spec, story, file list and likely files that the first question holds. */
	contextTokens: 40_000,
	/** The same where a model cannot look at more, and tokens of the whole question then. */
	wholeContextTokens: 80_000,
	wholeQuestionTokens: 150_000,
} as const;

/** Tokens of what a model takes that are kept free for what is still to be said. */
export function reservedTokens(inputLimit: number): number {
	return Math.min(4000, Math.floor(inputLimit / 4));
}
