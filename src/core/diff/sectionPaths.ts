import type { Section, Spec } from '../spec/spec';

/** The paths of all sections of a spec, those of its requirements included, as keys of `pathKey`. */
function sectionPaths(spec: Spec): ReadonlySet<string> {
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
 * Get ready to tell whether a requirement went from one section of the first spec to another of the second.
 *
 * Not so where its heading was merely renamed: the old path is gone and the new one is new.
 */
export function createSectionComparer(
	before: Spec,
	after: Spec,
): (before: readonly string[], after: readonly string[]) => boolean {
	let paths: { readonly old: ReadonlySet<string>; readonly now: ReadonlySet<string> } | undefined;
	return (from, to) => {
		if (from.length === to.length && from.every((title, index) => title === to[index])) {
			return false;
		}
		const oldKey = pathKey(from);
		const newKey = pathKey(to);
		paths ??= { old: sectionPaths(before), now: sectionPaths(after) };
		return oldKey !== newKey && (paths.now.has(oldKey) || paths.old.has(newKey));
	};
}

/** A section's path as a text to compare by. */
export function pathKey(path: readonly string[]): string {
	return path.join('\n');
}
