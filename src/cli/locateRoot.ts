import { findRoot } from '../adapters/findRoot';
import { type Failure, failed, nothingWritten } from '../core/failure';
import type { Host } from '../core/host';
import type { CommandContext } from './command';
import { locateSpec } from './locateSpec';
import { refuseWideRoot } from './refuseWideRoot';

export interface LocatedRoot {
	readonly kind: 'located';
	readonly host: Host;
	/** Absolute path of the Root. */
	readonly root: string;
	/** The spec that `--spec` names, from the Root; absent: all of them. */
	readonly path?: string;
}

/** The Root that a call works on: the one of `--spec`, else the nearest; refuses one as wide as `locateSpec` does. */
export async function locateRoot(context: CommandContext): Promise<LocatedRoot | Failure> {
	const { args, io, openHost } = context;
	if (args.values.has('spec')) {
		return locateSpec(context);
	}
	const found = await findRoot(io.cwd);
	if (!found) {
		const next = 'Make a spec with “spec-ops init”, or name one with --spec.';
		return failed('spec.missing', 'There is no spec in this folder or above it.', nothingWritten, next);
	}
	const wide = args.flags.has('wide-root') ? undefined : await refuseWideRoot(found.root);
	return wide ?? { kind: 'located', host: openHost(found.root), root: found.root };
}
