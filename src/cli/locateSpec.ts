import { join, relative, resolve, sep } from 'node:path';
import { findRoot } from '../adapters/findRoot';
import { type Failure, failed, nothingWritten } from '../core/failure';
import type { Host } from '../core/host';
import { dialectOf, historyPathOf, isArchivedDelta, rootOf } from '../core/spec/specPaths';
import type { Arguments } from './arguments';
import type { CommandContext } from './command';
import { refuseWideRoot } from './refuseWideRoot';
import { shellWord } from './shellWord';

export interface LocatedSpec {
	readonly kind: 'located';
	readonly host: Host;
	/** Absolute path of the Root. */
	readonly root: string;
	/** Relative to the Root. */
	readonly path: string;
}

/** Where the spec of a Root usually lies. */
export const usualSpec = '.openspec/spec.md';

type LocateContext = Pick<CommandContext, 'io' | 'openHost'> & { readonly args: Pick<Arguments, 'values' | 'flags'> };

/**
 * The spec that a call works on: `--spec`, else the usual one of the nearest Root, else its only one.
 *
 * Refuses the top of a disk and the home folder as a Root, unless the call says otherwise.
 *
 * @param planned Path from the Root of the spec that a plan is of, which then stands for the usual one.
 */
export async function locateSpec(context: LocateContext, planned?: string): Promise<LocatedSpec | Failure> {
	const located = await findSpec(context, planned);
	const isWide = located.kind === 'located' && !context.args.flags.has('wide-root');
	return (isWide ? await refuseWideRoot(located.root) : undefined) ?? located;
}

async function findSpec({ args, io, openHost }: LocateContext, planned?: string): Promise<LocatedSpec | Failure> {
	const named = args.values.get('spec')?.at(-1);
	if (named !== undefined) {
		return locateNamed(resolve(io.cwd, named), named, openHost);
	}
	const found = await findRoot(io.cwd);
	if (!found) {
		const next =
			'Make one with “spec-ops init”, or name a spec with --spec; “spec-ops plan --all” tells of those in folders below.';
		return failed('spec.missing', 'There is no spec in this folder or above it.', nothingWritten, next);
	}
	const path = planned ?? chooseSpec(found.specs);
	if (path === undefined) {
		const names = found.specs.map(spec => shellWord(relative(io.cwd, join(found.root, spec)).split(sep).join('/')));
		const next = `Choose one with --spec: ${listSome(names)}.`;
		return failed('usage', `There are ${found.specs.length} specs here.`, nothingWritten, next);
	}
	return { kind: 'located', host: openHost(found.root), root: found.root, path };
}

/** As many names as can be looked over, and how many more there are. */
function listSome(names: readonly string[]): string {
	const more = names.length - mostNames;
	return more > 1
		? `${names.slice(0, mostNames).join(', ')} and ${more} more, which “spec-ops plan --all” tells of`
		: names.join(', ');
}

const mostNames = 10;

function chooseSpec(specs: readonly string[]): string | undefined {
	// A Root without a spec may have had one: its history and its plan are still there.
	if (specs.length === 0 || specs.includes(usualSpec)) {
		return usualSpec;
	}
	return specs.length === 1 ? specs[0] : undefined;
}

/** The spec at an absolute path, which the call names as `named`; refuses the place of no spec. */
export function locateNamed(file: string, named: string, openHost: (root: string) => Host): LocatedSpec | Failure {
	const slashed = file.split(sep).join('/');
	const root = rootOf(slashed);
	if (isArchivedDelta(slashed)) {
		const message = `${named} belongs to a change that OpenSpec archived: it is history, and no spec any more.`;
		const next = `What was recorded of it stands in ${historyPathOf(named)}; name the main spec instead.`;
		return failed('spec.missing', message, nothingWritten, next);
	}
	if (root === undefined || dialectOf(slashed) === undefined) {
		const next = `A spec lies where its dialect puts it, such as ${usualSpec}.`;
		return failed('spec.missing', `${named} is not at the place of a spec.`, nothingWritten, next);
	}
	const folder = resolve(root === '' ? sep : root);
	const path = relative(folder, file).split(sep).join('/');
	return { kind: 'located', host: openHost(folder), root: folder, path };
}
