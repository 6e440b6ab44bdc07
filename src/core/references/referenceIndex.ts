import { readDeltaPath } from '../lint/deltas/deltaPath';
import type { Requirement, Spec } from '../spec/spec';
import { homeOf } from './homeOf';
import type { Label } from './label';
import { LabelFinder } from './labelFinder';
import { labelsOf } from './labelsOf';
import type { Mention } from './mention';
import { withoutMargins } from './withoutMargins';
import { withoutRecords } from './withoutRecords';

/** A spec, and where it is among all files: a `/`-separated path that ends with the spec's own. */
export interface SpecAt {
	readonly address: string;
	readonly spec: Spec;
}

/** A requirement that something refers to. */
export interface Target {
	readonly at: SpecAt;
	readonly requirement: Requirement;
}

/** A mention of requirements, with those that it may mean: more than one where the text does not tell which. */
export interface Reference extends Mention {
	readonly targets: readonly Target[];
}

/**
 * Tells which requirements the texts of a workspace refer to, by their ids, names and numbers.
 *
 * The same label may belong to requirements of several specs. A mention means that of its own spec; else that of a spec
 * in whose folder it stands, or in whose change; else that of the nearest Root around it; else any. What a delta
 * modifies, removes or renames is the requirement of the main spec.
 */
export class ReferenceIndex {
	readonly #finder: LabelFinder;
	readonly #labels = new Map<string, Label>();
	readonly #byLabel = new Map<string, Target[]>();
	/** Of the specs that deltas may change, and of deltas. */
	readonly #byName = new Map<string, Target>();
	readonly #homes = new Map<SpecAt, string>();

	/** @param before An index of earlier versions of the specs, of which is used what still holds. */
	constructor(specs: readonly SpecAt[], before?: ReferenceIndex) {
		for (const at of specs) {
			this.#homes.set(at, `${homeOf(at.address)}/`);
			for (const requirement of at.spec.requirements) {
				this.#add({ at, requirement });
			}
		}
		this.#finder =
			before && isSame(before.#labels, this.#labels) ? before.#finder : new LabelFinder(this.#labels.values());
	}

	/** The references in a text, in its order. In a history, records do not count: only what people read does. */
	find(address: string, text: string): readonly Reference[] {
		const known = new Map<string, readonly Target[]>();
		const resolve = (label: string) => {
			const targets = known.get(label) ?? this.#resolve(label, address);
			known.set(label, targets);
			return targets;
		};
		return withoutRecords(text, this.#finder.find(withoutMargins(address, text))).map(mention => ({
			...mention,
			targets: resolve(mention.label),
		}));
	}

	/** A requirement of the spec at an address as what refers to it finds it: in a delta, mostly that of the main spec. */
	targetsOf(address: string, requirement: Requirement): readonly Target[] {
		const [label] = labelsOf(requirement);
		const same = label === undefined ? [] : (this.#byLabel.get(label.text) ?? []);
		return same
			.filter(target => target.at.address === address && target.requirement === requirement)
			.map(target => this.#definitionOf(target, label?.text ?? ''));
	}

	#add(target: Target): void {
		const { at, requirement } = target;
		const own = labelsOf(requirement);
		for (const label of own) {
			const same = this.#byLabel.get(label.text);
			if (same) {
				same.push(target);
			} else {
				this.#byLabel.set(label.text, [target]);
			}
			if (this.#labels.get(label.text)?.form !== 'anywhere') {
				this.#labels.set(label.text, label);
			}
		}
		const { name, delta } = requirement;
		if (name !== null && (!delta || delta.operation === 'ADDED' || delta.operation === 'RENAMED')) {
			this.#byName.set(keyOf(at.address, name), target);
		}
	}

	#resolve(label: string, from: string): readonly Target[] {
		const nearest = this.#nearest(this.#byLabel.get(label) ?? [], from);
		return [...new Set(nearest.map(target => this.#definitionOf(target, label)))];
	}

	#nearest(targets: readonly Target[], from: string): readonly Target[] {
		const own = targets.filter(({ at }) => at.address === from);
		if (own.length > 0) {
			return own;
		}
		const below = this.#longest(targets, from, ({ at }) => this.#homes.get(at) ?? '');
		return below.length > 0
			? below
			: orAll(
					this.#longest(targets, from, ({ at }) => rootOfSpec(at)),
					targets,
				);
	}

	/** Those of whose folders the deepest holds the file. */
	#longest(targets: readonly Target[], from: string, folderOf: (target: Target) => string): readonly Target[] {
		const around = targets.filter(target => from.startsWith(folderOf(target)));
		const depth = around.reduce((longest, target) => Math.max(longest, folderOf(target).length), 0);
		return around.filter(target => folderOf(target).length === depth);
	}

	/** What a delta changes stands in the main spec, or in another part of the delta. */
	#definitionOf(target: Target, label: string): Target {
		const { at, requirement } = target;
		const path = requirement.delta && requirement.delta.operation !== 'ADDED' ? readDeltaPath(at.address) : undefined;
		const main = path && this.#byName.get(keyOf(path.main, label));
		return main ?? (path && this.#byName.get(keyOf(at.address, label))) ?? target;
	}
}

function isSame(a: ReadonlyMap<string, Label>, b: ReadonlyMap<string, Label>): boolean {
	return a.size === b.size && [...a].every(([text, { form }]) => b.get(text)?.form === form);
}

function keyOf(address: string, name: string): string {
	return `${address}\n${name}`;
}

/** With a slash at its end, so that nothing but a folder begins with it. */
function rootOfSpec({ address, spec }: SpecAt): string {
	return address.slice(0, -spec.path.length);
}

function orAll<Item>(some: readonly Item[], all: readonly Item[]): readonly Item[] {
	return some.length > 0 ? some : all;
}
