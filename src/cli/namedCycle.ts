import { type Failure, failed, nothingWritten } from '../core/failure';
import { concerns } from '../core/history/baseline/movers';
import type { Cycle, History } from '../core/history/history';
import { count } from '../core/text/words';

/** Numbers that are offered where one is not known. */
const shown = 5;

/** Characters of an identity that tell one cycle from others: `sha256:` and twelve digits. */
const shortLength = 19;

/**
 * The cycle of a spec that a call names: by its number, or by its identity or how that begins, with or without `sha256:`.
 *
 * Refuses what names none, and what names several.
 */
export function namedCycle(
	{ cycles }: History,
	historyPath: string,
	specPath: string,
	name: string,
): { readonly kind: 'named'; readonly cycle: Cycle } | Failure {
	const own = cycles.filter(cycle => concerns(cycle, historyPath, specPath));
	const numbered = /^[1-9]\d{0,8}$/.test(name) ? own.filter(({ number }) => number === Number(name)) : [];
	const [, digits] = /^(?:sha256:)?([0-9a-f]{4,64})$/.exec(name) ?? [];
	// An identity may begin like a number.
	const matches =
		numbered.length > 0 ? numbered : own.filter(({ id }) => digits !== undefined && id?.startsWith(`sha256:${digits}`));
	const [cycle] = matches;
	if (!cycle) {
		const numbers = own.flatMap(({ number }) => number ?? []).slice(-shown);
		const next = numbers.length > 0 ? `The last cycles are ${numbers.join(', ')}.` : 'There is none yet.';
		return failed('history.unknown_cycle', `There is no cycle ${name} of ${specPath}.`, nothingWritten, next);
	}
	if (matches.length > 1) {
		const lines = matches.map(({ line }) => line).join(', ');
		const message = `${count(matches.length, 'cycle')} are called ${name}; they are on lines ${lines} of ${historyPath}.`;
		const ids = matches.flatMap(({ id }) => (id === null ? [] : [id.slice(0, shortLength)]));
		const next = ids.length > 0 ? `Name one by its identity, in the same order: ${ids.join(', ')}.` : 'Read the file.';
		return failed('history.ambiguous', message, nothingWritten, next);
	}
	return { kind: 'named', cycle };
}
