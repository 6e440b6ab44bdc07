import { type ResultEvent, totalsOf, withEnd } from './results';

/** A file of tests, and what was written while it ran; nothing where no shard has taken it. */
export interface FileResults {
	readonly name: string;
	readonly events: readonly ResultEvent[];
}

/**
 * What the files of a suite reported, as one suite.
 *
 * A file that did not come to its end counts as a failure, besides what it reported till then.
 * Failures name their file.
 */
export function mergeResults(files: readonly FileResults[]): readonly ResultEvent[] {
	return withEnd(files.flatMap(outcomesOf));
}

function outcomesOf({ name, events }: FileResults): readonly ResultEvent[] {
	const outcomes = events
		.filter(event => event.kind !== 'end' && event.kind !== 'crash')
		.map(event => (event.kind === 'fail' ? { ...event, title: `${name}: ${event.title}` } : event));
	const totals = totalsOf(events);
	if (totals.kind === 'ended') {
		return outcomes;
	}
	const error = events.length === 0 ? 'No process was left to run it, or the one that did died at once.' : totals.error;
	return [...outcomes, { kind: 'fail', title: name, error }];
}
