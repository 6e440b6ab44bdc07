/** What stands in the inline code that a caret stands in, up to it; `undefined` where it stands in none. */
export function openCode(before: string): string | undefined {
	const ticks = before.split('`');
	return ticks.length % 2 === 0 ? ticks.at(-1) : undefined;
}
