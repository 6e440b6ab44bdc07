import { slugOf } from '../lint/references/slugOf';
import type { Target } from './referenceIndex';

/** A heading that links lead to, before and after its label is another. */
export interface Anchor {
	/** Of its file: a `/`-separated path among all files. */
	readonly address: string;
	/** What links to it say behind their `#`. */
	readonly slug: string;
	readonly newSlug: string;
}

/** The heading that a requirement has for itself, as links spell it; `undefined` for one that has none. */
export function anchorOf({ at, requirement }: Target, label: string, newLabel: string): Anchor | undefined {
	const title = at.spec.sections.find(({ line }) => line === requirement.line)?.title;
	return title?.includes(label)
		? { address: at.address, slug: slugOf(title), newSlug: slugOf(title.replace(label, () => newLabel)) }
		: undefined;
}
