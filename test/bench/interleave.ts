/** Something to time, whose answer is looked at each time: a refusal or an empty answer is no measurement. */
export interface Timed {
	run(): Promise<void>;
	/** Throws where the last run did not give the right answer, and lets go of that. */
	check(): void;
}

/** @param isRight Whether an answer shows that the work was really done; its time does not count. */
export function timed<T>(run: () => T | Promise<T>, isRight: (answer: T) => boolean): Timed {
	let last: { readonly answer: T } | undefined;
	return {
		run: async () => {
			last = { answer: await run() };
		},
		check: () => {
			if (!last || !isRight(last.answer)) {
				throw new Error(`What was timed is not the work that it should be: ${run}`);
			}
			last = undefined;
		},
	};
}

/**
 * Median times of several works in milliseconds, each run once in every round, so that what the machine does
 * meanwhile slows all of them alike. The first two rounds only warm up.
 */
export async function interleave<Name extends string>(
	rounds: number,
	works: Readonly<Record<Name, Timed>>,
): Promise<Readonly<Record<Name, number>>> {
	const names = Object.keys(works) as Name[];
	const times = new Map<Name, number[]>(names.map(name => [name, []]));
	for (let round = -2; round < rounds; round++) {
		for (const name of names) {
			const started = performance.now();
			await works[name].run();
			const elapsed = performance.now() - started;
			works[name].check();
			if (round >= 0) {
				times.get(name)?.push(elapsed);
			}
		}
	}
	return Object.fromEntries(names.map(name => [name, medianOf(times.get(name) ?? [])])) as Record<Name, number>;
}

/** The value in the middle, or between the two there. */
export function medianOf(times: readonly number[]): number {
	const sorted = [...times].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
