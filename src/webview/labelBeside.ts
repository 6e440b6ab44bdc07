/** The label to stand before a statement; `''` where the statement is nothing but that, as in some lists of a delta. */
export function labelBeside(label: string, statement: string): string {
	return statement === label || statement.endsWith(`→ ${label}`) ? '' : label;
}
