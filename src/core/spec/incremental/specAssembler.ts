import type { Dialect, Spec } from '../spec';
import { collectProblems } from './collectProblems';
import type { PlacedChunk } from './placeChunk';
import type { SpecChunk } from './specChunk';

type Lists = Pick<PlacedChunk, 'requirements' | 'verify'>;

/**
 * Puts a spec together from its parts, each time anew.
 *
 * Between two times mostly a part or two change, so that the lists of the last time are copied but for these.
 */
export class SpecAssembler {
	readonly #path: string;
	readonly #factHeadings: readonly string[];
	#placed: readonly PlacedChunk[] = [];
	#lists: Lists = { requirements: [], verify: [] };

	constructor(path: string, factHeadings: readonly string[]) {
		this.#path = path;
		this.#factHeadings = factHeadings;
	}

	/** The spec that has these parts. */
	assemble(dialect: Dialect, chunks: readonly SpecChunk[]): Spec {
		this.#place(chunks);
		const { requirements, verify } = this.#lists;
		const placed = this.#placed;
		let sections: Spec['sections'] | undefined;
		return {
			path: this.#path,
			dialect,
			title: titleOf(chunks),
			// Most of them are headings of scenarios, and hardly ever asked for.
			get sections() {
				sections ??= placed.flatMap(part => part.sections);
				return sections;
			},
			requirements,
			verify,
			problems: collectProblems(chunks),
			...(this.#factHeadings.length > 0 && { factHeadings: this.#factHeadings }),
		};
	}

	#place(chunks: readonly SpecChunk[]): void {
		const old = this.#placed;
		const placed: PlacedChunk[] = [];
		let lines = 0;
		for (const chunk of chunks) {
			placed.push(chunk.place(lines));
			lines += chunk.feeds;
		}
		const shorter = Math.min(old.length, placed.length);
		let head = 0;
		while (head < shorter && old[head] === placed[head]) {
			head++;
		}
		let tail = 0;
		while (tail < shorter - head && old[old.length - 1 - tail] === placed[placed.length - 1 - tail]) {
			tail++;
		}
		const kept = old.slice(0, head);
		const gone = old.slice(head, old.length - tail);
		const added = placed.slice(head, placed.length - tail);
		const { requirements, verify } = this.#lists;
		this.#placed = placed;
		this.#lists = {
			requirements: splice(requirements, kept, gone, added, part => part.requirements),
			verify: splice(verify, kept, gone, added, part => part.verify),
		};
	}
}

/** The first heading of depth 1. */
function titleOf(chunks: readonly SpecChunk[]): string | null {
	for (const { paths } of chunks) {
		const first = paths.find(({ depth }) => depth === 1);
		if (first) {
			return first.title;
		}
	}
	return null;
}

/** The list with what came from some parts, which stand after those that are kept, replaced by what others have. */
function splice<Item>(
	list: readonly Item[],
	kept: readonly PlacedChunk[],
	gone: readonly PlacedChunk[],
	added: readonly PlacedChunk[],
	itemsOf: (part: PlacedChunk) => readonly Item[],
): readonly Item[] {
	if (list.length === 0 && added.every(part => itemsOf(part).length === 0)) {
		return list;
	}
	const start = countItems(kept, itemsOf);
	const end = start + countItems(gone, itemsOf);
	return list.slice(0, start).concat(added.flatMap(itemsOf), list.slice(end));
}

function countItems(parts: readonly PlacedChunk[], itemsOf: (part: PlacedChunk) => readonly unknown[]): number {
	let count = 0;
	for (const part of parts) {
		count += itemsOf(part).length;
	}
	return count;
}
