/** `FR` of `FR-012`. */
export function familyOf(id: string): string {
	return id.slice(0, id.lastIndexOf('-'));
}
