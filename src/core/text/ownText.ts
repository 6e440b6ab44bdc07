/**
 * The same text in memory of its own.
 *
 * What is cut out of a text shares its memory, so that a few words that are kept would keep a whole file.
 */
export function ownText(text: string): string {
	return ` ${text}`.slice(1);
}
