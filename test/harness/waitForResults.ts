import { setTimeout as sleep } from 'node:timers/promises';
import { type ResultEvent, readResults } from './results';

/**
 * Wait until a suite in another process has ended, printing each outcome as it comes.
 *
 * A suite that writes nothing within `startLimitMs`, or does not end within `suiteLimitMs`, is given up.
 *
 * @returns What was written until then.
 */
export async function waitForResults(
	file: string,
	{ startLimitMs, suiteLimitMs }: { readonly startLimitMs: number; readonly suiteLimitMs: number },
): Promise<readonly ResultEvent[]> {
	const started = Date.now();
	let printed = 0;
	for (;;) {
		const events = readResults(file);
		for (const event of events.slice(printed)) {
			console.log(describe(event));
		}
		printed = events.length;
		const last = events.at(-1)?.kind;
		const limit = printed === 0 ? startLimitMs : suiteLimitMs;
		if (last === 'end' || last === 'crash' || Date.now() - started > limit) {
			return events;
		}
		await sleep(200);
	}
}

function describe(event: ResultEvent): string {
	switch (event.kind) {
		case 'pass':
			return `  ✔ ${event.title} (${event.ms} ms)`;
		case 'fail':
			return `  ✘ ${event.title}\n${event.error.replace(/^/gm, '      ')}`;
		case 'skip':
			return `  - ${event.title}`;
		case 'crash':
			return `  The suite broke off:\n${event.error}`;
		case 'end':
			return `  ${event.passed + event.failed} tests run`;
	}
}
