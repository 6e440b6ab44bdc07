import type { ResultEvent } from './results';

/** Of a longer error the rest stands where the test ran. */
const errorLines = 25;

/** What failed in a suite, for the end of a long report: a block a test, with the beginning of its error. */
export function describeFailures(suite: string, events: readonly ResultEvent[]): readonly string[] {
	return events.flatMap(event => {
		switch (event.kind) {
			case 'fail':
				return [`✘ ${suite}: ${event.title}\n${shorten(event.error)}`];
			case 'crash':
				return [`✘ ${suite} broke off\n${shorten(event.error)}`];
			default:
				return [];
		}
	});
}

function shorten(error: string): string {
	const lines = error.split('\n');
	const rest = lines.length > errorLines ? [`… ${lines.length - errorLines} more lines`] : [];
	return [...lines.slice(0, errorLines), ...rest].map(line => `    ${line}`).join('\n');
}
