import type { Requirement } from '../spec/spec';
import { type Analysis, analyze } from './analysis';

/** Analyses of statements, kept for as long as the statements are asked for. */
export class Analyses {
	#kept = new Map<string, Analysis>();
	#next = new Map<string, Analysis>();

	/** The analysis of a statement; made only where no equal one was asked for since the time before last. */
	of(requirement: Requirement): Analysis {
		const { text } = requirement;
		let analysis = this.#next.get(text);
		if (analysis === undefined) {
			analysis = this.#kept.get(text) ?? analyze(requirement);
			this.#next.set(text, analysis);
		}
		return analysis;
	}

	/** Forget what nobody asked for since the last call. */
	sweep(): void {
		this.#kept = this.#next;
		this.#next = new Map();
	}
}
