import { relative, resolve, sep } from 'node:path';
import { findSpecs } from '../adapters/findSpecs';
import { type Drift, driftedFiles } from '../core/drift/drift';
import { findDrift } from '../core/drift/findDrift';
import { type Failure, failed, nothingWritten } from '../core/failure';
import { groupBy } from '../core/groupBy';
import { rootOf } from '../core/spec/specPaths';
import { showControls } from '../core/text/showControls';
import { count } from '../core/text/words';
import { cancelOnInterrupt } from './cancellation';
import { type CommandContext, type CommandResult, documentVersion } from './command';
import { driftDocument } from './driftDocument';
import { exitCode } from './exitCode';
import { renderDrift } from './render/drift';
import { settleToRead } from './settleToRead';

/** `spec-ops drift --all`: the drift of every spec of the workspace, each Root looked at once. */
export async function driftAll(context: CommandContext): Promise<CommandResult> {
	const { args, io, openHost, palette } = context;
	if (args.values.has('spec')) {
		const message = '--all looks at every spec, so it does not go with --spec.';
		return failed('usage', message, nothingWritten, 'Leave out one of them.');
	}
	const roots = groupByRoot(io.cwd, await findSpecs(io.cwd));
	if (roots.size === 0) {
		const next = 'Make one with “spec-ops init”.';
		return failed('spec.missing', 'There is no spec in this folder, below or above it.', nothingWritten, next);
	}
	const token = cancelOnInterrupt(io);
	const specs: Readonly<Record<string, unknown>>[] = [];
	const texts: string[] = [];
	let drifted = 0;
	let refusal: Failure | undefined;
	try {
		for (const [root, paths] of roots) {
			const host = openHost(root);
			await settleToRead(context, host);
			const found = await findDrift(host, {}, token);
			if (found.kind === 'cancelled') {
				return failed('apply.cancelled', 'Looking at the files was stopped.', nothingWritten, 'Run the call again.');
			}
			const named = (path: string) => relative(io.cwd, resolve(root, path)).split(sep).join('/');
			specs.push(...bySpec(found, paths).map(([path, part]) => ({ path: named(path), ...driftDocument(part) })));
			texts.push(`${palette.strong(showControls(named('') || '.'))}\n${renderDrift(found, palette)}`);
			drifted += driftedFiles(found).length;
			refusal ??= found.refusal;
		}
	} finally {
		token.dispose();
	}
	const done = {
		exit: drifted > 0 && args.flags.has('detailed-exitcode') ? exitCode.changes : exitCode.done,
		document: { version: documentVersion, specs },
		text: `${texts.join('\n')}\n${count(specs.length, 'spec')}, ${count(drifted, 'drifted file')}.\n`,
	};
	return refusal ? { kind: 'refused', failure: refusal, exit: exitCode.error, found: done } : { kind: 'done', ...done };
}

/** Paths of specs from their Roots, by the absolute paths of those. */
function groupByRoot(cwd: string, paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const roots = new Map<string, string[]>();
	for (const path of paths) {
		const file = resolve(cwd, path);
		const root = resolve(rootOf(file.split(sep).join('/')) || sep);
		const specs = roots.get(root) ?? [];
		specs.push(relative(root, file).split(sep).join('/'));
		roots.set(root, specs);
	}
	return roots;
}

/** The drift of each spec: those that are there, and those that are gone and left files. What belongs to none is told with the first. */
function bySpec({ files, silenced, notes }: Drift, paths: readonly string[]): readonly (readonly [string, Drift])[] {
	const parts = groupBy(files, ({ specPath }) => specPath);
	return [...new Set([...paths, ...parts.keys()])].map((path, index) => {
		const besides = index === 0 ? { silenced, notes } : { silenced: [], notes: [] };
		return [path, { kind: 'found', files: parts.get(path) ?? [], ...besides }];
	});
}
