import type { Told } from '../session/partProblem';
import { foldName } from './mainSpec';
import { lineOf, type Placed, tellOf } from './placed';

/** A requirement of a delta, under one of the names that it touches. */
interface Touch {
	readonly placed: Placed;
	readonly name: string;
	/** The line that the name stands on. */
	readonly line: number;
}

/** Collects what open changes touch, and finds what several do. Case does not count: one of two such names is a slip. */
export class Overlaps {
	readonly #touches = new Map<string, Touch[]>();

	/** Take note of what a requirement of a delta takes over, takes away or makes. */
	add(placed: Placed): void {
		for (const touch of touchesOf(placed)) {
			const key = foldName(touch.name);
			const known = this.#touches.get(key);
			if (known) {
				known.push(touch);
			} else {
				this.#touches.set(key, [touch]);
			}
		}
	}

	/** What is to be told, each requirement with the first of another change. */
	find(): readonly Told[] {
		return [...this.#touches.values()].flatMap(overlapsOf);
	}
}

function touchesOf(placed: Placed): readonly Touch[] {
	const { delta, name, line, endLine } = placed.requirement;
	if (!delta || name === null) {
		return [];
	}
	return delta.from === undefined
		? [{ placed, name, line }]
		: [
				{ placed, name: delta.from, line },
				{ placed, name, line: endLine },
			];
}

function overlapsOf(touches: readonly Touch[]): readonly Told[] {
	const [first] = touches;
	const later = touches.find(touch => changeOf(touch) !== (first && changeOf(first)));
	return touches.flatMap(touch => {
		const other = first && changeOf(touch) === changeOf(first) ? later : first;
		if (!other) {
			return [];
		}
		const message = `The open change “${changeOf(other)}” touches “${other.name}” too. Whichever is archived last wins.`;
		return [tellOf('overlapping-changes', touch.placed, message, { line: touch.line, related: lineOf(other.placed) })];
	});
}

function changeOf({ placed: { part } }: Touch): string {
	return part.file.delta?.change ?? '';
}
