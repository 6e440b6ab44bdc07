import { alignRequirements } from '../../diff/alignRequirements';
import type { Change } from '../../diff/change';
import { diffSpecs } from '../../diff/diffSpecs';
import { narrowSpec } from '../../plan/narrow/narrowSpec';
import type { SpecState } from '../../plan/state/readState';
import { parseSpec } from '../../spec/parseSpec';
import type { Spec } from '../../spec/spec';

/**
 * The baseline with the requirements of a cycle as they were before it, in LF without BOM; all others stay as later
 * cycles left them. What shares their lines comes along.
 *
 * A requirement that the cycle brought or changed, and that is gone from the baseline by now, stays gone.
 *
 * @param left The spec as the cycle left it.
 * @param old The spec as it was before.
 */
export function takeBackRequirements(
	{ baseline, baselineSpec, spec, specPath }: SpecState,
	left: string,
	old: string,
): string {
	const parse = (text: string) => parseSpec(specPath, text, spec);
	const [leftSpec, oldSpec] = [parse(left), parse(old)];
	const { changes } = diffSpecs(oldSpec, leftSpec);
	const { added } = findOwn(changes, leftSpec, baselineSpec);
	// First what it added, which might be taken for what is to come back in its place.
	const without = takePart(baseline.text, baselineSpec, '', parse(''), ({ id }) => added.has(id));
	const withoutSpec = parse(without);
	const own = findOwn(changes, leftSpec, withoutSpec);
	return takePart(without, withoutSpec, old, oldSpec, ({ id, wasId, before, after }) => {
		return (after !== null && own.old.has(id)) || (before !== null && own.changed.has(wasId ?? id));
	});
}

/** The first text with those of the changes to the second that are meant. */
function takePart(
	before: string,
	beforeSpec: Spec,
	after: string,
	afterSpec: Spec,
	isMeant: (change: Change) => boolean,
): string {
	const { changes } = diffSpecs(beforeSpec, afterSpec);
	const ids = new Set(changes.filter(isMeant).map(({ id }) => id));
	return ids.size === 0 ? before : narrowSpec(before, after, beforeSpec, afterSpec, changes, ids).text;
}

interface OwnIds {
	/** In the baseline: what the cycle added. */
	readonly added: ReadonlySet<string>;
	/** In the baseline: what it changed. */
	readonly changed: ReadonlySet<string>;
	/** In the spec before the cycle: what is to be as it was there. */
	readonly old: ReadonlySet<string>;
}

/** Find the requirements of a cycle, by what became of them since. */
function findOwn(changes: readonly Change[], left: Spec, now: Spec): OwnIds {
	const alignment = alignRequirements(now.requirements, left.requirements);
	const places = new Map(left.requirements.map(({ id }, index) => [id, index]));
	const [added, changed, old] = [new Set<string>(), new Set<string>(), new Set<string>()];
	for (const { id, wasId, before, after } of changes) {
		const found = after && now.requirements[alignment[places.get(id) ?? -1] ?? -1];
		if (found) {
			(before ? changed : added).add(found.id);
		}
		if (before && (found || !after)) {
			old.add(wasId ?? id);
		}
	}
	return { added, changed, old };
}
