import { replaceRange } from '../../replaceRange';
import type { Dialect, Problem } from '../../spec/spec';
import { type DeltaPath, readDeltaPath } from '../deltas/deltaPath';
import { takenNames } from '../deltas/takenNames';
import { judgeNumbers, type NumberEntry } from '../judgeNumbers';
import { judgeRepeats, type RepeatEntry } from '../judgeRepeats';
import type { LintOptions } from '../lintOptions';
import type { LintProblem } from '../lintProblem';
import type { RuleId } from '../rules';
import { severityOf } from '../severity';
import { strayFences } from '../structure/strayFences';
import { firstFilledLine } from '../suppressions';
import { ConflictSides } from './conflictSides';
import { Counts } from './counts';
import type { Facts } from './facts';
import { FileFacts } from './fileFacts';
import { hasLinkFaults } from './linkFaults';
import type { LintedPart } from './lintedPart';
import { Matches, type Matching } from './matches';
import { SameOrNew } from './sameOrNew';
import { ShownPart, type View } from './shownPart';

const none: readonly never[] = [];
const noRules: ReadonlySet<RuleId> = new Set();
const noLines: ReadonlySet<number> = new Set();

const byRepeats: Matching<number, RepeatEntry> = {
	entriesOf: ({ statements }) => statements.repeats,
	judge: judgeRepeats,
};
const byNumbers: Matching<string, NumberEntry> = { entriesOf: ({ numbers }) => numbers, judge: judgeNumbers };

/** A spec with its parts, and what they tell. */
export class LintedFile {
	readonly path: string;
	readonly dialect: Dialect;
	/** Whether it is there for the others' sake: nothing is told of it. */
	readonly isContext: boolean;
	/** What its path tells where it is a delta. */
	readonly delta: DeltaPath | undefined;
	/** Names, as the main spec has them, of what a delta takes over or takes away. */
	readonly taken = new Counts();
	/** Its statements by their text. */
	readonly repeats = new Matches(byRepeats);
	/** Its numbers, where it is a Kiro spec. */
	readonly numbers = new Matches(byNumbers);
	/** What is wrong with the file as a whole, by its own lines. */
	conflicts: readonly Problem[] = [];
	/** Which sides of a merge its lines stand on. */
	sides = new ConflictSides([]);
	#facts: FileFacts | undefined;
	#parts: LintedPart[] = [];
	readonly #ignored = new Counts();
	/** What the parts tell, and what is told in all. */
	#problems: readonly LintProblem[] = [];
	#shown: readonly LintProblem[] = [];

	constructor(path: string, dialect: Dialect, isContext: boolean) {
		this.path = path;
		this.dialect = dialect;
		this.isContext = isContext;
		this.delta = readDeltaPath(path);
	}

	/** What its parts tell together, collected once somebody asks. */
	get facts(): Facts {
		this.#facts ??= new FileFacts(this);
		return this.#facts;
	}

	get parts(): readonly LintedPart[] {
		return this.#parts;
	}

	/** Have other parts from one index to before another, of which some are new and some were there before. */
	replace(
		start: number,
		end: number,
		parts: readonly LintedPart[],
		removed: readonly LintedPart[],
		added: readonly LintedPart[],
	): void {
		this.#facts?.replace(removed, added);
		for (const part of added) {
			addAll(this.taken, takenNames(part));
			addAll(this.#ignored, part.suppressions?.file ?? noRules);
		}
		for (const part of removed) {
			removeAll(this.taken, takenNames(part));
			removeAll(this.#ignored, part.suppressions?.file ?? noRules);
		}
		this.#parts = replaceRange(this.#parts, start, end, parts);
		this.#place();
	}

	#place(): void {
		let lines = 0;
		for (let index = 0; index < this.#parts.length; index++) {
			const part = this.#parts[index] as LintedPart;
			part.index = index;
			part.linesBefore = lines;
			// Nothing comes after the last part.
			lines += index === this.#parts.length - 1 ? 0 : (part.source.feeds ?? 0);
		}
	}

	/** Context comes first, and deltas last, so that what two files tell together is told where somebody can mend it. */
	compareTo(other: LintedFile): number {
		return this === other ? 0 : this.#rank - other.#rank || (this.path < other.path ? -1 : 1);
	}

	get #rank(): number {
		return (this.isContext ? 0 : 2) + (this.delta ? 1 : 0);
	}

	/** All that is told of it, in the order of its lines; the same object as long as that is the same. */
	problems(options: LintOptions): readonly LintProblem[] {
		if (this.isContext) {
			return none;
		}
		this.repeats.settle();
		this.numbers.settle();
		const told = new SameOrNew(this.#problems);
		let view: View = { options, ignored: this.#ignored, pending: noRules };
		const looksAtLinks = hasLinkFaults(options);
		for (const part of this.#parts) {
			if (!part.isQuiet || view.pending.size > 0 || (looksAtLinks && part.links.length > 0)) {
				part.shown ??= new ShownPart();
				for (const problem of part.shown.update(part, view)) {
					told.push(problem);
				}
				const pending = pendingAfter(part, view.pending);
				// One object for most parts: there are thousands at every key stroke.
				view = pending === view.pending ? view : { ...view, pending };
			}
		}
		this.#problems = told.list;
		this.#shown = this.#withConflicts(options);
		return this.#shown;
	}

	/** The problems of the parts, save for what others explain, with those of the whole file among them. */
	#withConflicts(options: LintOptions): readonly LintProblem[] {
		const conflicts = this.#shownConflicts(options);
		const hasFences = this.#problems.some(({ rule }) => rule === 'unclosed-fence');
		if (conflicts.length === 0 && this.sides.length === 0 && !hasFences) {
			return this.#problems;
		}
		const stray = hasFences ? strayFences(this.#parts) : noLines;
		const own = this.#problems.filter(
			problem =>
				!this.sides.explain(problem, this.path) && !(problem.rule === 'unclosed-fence' && stray.has(problem.line)),
		);
		const all = [...own, ...conflicts].sort(byPlace);
		const isSame = all.length === this.#shown.length && all.every((one, at) => one === this.#shown[at]);
		return isSame ? this.#shown : all;
	}

	#shownConflicts(options: LintOptions): readonly LintProblem[] {
		return this.conflicts.flatMap(problem => {
			const severity = severityOf(problem.rule, problem.severity, options);
			return severity === 'off' || this.#ignored.has(problem.rule) ? [] : { ...problem, severity };
		});
	}
}

/** The rules that wait for the first filled line after a part. */
function pendingAfter({ source, suppressions }: LintedPart, pending: ReadonlySet<RuleId>): ReadonlySet<RuleId> {
	const own = suppressions?.next ?? noRules;
	return pending.size === 0 || firstFilledLine(source.text) > 0 ? own : new Set([...pending, ...own]);
}

function byPlace(a: Problem, b: Problem): number {
	return a.line - b.line || a.column - b.column;
}

function addAll(counts: Counts, keys: Iterable<string>): void {
	for (const key of keys) {
		counts.add(key);
	}
}

function removeAll(counts: Counts, keys: Iterable<string>): void {
	for (const key of keys) {
		counts.remove(key);
	}
}
