import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';

const resultEvent = v.variant('kind', [
	v.object({ kind: v.literal('pass'), title: v.string(), ms: v.number(), file: v.optional(v.string()) }),
	v.object({ kind: v.literal('fail'), title: v.string(), error: v.string(), file: v.optional(v.string()) }),
	v.object({ kind: v.literal('skip'), title: v.string(), file: v.optional(v.string()) }),
	v.object({ kind: v.literal('crash'), error: v.string() }),
	v.object({ kind: v.literal('end'), passed: v.number(), failed: v.number(), skipped: v.number() }),
]);

/**
 * What a suite reports while it runs: one JSON document a line, `end` or `crash` being the last.
 *
 * `file` is the path of the bundled tests, where the runner knows it.
 */
export type ResultEvent = v.InferOutput<typeof resultEvent>;

/** How a suite went; `crashed` when it did not get to its end. */
export type Totals =
	| { readonly kind: 'ended'; readonly passed: number; readonly failed: number; readonly skipped: number }
	| { readonly kind: 'crashed'; readonly error: string };

/** Name of the environment variable with the path of the results file. */
export const resultsVariable = 'SPEC_OPS_TEST_RESULTS';

/** Add an event to a results file, which is made where it is missing. */
export function appendResult(file: string, event: ResultEvent): void {
	mkdirSync(dirname(file), { recursive: true });
	appendFileSync(file, `${JSON.stringify(event)}\n`);
}

/** Read the events written so far; a last line that is still being written is left out. */
export function readResults(file: string): readonly ResultEvent[] {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch {
		return [];
	}
	const lines = text.split('\n').slice(0, -1);
	return lines.map(line => v.parse(resultEvent, JSON.parse(line)));
}

/** What the tests of a suite came to, with its end. */
export function withEnd(outcomes: readonly ResultEvent[]): readonly ResultEvent[] {
	const count = (kind: ResultEvent['kind']) => outcomes.filter(event => event.kind === kind).length;
	return [...outcomes, { kind: 'end', passed: count('pass'), failed: count('fail'), skipped: count('skip') }];
}

/** The totals of a suite that is over. */
export function totalsOf(events: readonly ResultEvent[]): Totals {
	const last = events.at(-1);
	if (last?.kind === 'end') {
		return { kind: 'ended', passed: last.passed, failed: last.failed, skipped: last.skipped };
	}
	return { kind: 'crashed', error: last?.kind === 'crash' ? last.error : 'The suite did not get to its end.' };
}
