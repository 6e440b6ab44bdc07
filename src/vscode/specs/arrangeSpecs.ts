import { groupBy } from '../../core/groupBy';
import type { SpecSession } from '../session/specSession';

/** The specs of one kind of place in a Root, such as `openspec/changes`; shown where the Root has many. */
export class GroupNode {
	/** From the Root; empty for specs that only a setting includes. */
	readonly folder: string;
	/** Path of its URI, without a slash at the end. */
	readonly path: string;
	readonly specs: readonly SpecSession[];

	/** @param specs At least one. */
	constructor(folder: string, specs: readonly SpecSession[]) {
		this.folder = folder;
		const root = specs[0] ? rootPathOf(specs[0]) : '';
		this.path = folder === '' ? root : `${root}/${folder}`;
		this.specs = specs;
	}
}

/** Stands for the specs of a long list that have nothing to tell. */
export class OthersNode {
	/** Tells it from others of its kind. */
	readonly key: string;
	readonly specs: readonly SpecSession[];

	constructor(key: string, specs: readonly SpecSession[]) {
		this.key = key;
		this.specs = specs;
	}
}

/** More specs than this in one list are arranged. */
const longList = 12;
/** So few that have nothing to tell stand with the others. */
const fewOthers = 3;

/** The kinds of places, as they stand in paths; a change of OpenSpec is not one of its own, since there may be many. */
const places: readonly { readonly folder: string; readonly pattern: RegExp }[] = [
	{ folder: '.openspec', pattern: /^\.openspec\// },
	{ folder: 'openspec/specs', pattern: /^openspec\/specs\// },
	{ folder: 'openspec/changes', pattern: /^openspec\/changes\// },
	{ folder: 'specs', pattern: /^specs\// },
	{ folder: '.kiro/specs', pattern: /^\.kiro\/specs\// },
];

/** The rows for the specs of a Root: by their places where they are many. */
export function arrangeRoot(
	specs: readonly SpecSession[],
	hasNews: (one: SpecSession) => boolean,
): readonly (SpecSession | GroupNode | OthersNode)[] {
	const groups = groupBy(specs, ({ spec }) => placeOf(spec.path));
	if (specs.length <= longList || groups.size < 2) {
		return putQuietLast(specs, specs[0] ? rootPathOf(specs[0]) : '', hasNews);
	}
	return [...groups].map(([folder, group]) => new GroupNode(folder, group));
}

/** The rows for a list of specs: of a long one, those that have nothing to tell in a row of their own, at its end. */
export function putQuietLast(
	specs: readonly SpecSession[],
	key: string,
	hasNews: (one: SpecSession) => boolean,
): readonly (SpecSession | OthersNode)[] {
	const quiet = specs.filter(one => !hasNews(one));
	const isShort = specs.length <= longList || quiet.length <= fewOthers || quiet.length === specs.length;
	return isShort ? specs : [...specs.filter(hasNews), new OthersNode(key, quiet)];
}

/** Path of the URI of a spec's Root, without a slash at the end. */
function rootPathOf({ spec }: SpecSession): string {
	return spec.uri.path.slice(0, -spec.path.length - 1);
}

function placeOf(path: string): string {
	return places.find(({ pattern }) => pattern.test(path))?.folder ?? '';
}
