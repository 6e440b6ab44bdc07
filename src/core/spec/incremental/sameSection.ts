import type { SectionPath } from '../statements/sectionPath';

/** Whether two sections mean the same for what stands in them, wherever their headings stand. */
export function sameSection(a: SectionPath | null, b: SectionPath | null): boolean {
	if (a === b || !a || !b) {
		return a === b;
	}
	return (
		a.title === b.title &&
		a.depth === b.depth &&
		a.holdsFacts === b.holdsFacts &&
		a.holdsCommands === b.holdsCommands &&
		a.role === b.role &&
		a.number === b.number &&
		a.delta === b.delta &&
		sameSection(a.above, b.above)
	);
}
