import { type ResultEvent, withEnd } from './results';

/** The files of which a test failed; nothing where a suite did not come to its end, or a failure names no file. */
export function failedFiles(events: readonly ResultEvent[]): readonly string[] {
	const failures = events.flatMap(event => (event.kind === 'fail' ? [event.file] : []));
	const isEnded = events.at(-1)?.kind === 'end';
	return isEnded && !failures.includes(undefined) ? [...new Set(failures.flatMap(file => file ?? []))] : [];
}

/** What a suite reported, with the files that were run again as they came out then. */
export function afterSecondTry(
	first: readonly ResultEvent[],
	again: readonly ResultEvent[],
	files: readonly string[],
): readonly ResultEvent[] {
	const isOutcome = ({ kind }: ResultEvent) => kind !== 'end' && kind !== 'crash';
	const kept = first.filter(event => isOutcome(event) && !('file' in event && files.includes(event.file ?? '')));
	const broken = again.at(-1)?.kind === 'end' ? [] : [brokenOff(again)];
	return withEnd([...kept, ...again.filter(isOutcome), ...broken]);
}

function brokenOff(events: readonly ResultEvent[]): ResultEvent {
	const last = events.at(-1);
	const error = last?.kind === 'crash' ? last.error : 'It did not get to its end.';
	return { kind: 'fail', title: 'the second try', error };
}
