import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { toDiskError } from '../../adapters/toDiskError';
import { toFailure } from '../../core/apply/toFailure';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { DiskError } from '../../core/host';
import { folderOf } from '../../core/spec/specPaths';
import { starterSpec } from '../../core/spec/starterSpec';
import { showControls } from '../../core/text/showControls';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import { type LocatedSpec, locateNamed, usualSpec } from '../locateSpec';
import { refuseWideRoot } from '../refuseWideRoot';

/** `spec-ops init`: a first spec in this folder, or where `--spec` says; one that stands there stays as it is. With `--claude` what Claude Code needs, with `--merge-driver` what Git needs. */
export async function init(context: CommandContext): Promise<CommandResult> {
	const { args, io, openHost } = context;
	if (args.flags.has('claude')) {
		const { initClaude } = await import('./initClaude');
		return initClaude(context);
	}
	if (args.flags.has('merge-driver')) {
		const { initMergeDriver } = await import('./initMergeDriver');
		return initMergeDriver(context);
	}
	const named = args.values.get('spec')?.at(-1) ?? usualSpec;
	const located = locateNamed(resolve(io.cwd, named), named, openHost);
	if (located.kind === 'failed') {
		return located;
	}
	const isWide = args.flags.has('wide-root') ? undefined : await refuseWideRoot(located.root);
	const refused = isWide ?? (await create(located));
	if (refused) {
		return refused;
	}
	const shown = showControls(relative(io.cwd, join(located.root, located.path)));
	const text = [
		`Made ${shown}.`,
		'Put your own MUST statements into it, then run “spec-ops plan” to see what they change.',
		'',
	].join('\n');
	return { kind: 'done', exit: exitCode.done, document: { version: documentVersion, path: located.path }, text };
}

async function create({ host, root, path }: LocatedSpec): Promise<Failure | undefined> {
	const { disk } = host;
	try {
		await makeRoot(root);
		if (await disk.stat(path)) {
			return standsThere(path);
		}
		if ((await disk.realPath(path))?.toLowerCase() !== path.toLowerCase()) {
			const message = `${path} lies behind a link.`;
			return failed('path.symlink', message, nothingWritten, 'Go to the folder itself, or move the link away.');
		}
		await disk.makeFolder(folderOf(path));
		await disk.writeNew(path, new TextEncoder().encode(starterSpec), 0o644);
		return undefined;
	} catch (error) {
		return error instanceof DiskError && error.code === 'exists' ? standsThere(path) : toFailure(error, nothingWritten);
	}
}

async function makeRoot(root: string): Promise<void> {
	try {
		await mkdir(root, { recursive: true, mode: 0o755 });
	} catch (error) {
		const failure = toDiskError(error, root);
		// A file in the place of a folder is no spec that stands there.
		throw failure.code === 'exists' ? new DiskError('not_regular', root, 'is no folder') : failure;
	}
}

function standsThere(path: string): Failure {
	const next = 'Edit that one, or name another place with --spec.';
	return failed('init.exists', `There is a spec at ${path} already.`, nothingWritten, next);
}
