import { writtenLabel } from '../../diff/writtenLabel';
import { tellDialect } from '../../spec/dialects/tellDialect';
import { parseSpec } from '../../spec/parseSpec';
import { combineAdded, type Piece } from './combineAdded';
import { type CutSpec, type SideChanges, sideChanges } from './sideChanges';
import { type SpecUnit, specUnits } from './specUnits';

/** One of the two sides of a merge. */
export type MergeSide = 'ours' | 'theirs';

/** A requirement, or another line, that both sides changed in different ways; `null` for a side that has none. */
export interface SpecConflict {
	/** Id of the requirement; `line-12` for a line of the base that belongs to none. */
	readonly id: string;
	readonly base: string | null;
	readonly ours: string | null;
	readonly theirs: string | null;
}

/** A conflict, and the side that counts. */
export interface ChosenConflict extends SpecConflict {
	readonly side: MergeSide;
}

/** What came of merging two specs. */
export type SpecMerge =
	| {
			readonly kind: 'merged';
			/** In LF without BOM. */
			readonly text: string;
			/** What both sides changed, each settled by a choice. */
			readonly chosen: readonly ChosenConflict[];
	  }
	/** What nobody chose yet; `marked` is the merged text with both sides of each between markers, as Git writes them. */
	| { readonly kind: 'open'; readonly conflicts: readonly SpecConflict[]; readonly marked: string };

/** Two specs with what both were made from. */
export interface SpecsToMerge {
	/** Path of the spec, which tells its dialect. */
	readonly path: string;
	/** The three texts, in LF without BOM. */
	readonly base: string;
	readonly ours: string;
	readonly theirs: string;
	/** Which side counts, by the id of a conflict. */
	readonly choices: ReadonlyMap<string, MergeSide>;
	readonly factHeadings?: readonly string[];
}

/**
 * Merge two specs that were made from a third, requirement by requirement: neighbours never meet, as lines would.
 *
 * What both put in one place stands in the order of its text, so that merging the other way round gives the same spec.
 * What both changed in different ways is open until it is chosen; nothing is merged before.
 */
export function mergeSpecs({ path, base, ours, theirs, choices, factHeadings = [] }: SpecsToMerge): SpecMerge {
	const dialect = tellDialect(path, [ours, theirs, base]);
	const cut = (text: string): CutSpec => {
		const spec = parseSpec(path, text, { dialect, factHeadings });
		return { spec, units: specUnits(text, spec) };
	};
	const cuts = { base: cut(base), ours: cut(ours), theirs: cut(theirs) };
	const merge = new Merge(cuts, choices);
	const text = merge.run();
	return merge.open.length > 0
		? { kind: 'open', conflicts: merge.open, marked: text }
		: { kind: 'merged', text, chosen: merge.chosen };
}

interface Sides {
	readonly ours: SideChanges;
	readonly theirs: SideChanges;
}

class Merge {
	readonly open: SpecConflict[] = [];
	readonly chosen: ChosenConflict[] = [];
	readonly #base: CutSpec;
	readonly #sides: Sides;
	readonly #choices: ReadonlyMap<string, MergeSide>;
	/** What stands for a unit of a side in the merged spec, where that is not the unit itself. */
	readonly #instead = new Map<SpecUnit, readonly Piece[]>();

	constructor(
		{ base, ours, theirs }: { readonly base: CutSpec; readonly ours: CutSpec; readonly theirs: CutSpec },
		choices: ReadonlyMap<string, MergeSide>,
	) {
		this.#base = base;
		this.#sides = { ours: sideChanges(base, ours), theirs: sideChanges(base, theirs) };
		this.#choices = choices;
		this.#settleAdded(ours, theirs);
	}

