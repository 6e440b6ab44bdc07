import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { diffSpecs } from '../../core/diff/diffSpecs';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { once } from '../../core/once';
import { parseSpec } from '../../core/spec/parseSpec';
import type { Spec } from '../../core/spec/spec';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import type { LocatedSpec } from '../locateSpec';
import { locateToRead } from '../locateToRead';
import { readSpecFile } from '../readSpecFile';
import { renderChanges, renderCount } from '../render/changes';
import { specAt } from '../showPoint';

/** `spec-ops diff OLD NEW`: two specs, requirement by requirement; each is a file, or `@N` for the spec at cycle N. */
export async function diff(context: CommandContext): Promise<CommandResult> {
	const { args, palette } = context;
	const [old = '', now] = args.positionals;
	if (now === undefined && !isPoint(old)) {
		const message = '“spec-ops diff” needs OLD NEW.';
		return failed('usage', message, nothingWritten, 'See “spec-ops diff --help”.');
	}
	// Both sides are of one spec; what there is to say of its files is said once.
	const locate = once(() => locateToRead(context));
	const before = await readSide(context, old, locate);
	if (before.kind === 'failed') {
		return before;
	}
	const after = await readSide(context, now, locate);
	if (after.kind === 'failed') {
		return after;
	}
	const { summary, changes } = diffSpecs(before.spec, after.spec);
	const lines = changes.length > 0 ? [...renderChanges(changes, palette), ''] : [];
	return {
		kind: 'done',
		exit: exitCode.done,
		document: { version: documentVersion, summary, changes },
		text: `${[...lines, renderCount('Diff', changes, palette)].join('\n')}\n`,
	};
}

type Side = { readonly kind: 'side'; readonly spec: Spec } | Failure;

/** A file, the spec at a cycle, or for no name the spec as it is now. */
async function readSide(
	context: CommandContext,
	name: string | undefined,
	locate: () => Promise<LocatedSpec | Failure>,
): Promise<Side> {
	if (name !== undefined && !isPoint(name)) {
		return readNamed(context, name);
	}
	const located = await locate();
	if (located.kind === 'failed') {
		return located;
	}
	if (name === undefined) {
		return readNamed(context, resolve(located.root, located.path), located.path);
	}
	const point = await specAt(located, name.slice(1));
	return point.kind === 'failed' ? point : { kind: 'side', spec: parseSpec(point.path, point.text) };
}

async function readNamed({ io }: CommandContext, path: string, parsedAs = path.replaceAll('\\', '/')): Promise<Side> {
	const file = readSpecFile(path, () => readFileSync(resolve(io.cwd, path)));
	return file.kind === 'failed' ? file : { kind: 'side', spec: parseSpec(parsedAs, file.document.text) };
}

function isPoint(name: string): boolean {
	return /^@(?:sha256:)?[0-9a-f]+$/.test(name);
}
