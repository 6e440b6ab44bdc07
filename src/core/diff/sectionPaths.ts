import type { Section, Spec } from '../spec/spec';

/** The paths of all sections of a spec, those of its requirements included, as keys of `pathKey`. */
export function sectionPaths(spec: Spec): ReadonlySet<string> {
	// The requirements of a section mostly share its path.
	const own = new Set(spec.requirements.map(({ section }) => section));
	return new Set([...own, ...headingPaths(spec.sections)].map(pathKey));
}

/** For each heading, its title under those of the headings above it, outermost first. */
export function headingPaths(sections: readonly Section[]): readonly (readonly string[])[] {
	const above: Section[] = [];
	return sections.map(section => {
		while ((above.at(-1)?.depth ?? 0) >= section.depth) {
			above.pop();
		}
		above.push(section);
		return above.map(({ title }) => title);
	});
}

/**
 * Whether a requirement went to another section.
 *
 * Not so where its heading was merely renamed: the old path is gone and the new one is new.
 */
export function hasMovedSection(
	before: readonly string[],
	after: readonly string[],
	oldPaths: ReadonlySet<string>,
	newPaths: ReadonlySet<string>,
): boolean {
	if (before.length === after.length && before.every((title, index) => title === after[index])) {
		return false;
	}
	const oldKey = pathKey(before);
	const newKey = pathKey(after);
	return oldKey !== newKey && (newPaths.has(oldKey) || oldPaths.has(newKey));
}

/** A section's path as a text to compare by. */
export function pathKey(path: readonly string[]): string {
	return path.join('\n');
}
