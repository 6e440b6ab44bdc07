import { join, relative, resolve, sep } from 'node:path';
import { findSpecs } from '../../adapters/findSpecs';
import type { FolderListings } from '../../adapters/folderListings';
import { statIfAny } from '../../adapters/statIfAny';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { companionPathsOf } from '../../core/lint/companions/companionPaths';
import { historyPathOf } from '../../core/spec/specPaths';
import type { ReadingContext } from '../command';

/** The files of one call, by their paths from where it was made. */
export interface ChosenFiles {
	readonly kind: 'chosen';
	readonly paths: readonly string[];
}

/**
 * The files that a call names, the specs below the folders that it names, or with `--all` those of the workspace; these
 * with what lies beside them. A file that is named and missing is kept, for whoever reads it to tell.
 */
export async function chooseLinted(
	{ args, io }: ReadingContext,
	listings: FolderListings,
): Promise<ChosenFiles | Failure> {
	if (args.flags.has('all') === args.positionals.length > 0) {
		const message = args.flags.has('all')
			? '--all looks at every spec, so it takes no files.'
			: '“spec-ops lint” needs files, or --all.';
		return failed('usage', message, nothingWritten, 'Name files or folders, or write --all.');
	}
	if (args.flags.has('all')) {
		const specs = await findSpecs(io.cwd, listings);
		const next = 'Make one with “spec-ops init”.';
		return specs.length === 0
			? failed('spec.missing', 'There is no spec in this folder, below or above it.', nothingWritten, next)
			: { kind: 'chosen', paths: withNeighbours(io.cwd, specs, listings) };
	}
	const paths: string[] = [];
	for (const named of args.positionals) {
		const entry = statIfAny(resolve(io.cwd, named));
		const found = entry?.isDirectory() ? await specsBelow(io.cwd, named, listings) : [named];
		if (found.length === 0) {
			const next = 'Name a file, or a folder with specs.';
			return failed('spec.missing', `There is no spec below ${named}.`, nothingWritten, next);
		}
		paths.push(...found);
	}
	return { kind: 'chosen', paths: [...new Set(paths.map(path => path.split(sep).join('/')))] };
}

async function specsBelow(cwd: string, folder: string, listings: FolderListings): Promise<readonly string[]> {
	const full = resolve(cwd, folder);
	const below = (await findSpecs(full, listings)).filter(path => !path.startsWith('..'));
	const way = relative(cwd, full);
	const paths = below.map(path => join(way, path));
	return withNeighbours(cwd, paths, listings);
}

/** The specs, and what lies beside them: histories, tasks and designs that exist. */
function withNeighbours(cwd: string, specs: readonly string[], listings: FolderListings): readonly string[] {
	const slashed = sep === '/' ? specs : specs.map(path => path.split(sep).join('/'));
	const near = [...new Set(slashed.flatMap(path => [historyPathOf(path), ...companionPathsOf(path)]))];
	return [...slashed, ...near.filter(path => isFile(resolve(cwd, path), listings))];
}

function isFile(file: string, listings: FolderListings): boolean {
	return listings.exists(file) && (listings.isFile(file) || statIfAny(file)?.isFile() === true);
}