	run(): string {
		const { ours, theirs } = this.#sides;
		const middle = this.#base.units.map((unit, index) => this.#mergePlace(unit, index));
		const pieces: Piece[] = [];
		for (let index = 0; index <= middle.length; index++) {
			const added = combineAdded(this.#piecesOf(ours.gaps[index]), this.#piecesOf(theirs.gaps[index]));
			pieces.push(...added, ...(middle[index]?.() ?? []));
		}
		const seen = new Set<string>();
		const kept = pieces.filter(({ once }) => once === undefined || (!seen.has(once) && seen.add(once)));
		return kept.map(({ text }) => text).join('\n');
	}

	/** Decide what becomes of a unit of the base. What stands in its place is told later, once all is decided. */
	#mergePlace(unit: SpecUnit, index: number): () => readonly Piece[] {
		const { ours, theirs } = this.#sides;
		const [ourPlace, theirPlace] = [ours.places[index], theirs.places[index]];
		const [ourMove, theirMove] = [ours.moved.get(index), theirs.moved.get(index)];
		const one = ourMove ? [ourMove] : (ourPlace ?? [unit]);
		const other = theirMove ? [theirMove] : (theirPlace ?? [unit]);
		const result = this.#pick(unit, one, other);
		if (!ourMove && !theirMove) {
			return () => this.#piecesOf(result);
		}
		const once = `base ${index}`;
		const pieces = result.length === 0 ? [] : [{ text: textOf(result), once }];
		for (const moved of [ourMove, theirMove]) {
			if (moved) {
				this.#instead.set(moved, pieces);
			}
		}
		// Others may have come to the place that it left.
		return () => combineAdded(this.#piecesOf(ourMove && ourPlace), this.#piecesOf(theirMove && theirPlace));
	}

	#pick(unit: SpecUnit, ours: readonly SpecUnit[], theirs: readonly SpecUnit[]): readonly SpecUnit[] {
		const [before, one, other] = [unit.text, textOf(ours), textOf(theirs)];
		const isGone = (units: readonly SpecUnit[]) => units.length === 0;
		if (one === other && isGone(ours) === isGone(theirs)) {
			return ours;
		}
		if (one === before && !isGone(ours)) {
			return theirs;
		}
		if (other === before && !isGone(theirs)) {
			return ours;
		}
		const requirement = this.#base.spec.requirements[unit.requirements[0] ?? -1];
		const conflict: SpecConflict = {
			id: requirement?.id ?? `line-${unit.line}`,
			base: before,
			ours: isGone(ours) ? null : one,
			theirs: isGone(theirs) ? null : other,
		};
		switch (this.#choose(conflict)) {
			case 'ours':
				return ours;
			case 'theirs':
				return theirs;
			case undefined:
				return [{ text: markBoth(conflict), line: unit.line, requirements: [] }];
		}
	}

	/** Requirements that both added under one id or name: one of them stands. */
	#settleAdded(ours: CutSpec, theirs: CutSpec): void {
		const others = addedByLabel(theirs, this.#sides.theirs);
		for (const [id, unit] of addedByLabel(ours, this.#sides.ours)) {
			const other = others.get(id);
			if (!other || this.#instead.has(unit) || this.#instead.has(other)) {
				continue;
			}
			if (unit.text === other.text) {
				const pieces = [{ text: unit.text, once: `added ${id}` }];
				this.#instead.set(unit, pieces).set(other, pieces);
			} else {
				const conflict: SpecConflict = { id, base: null, ours: unit.text, theirs: other.text };
				const side = this.#choose(conflict);
				this.#instead.set(side === 'theirs' ? unit : other, []);
				if (!side) {
					this.#instead.set(unit, [{ text: markBoth(conflict) }]);
				}
			}
		}
	}

	#choose(conflict: SpecConflict): MergeSide | undefined {
		const side = this.#choices.get(conflict.id);
		if (side) {
			this.chosen.push({ ...conflict, side });
		} else {
			this.open.push(conflict);
		}
		return side;
	}

	#piecesOf(units: readonly SpecUnit[] = []): readonly Piece[] {
		return units.flatMap(unit => this.#instead.get(unit) ?? [{ text: unit.text }]);
	}
}

/** What a side added, by id or name; not what has one that the side gave twice. */
function addedByLabel({ spec }: CutSpec, { added }: SideChanges): ReadonlyMap<string, SpecUnit> {
	const found = new Map<string, SpecUnit>();
	const twice = new Set<string>();
	for (const unit of added) {
		for (const index of unit.requirements) {
			const requirement = spec.requirements[index];
			const label = requirement && writtenLabel(requirement);
			if (label !== undefined) {
				if (found.has(label)) {
					twice.add(label);
				}
				found.set(label, unit);
			}
		}
	}
	return new Map([...found].filter(([label]) => !twice.has(label)));
}

function markBoth({ ours, theirs }: SpecConflict): string {
	const lines = ['<<<<<<< ours', ours, '=======', theirs, '>>>>>>> theirs'];
	return lines.filter(line => line !== null).join('\n');
}

function textOf(units: readonly SpecUnit[]): string {
	return units.map(({ text }) => text).join('\n');
}
