import { Analyses } from './analyses';
import { findDeltaFaults } from './deltas/findDeltaFaults';
import { FileReport } from './fileReport';
import { findContradictions } from './findContradictions';
import { findRepeats } from './findRepeats';
import { fits } from './fits';
import type { LintInput } from './lintInput';
import type { LintOptions } from './lintOptions';
import type { LintProblem } from './lintProblem';
import { Prose } from './prose';
import { findDeadLinks } from './references/findDeadLinks';
import { findUnknownIds } from './references/findUnknownIds';
import { findHeadings } from './structure/findHeadings';
import { findSpecFaults } from './structure/findSpecFaults';
import { suppress } from './suppressions';
import { findPlaceholders } from './wording/findPlaceholders';

/** What is told of one file, in the order of its lines. */
export interface FileProblems {
	readonly path: string;
	readonly problems: readonly LintProblem[];
}

/**
 * Finds problems in specs, and between them.
 *
 * What one statement alone tells is kept from run to run, so a run after an edit looks anew only at statements that
 * changed. Linear in the length of the specs, nearly.
 */
export class Linter {
	readonly #options: LintOptions;
	readonly #analyses = new Analyses();

	constructor(options: LintOptions = {}) {
		this.#options = options;
	}

	/** @returns One entry for each input that is no context, in their order. */
	lint(inputs: readonly LintInput[]): readonly FileProblems[] {
		const reports = inputs.map(input => new FileReport(input, this.#analyses, this.#options));
		for (const report of reports) {
			this.#lintFile(report);
		}
		findContradictions(reports);
		if (this.#options.hasMainSpecs) {
			findDeltaFaults(reports);
		}
		this.#analyses.sweep();
		return reports
			.filter(({ input }) => !input.isContext)
			.map(report => ({
				path: report.input.spec.path,
				problems: [...suppress(report)].sort((a, b) => a.line - b.line || a.column - b.column),
			}));
	}

	#lintFile(report: FileReport): void {
		if (report.input.isContext) {
			return;
		}
		for (const [index, requirement] of report.input.spec.requirements.entries()) {
			for (const finding of report.analyses[index]?.findings ?? []) {
				if (fits(finding, requirement, report)) {
					report.addFinding(requirement, finding);
				}
			}
		}
		findRepeats(report);
		findUnknownIds(report);
		findSpecFaults(report);
		findHeadings(report);
		const prose = new Prose(report.input.text);
		findPlaceholders(report, prose);
		findDeadLinks(report, prose, this.#options);
	}
}
