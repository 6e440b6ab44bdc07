import type { PlanViewModel } from './planViewModel';

/** The parts of a model that differ from what the page has; all of them where it has nothing yet. */
export function changedParts(shown: PlanViewModel | null, model: PlanViewModel): Partial<PlanViewModel> {
	if (shown === null) {
		return model;
	}
	const entries = Object.entries(model);
	const old = new Map<string, unknown>(Object.entries(shown));
	return Object.fromEntries(entries.filter(([name, part]) => !isEqual(old.get(name), part)));
}

// Models are plain data that the same code builds, so the order of their members is the same too.
function isEqual(a: unknown, b: unknown): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
