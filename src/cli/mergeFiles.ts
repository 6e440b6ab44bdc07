import { readFile, writeFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { toDiskError } from '../adapters/toDiskError';
import { mergeContext } from '../core/apply/mergeHistory';
import { toFailure } from '../core/apply/toFailure';
import { type Failure, failed, nothingWritten } from '../core/failure';
import { describeMerge } from '../core/history/merge/describeMerge';
import { markConflict } from '../core/history/merge/markConflict';
import { mergeHistories } from '../core/history/merge/mergeHistories';
import { type MergeSide, mergeSpecs } from '../core/history/merge/mergeSpecs';
import { dialectOf, rootOf } from '../core/spec/specPaths';
import { decodeText, encodeText } from '../core/text/decodeText';
import type { TextDocument } from '../core/text/document';
import { count } from '../core/text/words';
import { type CommandContext, type CommandResult, documentVersion } from './command';
import { exitCode } from './exitCode';

/** Files as the call names them. */
export interface FilesToMerge {
	readonly base: string;
	/** Gets the result. */
	readonly ours: string;
	readonly theirs: string;
	/** Where the merged file lies in the project, which tells what it is. */
	readonly path: string;
}

/**
 * Merge three versions of a history, or of a spec, as Git asks of a merge driver: the result goes to the file of ours.
 *
 * What cannot be merged without a person fails, and leaves both sides between markers there: Git then calls the file
 * unmerged. The specs that histories are about are merged by Git, as files of their own.
 */
export async function mergeFiles(
	context: CommandContext,
	files: FilesToMerge,
	choices: ReadonlyMap<string, MergeSide>,
): Promise<CommandResult> {
	const read = await readAll(context, files);
	if (read.kind === 'failed') {
		return read;
	}
	const place = resolve(context.io.cwd, files.path).split(sep).join('/');
	const merged = dialectOf(place)
		? mergeSpec(read, place, files, choices)
		: await mergeLog(context, read, place, files, choices);
	const text = merged.kind === 'failed' ? merged.marked : merged.text;
	const written = await write(context, files, encodeText(text, read.ours));
	if (written) {
		return written;
	}
	return merged.kind === 'failed'
		? merged.failure
		: {
				kind: 'done',
				exit: exitCode.done,
				document: { version: documentVersion, ...merged.document },
				text: merged.told,
			};
}

interface Versions {
	readonly kind: 'read';
	readonly base: TextDocument;
	readonly ours: TextDocument;
	readonly theirs: TextDocument;
}

type Outcome =
	| { readonly kind: 'merged'; readonly text: string; readonly document: object; readonly told: string }
	| { readonly kind: 'failed'; readonly marked: string; readonly failure: Failure };

async function mergeLog(
	{ openHost }: CommandContext,
	{ base, ours, theirs }: Versions,
	place: string,
	{ path }: FilesToMerge,
	choices: ReadonlyMap<string, MergeSide>,
): Promise<Outcome> {
	const folder = place.slice(0, place.lastIndexOf('/'));
	const root = rootOf(`${folder}/spec.md`) ?? rootOf(`${folder}/requirements.md`) ?? folder;
	const host = openHost(resolve(root === '' ? sep : root));
	const texts = { ours: ours.text, theirs: theirs.text, ...(base.text === '' ? {} : { base: base.text }) };
	const merge = await mergeHistories({ ...texts, ...mergeContext(host, place.slice(root.length + 1)), choices });
	if (merge.kind !== 'merged') {
		const state = 'Both sides stand in the file, between markers.';
		return { kind: 'failed', marked: markConflict(ours.text, theirs.text), failure: describeMerge(merge, path, state) };
	}
	const { text, added, cycle, chosen } = merge;
	return {
		kind: 'merged',
		text,
		document: { path, added, cycle, chosen },
		told: `Merged ${count(added.length, 'cycle')}.\n`,
	};
}

function mergeSpec(
	{ base, ours, theirs }: Versions,
	place: string,
	{ path }: FilesToMerge,
	choices: ReadonlyMap<string, MergeSide>,
): Outcome {
	const merge = mergeSpecs({ path: place, base: base.text, ours: ours.text, theirs: theirs.text, choices });
	if (merge.kind === 'merged') {
		return { kind: 'merged', text: merge.text, document: { path, chosen: merge.chosen }, told: 'Merged the spec.\n' };
	}
	const ids = merge.conflicts.map(({ id }) => id).join(', ');
	const message = `Both branches of ${path} changed ${count(merge.conflicts.length, 'requirement')}: ${ids}.`;
	const state = 'Both sides stand in the file, between markers; all else is merged.';
	const failure = failed(
		'spec.conflict',
		message,
		state,
		'“spec-ops merge” asks which side counts; or resolve it by hand.',
	);
	return { kind: 'failed', marked: merge.marked, failure };
}

/** Refuses what is no UTF-8 text before anything is written; Git then has the file of ours as it was. */
async function readAll({ io }: CommandContext, files: FilesToMerge): Promise<Versions | Failure> {
	const documents: TextDocument[] = [];
	for (const name of [files.base, files.ours, files.theirs]) {
		const path = resolve(io.cwd, name);
		const bytes = await readFile(path).catch(error => toDiskError(error, name));
		if (bytes instanceof Error) {
			return toFailure(bytes, nothingWritten, 'read');
		}
		const decoded = decodeText(bytes);
		if (decoded.kind === 'notText') {
			const message = `A version of ${files.path} ${decoded.reason}.`;
			return failed('history.bad_encoding', message, nothingWritten, 'Resolve the conflict by hand.');
		}
		documents.push(decoded.document);
	}
	const [base, ours, theirs] = documents;
	return base && ours && theirs
		? { kind: 'read', base, ours, theirs }
		: failed('usage', 'A version is missing.', nothingWritten, 'Name three files.');
}

async function write({ io }: CommandContext, { ours }: FilesToMerge, bytes: Uint8Array): Promise<Failure | undefined> {
	try {
		await writeFile(resolve(io.cwd, ours), bytes);
		return undefined;
	} catch (error) {
		return toFailure(toDiskError(error, ours), nothingWritten);
	}
}
