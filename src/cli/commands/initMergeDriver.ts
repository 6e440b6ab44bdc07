import { findRoot } from '../../adapters/findRoot';
import { toFailure } from '../../core/apply/toFailure';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import type { Disk } from '../../core/host';
import { dialectOf, historyPathOf, specGlobs } from '../../core/spec/specPaths';
import { replaceFile } from '../../core/store/replaceFile';
import { decodeText, encodeText } from '../../core/text/decodeText';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { confirm } from '../confirm';
import { exitCode } from '../exitCode';
import { refuseWideRoot } from '../refuseWideRoot';

const attributesPath = '.gitattributes';
/** Where Git finds no `spec-ops`, such as one installed in a project, it merges line by line, as without a driver. */
const driver = {
	id: 'spec-ops',
	title: 'Spec-Driven Ops',
	call: 'if command -v spec-ops >/dev/null; then spec-ops merge %O %A %B %P; else git merge-file -L ours -L base -L theirs %A %O %B; fi',
} as const;

/**
 * `spec-ops init --merge-driver`: have Git merge the histories and specs of a Root with `spec-ops merge`.
 *
 * Shows the lines that `.gitattributes` gets and the setting of this clone, and asks: neither is written before.
 */
export async function initMergeDriver(context: CommandContext): Promise<CommandResult> {
	const { args, io, openHost } = context;
	const found = await findRoot(io.cwd);
	const root = found?.root ?? io.cwd;
	const refused = args.flags.has('wide-root') ? undefined : await refuseWideRoot(root);
	if (refused) {
		return refused;
	}
	const host = openHost(root);
	const attributes = await readAttributes(host.disk);
	if ('kind' in attributes) {
		return attributes;
	}
	const lines = missingLines(attributes.text, found?.specs ?? []);
	if (!args.flags.has('json')) {
		io.out(describe(lines));
	}
	const question = { text: 'Write this for Git?', commands: [] };
	const failure = (await confirm(context, host, question)) ?? (await writeAttributes(host.disk, attributes, lines));
	if (failure) {
		return failure;
	}
	const { setMergeDriver } = await import('../../adapters/git/setMergeDriver');
	if (!(await setMergeDriver(root, driver))) {
		const state = `${attributesPath} is written, the setting is not.`;
		const next = 'Run “git init” first, then this again.';
		return failed('init.no_repository', 'There is no Git repository here that takes the setting.', state, next);
	}
	const text = `Git merges histories and specs with “spec-ops merge” now. Commit ${attributesPath}; each clone runs this once.\n`;
	return { kind: 'done', exit: exitCode.done, document: { version: documentVersion, lines, driver }, text };
}

type Attributes = NonNullable<Extract<ReturnType<typeof decodeText>, { kind: 'text' }>['document']>;

async function readAttributes(disk: Disk): Promise<Attributes | Failure> {
	try {
		const entry = await disk.stat(attributesPath);
		const bytes = entry?.kind === 'file' ? await disk.read(attributesPath) : undefined;
		const decoded = decodeText(bytes ?? new Uint8Array());
		return (entry && !bytes) || decoded.kind === 'notText'
			? failed('path.not_regular', `${attributesPath} is no text file.`, nothingWritten, 'Move it away.')
			: decoded.document;
	} catch (error) {
		return toFailure(error, nothingWritten, 'read');
	}
}

/** For the dialects that the specs are of; without specs those of the usual one. */
function missingLines(text: string, specs: readonly string[]): readonly string[] {
	const dialects = new Set(specs.flatMap(path => dialectOf(path) ?? []));
	const globs = [...(dialects.size === 0 ? (['plain'] as const) : dialects)].flatMap(dialect => specGlobs[dialect]);
	const patterns = new Set(globs.flatMap(glob => [glob, historyPathOf(glob)]));
	const known = new Set(text.split('\n').map(line => line.trim()));
	return [...patterns].map(pattern => `${pattern} merge=${driver.id}`).filter(line => !known.has(line));
}

function describe(lines: readonly string[]): string {
	return [
		...(lines.length === 0 ? [] : [`${attributesPath} gets`, ...lines.map(line => `  ${line}`)]),
		'the configuration of this clone gets',
		`  merge.${driver.id}.driver = ${driver.call}`,
		'',
	].join('\n');
}

async function writeAttributes(
	disk: Disk,
	attributes: Attributes,
	lines: readonly string[],
): Promise<Failure | undefined> {
	if (lines.length === 0) {
		return undefined;
	}
	const { text } = attributes;
	const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
	try {
		const bytes = encodeText(`${start}${lines.join('\n')}\n`, attributes);
		await ((await disk.stat(attributesPath))
			? replaceFile(disk, attributesPath, bytes)
			: disk.writeNew(attributesPath, bytes, 0o644));
		return undefined;
	} catch (error) {
		return toFailure(error, nothingWritten);
	}
}
