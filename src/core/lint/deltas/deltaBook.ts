import type { LintedFile } from '../session/lintedFile';
import type { Told } from '../session/partProblem';
import { judgeDeltas } from './judgeDeltas';

/** Keeps what the deltas of each main spec tell beside it and each other. */
export class DeltaBook {
	/** Deltas by the path of the main spec that they change. */
	readonly #deltas = new Map<string, Set<LintedFile>>();
	readonly #told = new Map<string, readonly Told[]>();
	readonly #changed = new Set<string>();

	/** A file is new, or has other requirements than before. */
	take(file: LintedFile): void {
		const main = file.delta?.main;
		if (main !== undefined) {
			this.#deltas.set(main, (this.#deltas.get(main) ?? new Set()).add(file));
		}
		this.#changed.add(main ?? file.path);
	}

	drop(file: LintedFile): void {
		const main = file.delta?.main;
		const deltas = main === undefined ? undefined : this.#deltas.get(main);
		deltas?.delete(file);
		if (main !== undefined && deltas?.size === 0) {
			this.#deltas.delete(main);
		}
		this.#changed.add(main ?? file.path);
	}

	/** Let the parts know what they tell now. */
	settle(files: ReadonlyMap<string, LintedFile>): void {
		for (const main of this.#changed) {
			for (const { part, problem } of this.#told.get(main) ?? []) {
				part.takeBack(problem);
			}
			const deltas = this.#deltas.get(main);
			const told = deltas ? judgeDeltas(files.get(main), [...deltas]) : [];
			for (const { part, problem } of told) {
				part.tell(problem);
			}
			this.#told.set(main, told);
		}
		this.#changed.clear();
	}
}
