import { alignRequirements } from '../../diff/alignRequirements';
import { diffLines } from '../../lines/diffLines';
import type { Spec } from '../../spec/spec';
import type { SpecUnit } from './specUnits';

/** A spec cut into units. */
export interface CutSpec {
	readonly spec: Spec;
	readonly units: readonly SpecUnit[];
}

/** What one side made of a base, told by the units of the base. */
export interface SideChanges {
	/** For each unit of the base: what stands in its place now, nothing for one that is gone; `undefined` where it was kept. */
	readonly places: readonly (readonly SpecUnit[] | undefined)[];
	/** What was put before each unit of the base, and last what was put behind all. */
	readonly gaps: readonly (readonly SpecUnit[])[];
	/** Units of the base that stand elsewhere now, by their index. */
	readonly moved: ReadonlyMap<number, SpecUnit>;
	/** Requirements that are not in the base. */
	readonly added: ReadonlySet<SpecUnit>;
}

/** Tell what a side changed, requirement by requirement; all other lines one by one. */
export function sideChanges(base: CutSpec, side: CutSpec): SideChanges {
	const partners = partnersOf(base, side);
	const places: (readonly SpecUnit[] | undefined)[] = base.units.map(() => undefined);
	const gaps: (readonly SpecUnit[])[] = [...base.units, undefined].map(() => []);
	const paired = new Set<SpecUnit>();
	let shift = 0;
	for (const hunk of diffLines(
		base.units.map(({ text }) => text),
		side.units.map(({ text }) => text),
	)) {
		const start = hunk.at - 1;
		const end = start + hunk.old.length;
		let [at, pending]: [number, SpecUnit[]] = [start, []];
		const settle = (until: number) => {
			place(places, gaps, at, until, pending);
			pending = [];
		};
		for (const unit of side.units.slice(start + shift, start + shift + hunk.new.length)) {
			const partner = partners.get(unit) ?? -1;
			if (partner >= at && partner < end) {
				settle(partner);
				places[partner] = [unit];
				paired.add(unit);
				at = partner + 1;
			} else {
				pending.push(unit);
			}
		}
		settle(end);
		shift += hunk.new.length - hunk.old.length;
	}
	return { places, gaps, moved: movedUnits(places, partners, paired), added: addedUnits(side, partners) };
}

/** Put new units in the place of those from `start` to `end`, or between two where these are none. */
function place(
	places: (readonly SpecUnit[] | undefined)[],
	gaps: (readonly SpecUnit[])[],
	start: number,
	end: number,
	units: readonly SpecUnit[],
): void {
	if (start === end) {
		gaps[start] = [...(gaps[start] ?? []), ...units];
	}
	for (let index = start; index < end; index++) {
		places[index] = index === start ? units : [];
	}
}

/** For each unit of a side that holds requirements of the base, the index of their unit there. */
function partnersOf(base: CutSpec, side: CutSpec): ReadonlyMap<SpecUnit, number> {
	const alignment = alignRequirements(base.spec.requirements, side.spec.requirements);
	const unitOf = new Map(
		base.units.flatMap(({ requirements }, index) => requirements.map(requirement => [requirement, index] as const)),
	);
	const partners = new Map<SpecUnit, number>();
	for (const unit of side.units) {
		const known = unit.requirements.map(index => alignment[index] ?? -1).find(index => index >= 0);
		const partner = known === undefined ? undefined : unitOf.get(known);
		if (partner !== undefined) {
			partners.set(unit, partner);
		}
	}
	return partners;
}

/** Of a unit that lost its place, where it stands now. */
function movedUnits(
	places: SideChanges['places'],
	partners: ReadonlyMap<SpecUnit, number>,
	paired: ReadonlySet<SpecUnit>,
): ReadonlyMap<number, SpecUnit> {
	const moved = new Map<number, SpecUnit>();
	for (const [unit, partner] of partners) {
		const before = places[partner];
		if (before && !paired.has(unit) && !before.some(one => paired.has(one)) && !moved.has(partner)) {
			moved.set(partner, unit);
		}
	}
	return moved;
}

function addedUnits({ units }: CutSpec, partners: ReadonlyMap<SpecUnit, number>): ReadonlySet<SpecUnit> {
	return new Set(units.filter(unit => unit.requirements.length > 0 && !partners.has(unit)));
}
