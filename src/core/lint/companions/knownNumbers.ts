import { readKiroTitle } from '../../spec/dialects/kiroTitle';
import type { Spec } from '../../spec/spec';

/** The numbers of the requirements of Kiro specs and of their criteria. */
export class KnownNumbers {
	readonly #numbers: ReadonlySet<string>;
	/** Requirements whose criteria are read. */
	readonly #parents: ReadonlySet<string>;

	constructor(specs: readonly Pick<Spec, 'sections' | 'requirements'>[]) {
		const criteria = specs.flatMap(({ requirements }) => requirements.map(({ id }) => id));
		const headings = specs.flatMap(({ sections }) =>
			sections.flatMap(({ title }) => readKiroTitle(title)?.number ?? []),
		);
		this.#numbers = new Set([...headings, ...criteria]);
		this.#parents = new Set(criteria.map(parentOf));
	}

	/** Whether none of them has a number, of a requirement whose criteria are numbered at all. */
	lacks(number: string): boolean {
		const parent = parentOf(number);
		const isTold = parent === '' || this.#parents.has(parent) || !this.#numbers.has(parent);
		return this.#parents.size > 0 && isTold && !this.#numbers.has(number);
	}
}

/** `2` of `2.1`; empty for a number without a dot. */
function parentOf(number: string): string {
	return number.slice(0, Math.max(0, number.lastIndexOf('.')));
}
