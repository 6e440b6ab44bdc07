import { agentLimits } from './agentLimits';

/** A text as a list tells it: cut where it is long, which shows. */
export function shorten(text: string, units: number = agentLimits.textUnits): string {
	return text.length > units
		? `${text.slice(0, units).replace(/\p{Surrogate}$/u, '')}… (cut, ${text.length} characters)`
		: text;
}

/** As much of a list as one entry tells, with the number of those left out as its last. */
export function shortenList<T, E>(items: readonly T[], toEntry: (item: T) => E): readonly (E | string)[] {
	const told = items.slice(0, agentLimits.entries).map(toEntry);
	return items.length > told.length ? [...told, `… and ${items.length - told.length} more`] : told;
}
