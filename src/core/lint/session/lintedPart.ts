import type { Requirement } from '../../spec/spec';
import type { NumberEntry } from '../judgeNumbers';
import { type FileLink, findFileLinks } from '../references/findFileLinks';
import { readSuppressions, type Suppressions } from '../suppressions';
import type { FactKind } from './facts';
import type { KeyedEntries } from './keyedEntries';
import type { LintedFile } from './lintedFile';
import { lintPart } from './lintPart';
import { readNumbers } from './partNumbers';
import { PartPlaces } from './partPlaces';
import type { PartProblem } from './partProblem';
import { PartReport, type PartSource } from './partReport';
import { type PartStatements, readStatements } from './partStatements';
import type { ShownPart } from './shownPart';

const nothing: readonly never[] = [];
const noProblems: ReadonlySet<never> = new Set();

/** A part of a file with all that is told of it; it lives until an edit touches its text. */
export class LintedPart {
	readonly file: LintedFile;
	readonly source: PartSource;
	/** Tells what stands where in its text. */
	readonly places: PartPlaces;
	readonly statements: PartStatements;
	/** Its numbers, where it is one of a Kiro spec. */
	readonly numbers: KeyedEntries<string, NumberEntry>;
	readonly suppressions: Suppressions | undefined;
	/** What it tells by itself. */
	readonly local: readonly PartProblem[];
	/** What the problems that it tells by itself depend on. */
	readonly needs: readonly FactKind[];
	/** How it was told last. */
	shown: ShownPart | undefined;
	readonly #isQuiet: boolean;
	#told: Set<PartProblem> | undefined;
	#links: readonly FileLink[] | undefined;
	/** Its place among the parts of the file. */
	index = 0;
	/** How often what it tells beside others changed. */
	tellings = 0;
	/** Lines of the file before it. */
	linesBefore = 0;

	/** @param isBeginning Whether the file begins with it. */
	constructor(file: LintedFile, source: PartSource, isBeginning: boolean) {
		this.places = new PartPlaces(source.text, isBeginning, source.blocks);
		this.file = file;
		this.source = source;
		this.statements = readStatements(this);
		this.numbers = readNumbers(this);
		const report = new PartReport(file, source, this.places, this.statements.telling);
		if (!file.isContext) {
			this.suppressions = readSuppressions(report);
			lintPart(report);
		}
		this.local = report.problems.length === 0 ? nothing : report.problems;
		this.#isQuiet = this.local.length === 0 && !this.suppressions;
		this.needs = this.local.length === 0 ? nothing : needsOf(this.local);
	}

	get requirements(): readonly Requirement[] {
		return this.source.requirements;
	}

	/** The files that it links to or names, found once somebody asks. */
	get links(): readonly FileLink[] {
		this.#links ??= findFileLinks(this);
		return this.#links;
	}

	/** What it tells beside others. */
	get told(): ReadonlySet<PartProblem> {
		return this.#told ?? noProblems;
	}

	/** Whether there is nothing to tell of it, so that it need not be looked at. */
	get isQuiet(): boolean {
		return this.#isQuiet && this.#told === undefined && this.source.problems.length === 0;
	}

	tell(problem: PartProblem): void {
		this.tellings++;
		this.#told = (this.#told ?? new Set()).add(problem);
	}

	takeBack(problem: PartProblem): void {
		this.tellings++;
		this.#told?.delete(problem);
		this.#told = this.#told?.size === 0 ? undefined : this.#told;
	}
}

function needsOf(problems: readonly PartProblem[]): readonly FactKind[] {
	return [...new Set(problems.flatMap(({ condition }) => condition?.fact ?? []))];
}
