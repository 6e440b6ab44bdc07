import type { RuleId } from '../rules';
import type { Condition, Facts } from './facts';
import type { LintedPart } from './lintedPart';

/** A line of a part, from 1 in it. */
export interface PartLine {
	readonly part: LintedPart;
	readonly line: number;
}

/** A problem of a part of a file; lines are counted in the part, so that it stays as it is when the part moves. */
export interface PartProblem {
	readonly rule: RuleId;
	/** Where it is about another line, it says which. */
	readonly message: string | ((where: string) => string);
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly condition?: Condition;
	/** What to write in its place; where that depends on the rest of the file, it is worked out when it is told. */
	readonly replacement?: string | ((facts: Facts) => string | undefined);
	readonly related?: PartLine;
}

/** A problem that a part has beside others: it is taken back when one of these goes. */
export interface Told {
	readonly part: LintedPart;
	readonly problem: PartProblem;
}
