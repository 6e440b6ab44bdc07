import type { Severity } from '../../spec/spec';
import type { Digest } from '../record';
import type { CheckedCycle } from './checkCycle';

export interface ChainProblem {
	readonly rule: 'broken-chain' | 'edited' | 'spec-section-differs' | 'unanchored';
	readonly severity: Severity;
	readonly message: string;
	/** From 1. */
	readonly line: number;
}

/** Cycles that are looked at between two pauses: some milliseconds of work. */
const slice = 2000;

/**
 * Find records that do not follow each other, and what was found of each cycle alone.
 *
 * @param cycles In the order of the file; `undefined` for one without a record.
 * @param lineOf Line of the heading of a cycle, from 1.
 * @returns In no order. Each step of the generator is a slice of the work.
 */
export function* checkChain(
	cycles: readonly (CheckedCycle | undefined)[],
	lineOf: (index: number) => number,
): Generator<undefined, readonly ChainProblem[]> {
	const problems: ChainProblem[] = [];
	const known = new Set<Digest>();
	const adrift = new Adrift();
	const lastMerge = cycles.findLastIndex(cycle => (cycle?.parents.length ?? 0) > 1);
	let previous: Digest | undefined;
	for (const [index, cycle] of cycles.entries()) {
		if (index % slice === slice - 1) {
			yield;
		}
		if (!cycle) {
			continue;
		}
		const line = lineOf(index);
		const isAgain = cycle.ids.slice(0, 1).some(id => known.has(id));
		const fault = isAgain ? again : chainFault(cycle.parents, previous, known, index < lastMerge);
		if (fault) {
			problems.push({ rule: 'broken-chain', ...fault, line: line + cycle.recordAt });
		}
		if (!isAgain) {
			adrift.add(cycle, fault?.severity === 'error', line + cycle.recordAt);
		}
		problems.push(...ownProblems(cycle, line));
		for (const id of cycle.ids) {
			known.add(id);
		}
		previous = cycle.ids.at(-1);
	}
	return [...problems, ...adrift.problems()];
}

/** What follows either copy rests on the first. */
const again = { severity: 'error', message: 'This record stands above already: its cycle was put in twice.' } as const;

function ownProblems({ edited, agrees, specAt }: CheckedCycle, line: number): readonly ChainProblem[] {
	const text = 'The text of this cycle was edited after it was recorded.';
	const section = 'This section does not show what the record says changed in the spec; the record counts.';
	return [
		...(edited ? [{ rule: 'edited', severity: 'info', message: text, line } as const] : []),
		...(agrees === false
			? [{ rule: 'spec-section-differs', severity: 'warning', message: section, line: line + specAt } as const]
			: []),
	];
}

/** `joined`: a later cycle merges branches, so that what follows an older record is one of them. */
function chainFault(
	parents: readonly Digest[],
	previous: Digest | undefined,
	known: ReadonlySet<Digest>,
	joined: boolean,
): Pick<ChainProblem, 'severity' | 'message'> | undefined {
	if (parents.some(parent => !known.has(parent))) {
		return { severity: 'error', message: 'This record follows one that is not above it in this history.' };
	}
	if (previous === undefined || parents.at(-1) === previous || parents.at(0) === previous) {
		return undefined;
	}
	if (parents.length === 0) {
		return { severity: 'error', message: 'This record does not name the one before it.' };
	}
	return joined || parents.length > 1
		? { severity: 'info', message: 'This record follows an older one: it comes from another branch.' }
		: {
				severity: 'warning',
				message: 'This record follows an older one than that before it; no cycle merges the two branches.',
			};
}

/** Records below a break, which rest on one whose own place in the chain is lost. */
interface Run {
	readonly breakLine: number;
	/** Line of the first of them. */
	line: number;
	count: number;
}

class Adrift {
	readonly #runs: Run[] = [];
	readonly #runOf = new Map<Digest, Run>();

	add({ ids, parents }: CheckedCycle, isBreak: boolean, line: number): void {
		const run = isBreak
			? { line: 0, count: 0, breakLine: line }
			: parents.map(parent => this.#runOf.get(parent)).find(found => found);
		if (!run) {
			return;
		}
		if (isBreak) {
			this.#runs.push(run);
		} else {
			run.line = run.count === 0 ? line : run.line;
			run.count++;
		}
		for (const id of ids) {
			this.#runOf.set(id, run);
		}
	}

	problems(): readonly ChainProblem[] {
		return this.#runs
			.filter(({ count }) => count > 0)
			.map(({ line, count: records, breakLine }) => {
				const more = records > 1 ? ` and ${records - 1} after it` : '';
				const message = `Nothing ties this record${more} to what stands above the break on line ${breakLine}.`;
				return { rule: 'unanchored', severity: 'warning', message, line };
			});
	}
}
