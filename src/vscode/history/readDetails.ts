import { findIntroduction } from '../../core/history/baseline/findIntroduction';
import { findIntroductionAt } from '../../core/history/baseline/findIntroductionAt';
import { parseHistory } from '../../core/history/read/parseHistory';
import type { FileState, RecordedEdit } from '../../core/history/record';
import type { Host } from '../../core/host';
import { inBatches } from '../../core/inBatches';
import { readRecordedBytes } from '../../core/store/readRecordedBytes';
import { textInLf } from '../../core/text/textInLf';
import type { HistoryIndex } from '../../webview/timeline/historyIndex';
import type { TimelineDetails, TimelineLines } from '../../webview/timeline/timelineModel';
import { withoutGit } from '../session/withoutGit';
import { countLines } from './countLines';

/** Files of a cycle whose lines are counted, and how many of them at once. */
const fileLimit = 50;
const batch = 8;
/** Bytes of a file above which its lines are not counted. */
const textLimit = 1_000_000;
/** Bytes of a history above which only the place of a cycle is looked at in its older versions. */
const historyLimit = 2_000_000;

/**
 * Find out what apply.md itself does not tell of a cycle: the commit that brought it, and how many lines its files
 * gained and lost.
 *
 * Lines are counted of files that are as they were recorded, or that are stored: Git is not searched for them.
 *
 * @param host Without Git where it must not be asked.
 * @param at Place of the cycle in the file, from 0.
 */
export async function readDetails(
	host: Host,
	historyPath: string,
	index: HistoryIndex,
	at: number,
): Promise<TimelineDetails> {
	const edits = index.cycle(at)?.record?.begin.edits.slice(0, fileLimit) ?? [];
	const offline = withoutGit(host);
	const lines = await inBatches(edits, batch, edit => readLines(offline, edit).catch(() => undefined));
	return { commit: await findCommit(host, historyPath, index, at), lines: lines.flatMap(one => one ?? []) };
}

async function readLines(host: Host, { path, from, before, after }: RecordedEdit): Promise<TimelineLines | undefined> {
	const old = await readSide(host, from ?? path, before);
	const now = old === undefined ? undefined : await readSide(host, path, after);
	return old === undefined || now === undefined ? undefined : { path, ...countLines(old, now) };
}

/** A side on which there was no file is empty. */
async function readSide(host: Host, path: string, state: FileState | null): Promise<string | undefined> {
	const isLarge = state !== null && ((await host.disk.stat(path))?.size ?? 0) > textLimit;
	const bytes = state && !isLarge ? await readRecordedBytes(host, path, state) : new Uint8Array();
	if (isLarge || !bytes || bytes.length > textLimit) {
		return undefined;
	}
	return textInLf(bytes);
}

async function findCommit({ git }: Host, historyPath: string, index: HistoryIndex, at: number): Promise<string | null> {
	if ((await git.head()) === undefined) {
		return null;
	}
	const start = index.place(at)?.start ?? 0;
	if (index.bytes.length > historyLimit) {
		return (await findIntroductionAt(git, historyPath, index.bytes, start)) ?? null;
	}
	const history = parseHistory(index.text);
	const cycle = history.cycles[at];
	return (cycle && (await findIntroduction(git, historyPath, history, cycle))) ?? null;
}
