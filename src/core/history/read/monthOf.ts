/** What the names of the months begin with, in the languages that are met most, without a closing dot. */
const starts: readonly (readonly string[])[] = [
	['jan', 'ene', 'gen'],
	['feb', 'fév', 'fev'],
	['mar', 'mär', 'mrz', 'maa'],
	['apr', 'avr', 'abr'],
	['may', 'mai', 'mag', 'mei'],
	['jun', 'juin', 'giu'],
	['jul', 'juil', 'lug'],
	['aug', 'aoû', 'aou', 'ago'],
	['sep', 'set'],
	['oct', 'okt', 'ott', 'out'],
	['nov'],
	['dec', 'dez', 'déc', 'dic'],
];

const numbers: ReadonlyMap<string, number> = new Map(
	starts.flatMap((names, index) => names.map(name => [name, index + 1] as const)),
);

/** Source of a pattern that matches a month's name, its beginning as a group; for the flags `iu`. */
export const monthPattern = `(${[...numbers.keys()].sort((a, b) => b.length - a.length).join('|')})\\p{L}{0,7}\\.?`;

/** The number of a month, from 1, by what `monthPattern` found of its name or by its digits; 0 for none. */
export function monthOf(text: string): number {
	return Number(text) || (numbers.get(text.toLowerCase()) ?? 0);
}
