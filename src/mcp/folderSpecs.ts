import { relative, resolve, sep } from 'node:path';
import { findRoot } from '../adapters/findRoot';
import { findSpecs } from '../adapters/findSpecs';
import type { AgentSpec, AgentSpecs } from '../core/agent/agentSpecs';
import { type Failure, failed, nothingWritten } from '../core/failure';
import type { Host } from '../core/host';
import { rootOf } from '../core/spec/specPaths';
import { escapePath } from '../core/text/escapePath';

/** The spec that is meant where a Root has it. */
const usual = '.openspec/spec.md';
/** Names told in a refusal. */
const told = 20;

/**
 * The specs below a folder, in all Roots there; where there are none, those of the nearest Root above.
 *
 * They are looked for at each call, so that new ones are found, and none outside can be asked for.
 *
 * @param folder Absolute path. The names are paths from it, or from the Root above.
 */
export function folderSpecs(folder: string, openHost: (root: string) => Host): AgentSpecs {
	const open = (base: string, name: string): AgentSpec => {
		const file = resolve(base, name);
		const root = resolve(rootOf(file.split(sep).join('/')) || sep);
		return { kind: 'found', host: openHost(root), path: toName(root, file), name };
	};
	return {
		list: async () => (await findAll(folder)).names,
		find: async name => {
			const wanted = name?.replaceAll('\\', '/').replace(/^\.\//, '');
			// What stands in the Root itself is found without a walk through all folders.
			const nearest = await findRoot(folder);
			if (nearest?.root === folder && nearest.specs.includes(wanted ?? usual)) {
				return open(folder, wanted ?? usual);
			}
			const { base, names } = await findAll(folder);
			const found = choose(names, wanted);
			return typeof found === 'string' ? open(base, found) : found;
		},
	};
}

interface Served {
	/** Absolute path of the folder that the names start from. */
	readonly base: string;
	readonly names: readonly string[];
}

async function findAll(folder: string): Promise<Served> {
	const paths = await findSpecs(folder);
	const isAbove = paths.some(path => path.startsWith(`..${sep}`));
	const base = isAbove ? ((await findRoot(folder))?.root ?? folder) : folder;
	return { base, names: paths.map(path => toName(base, resolve(folder, path))) };
}

function toName(base: string, file: string): string {
	return relative(base, file).split(sep).join('/');
}

function choose(names: readonly string[], name: string | undefined): string | Failure {
	const [only] = names.length === 1 ? names : names.filter(one => one === usual);
	if (name === undefined && only !== undefined) {
		return only;
	}
	if (names.length === 0) {
		const next = 'Make one with “spec-ops init”, or write its first statement yourself.';
		return failed('spec.missing', 'There is no spec in this folder or above it.', nothingWritten, next);
	}
	if (name !== undefined && names.includes(name)) {
		return name;
	}
	const list = names.slice(0, told).map(escapePath).join(', ');
	const next = `Name one of them under “spec”: ${list}${names.length > told ? ' and others that list_specs tells' : ''}.`;
	return name === undefined
		? failed('usage', `There are ${names.length} specs here.`, nothingWritten, next)
		: failed('spec.missing', `There is no spec ${escapePath(name)} here.`, nothingWritten, next);
}
