/** A name as APIs use it, or nothing: no sentence, no markup. */
export function identifier(value: string | number | null | undefined): string | undefined {
	const text = value === null || value === undefined ? '' : String(value);
	return /^[\w.-]{1,80}$/.test(text) ? text : undefined;
}
