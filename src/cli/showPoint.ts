import { relative, resolve, sep } from 'node:path';
import { type Failure, failed, nothingWritten } from '../core/failure';
import type { Cycle } from '../core/history/history';
import { readHistory } from '../core/plan/state/readHistory';
import { historyPathOf } from '../core/spec/specPaths';
import { readRecordedBytes } from '../core/store/readRecordedBytes';
import { decodeText } from '../core/text/decodeText';
import { showControls } from '../core/text/showControls';
import { readSpecAt } from '../core/trace/readSpecAt';
import { type CommandContext, type CommandResult, documentVersion } from './command';
import { exitCode } from './exitCode';
import type { LocatedSpec } from './locateSpec';
import { locateToRead } from './locateToRead';
import { namedCycle } from './namedCycle';

/**
 * Show the spec as a cycle left it, or with `--file` a file as it left that, or with `--before` as it found that.
 *
 * The text goes out as it was, so that it can be put in a file; control characters are made visible in a terminal.
 */
export async function showPoint(context: CommandContext, name: string): Promise<CommandResult> {
	const { args, io } = context;
	const located = await locateToRead(context);
	if (located.kind === 'failed') {
		return located;
	}
	const file = args.values.get('file')?.at(-1);
	const found =
		file === undefined
			? await specAt(located, name)
			: await fileAt(context, located, name, { file, isBefore: args.flags.has('before') });
	if (found.kind === 'failed') {
		return found;
	}
	const { cycle, path, text } = found;
	return {
		kind: 'done',
		exit: exitCode.done,
		document: { version: documentVersion, cycle: cycle.number, id: cycle.id, path, text },
		text: io.interactive ? showControls(text) : text,
	};
}

/** A text at a cycle; paths from the Root. */
export interface Point {
	readonly kind: 'point';
	readonly cycle: Cycle;
	readonly path: string;
	readonly text: string;
}

/** The spec as a cycle left it. */
export async function specAt({ host, path }: LocatedSpec, name: string): Promise<Point | Failure> {
	const historyPath = historyPathOf(path);
	const named = await findCycle({ host, path }, name);
	if (named.kind === 'failed') {
		return named;
	}
	const { history, cycle } = named;
	const at = await readSpecAt(host, { history, historyPath, cycle, specPath: path });
	return at.kind === 'text'
		? { kind: 'point', cycle, path: at.path, text: at.text }
		: notKept(`The spec of cycle ${name} cannot be shown.`, at.reason);
}

async function findCycle({ host, path }: Pick<LocatedSpec, 'host' | 'path'>, name: string) {
	const historyPath = historyPathOf(path);
	const read = await readHistory(host, historyPath, 'look');
	if (read.kind === 'failed') {
		return read;
	}
	const named = namedCycle(read.history, historyPath, path, name);
	return named.kind === 'failed' ? named : { ...named, history: read.history };
}

async function fileAt(
	{ io }: CommandContext,
	{ host, root, path: specPath }: LocatedSpec,
	name: string,
	{ file, isBefore }: { readonly file: string; readonly isBefore: boolean },
): Promise<Point | Failure> {
	const named = await findCycle({ host, path: specPath }, name);
	if (named.kind === 'failed') {
		return named;
	}
	const { cycle } = named;
	const paths = [relative(root, resolve(io.cwd, file)).split(sep).join('/'), file.replaceAll('\\', '/')];
	const edit = cycle.record?.begin.edits.find(one => paths.includes(one.path) || paths.includes(one.from ?? ''));
	if (!edit) {
		const next = '“spec-ops history --file FILE” lists the cycles that edited a file.';
		return failed('history.not_kept', `Cycle ${name} has no record of ${file}.`, nothingWritten, next);
	}
	const path = isBefore ? (edit.from ?? edit.path) : edit.path;
	const state = isBefore ? edit.before : edit.after;
	const when = isBefore ? 'before' : 'after';
	if (!state) {
		const message = `There was no ${path} ${when} cycle ${name}.`;
		return failed('history.not_kept', message, nothingWritten, 'Look at the other side of the cycle.');
	}
	const bytes = await readRecordedBytes(host, path, state);
	if (!bytes) {
		const reason = 'Its bytes are in no commit and not stored on this machine.';
		return notKept(`${path} as it was ${when} cycle ${name} cannot be shown.`, reason);
	}
	const decoded = decodeText(bytes);
	return decoded.kind === 'text'
		? { kind: 'point', cycle, path, text: decoded.document.text }
		: failed('edit.binary', `${path} is no text.`, nothingWritten, 'Take it from Git.');
}

function notKept(message: string, reason: string): Failure {
	const next = 'Look for it where the cycle was applied, or in a clone that has the commit.';
	return failed('history.not_kept', `${message} ${reason}`, nothingWritten, next);
}
