import type { Failure } from '../failure';
import { endCycle } from '../history/write/writeCycle';
import type { CancellationToken, Disk, Host } from '../host';
import { folderOf } from '../spec/specPaths';
import { tempBeside } from '../store/tempName';
import type { Applied, ApplyOptions } from './applyPlan';
import { changedFiles, noteFiles } from './changedFiles';
import { appendHistory, type HistoryFile, inFormatOf } from './historyFile';
import { ignoreDiskError } from './journal/ignoreDiskError';
import { type Journal, journalPath } from './journal/journal';
import { tidyUp } from './journal/tidyUp';
import { removeJournal, writeJournal } from './journal/writeJournal';
import { putHistoryBack } from './putHistoryBack';
import { runVerify, type VerifyReport } from './runVerify';
import type { StartedCycle } from './startCycle';
import { toFailure } from './toFailure';

/** How a started cycle ended: all of `Applied` but what is left of a plan. */
export type Settled = Omit<Applied, 'rest'>;

/**
 * Run the commands of a started cycle, and append the status that they earn.
 *
 * Commands that changed apply.md, the spec or a file of the cycle earn none: it is FAILED, and says which. apply.md is
 * put back then.
 */
export async function settleCycle(
	host: Host,
	started: StartedCycle,
	options: Pick<ApplyOptions, 'verify' | 'onOutput'>,
	token: CancellationToken,
): Promise<Settled | Failure> {
	const { verify, cycle, edits } = started.begun.begin;
	let report: VerifyReport = { status: 'unverified', results: [], outputs: [], reason: 'not run' };
	let { journal } = started;
	try {
		if (options.verify) {
			journal = verify.length > 0 ? await noteVerifying(host.disk, journal, started.file) : journal;
			const files = await noteFiles(host.disk, watchedPaths(started));
			const ran = await runVerify(host.commands, verify, text => options.onOutput?.(text), token);
			const changed = await changedFiles(host.disk, files);
			const reason = await describeTouched(host.disk, started.file, journal, changed);
			report = reason === undefined ? ran : { ...ran, status: 'failed', reason };
		}
	} catch (error) {
		return toFailure(error, unfinished);
	}
	const failure = await endWith(host, started, journal, report);
	const { status, results, outputs, reason } = report;
	const why = reason === undefined ? {} : { reason };
	return failure ?? { kind: 'applied', cycle, status, edits, results, outputs, ...why };
}

const written = 'The files and the cycle are written';
const unfinished = `${written}; its status is not, so the next apply closes it as FAILED (unfinished).`;
const noted = `${written}; its status is noted, and the next apply appends it.`;

/** Note that commands run, and keep a copy of apply.md, whatever they do to it. @throws DiskError */
async function noteVerifying(disk: Disk, journal: Journal, { path, bytes }: HistoryFile): Promise<Journal> {
	const copy = tempBeside(journalPath);
	await disk.writeNew(copy, bytes, (await disk.stat(path))?.mode ?? 0o644);
	return writeJournal(disk, { ...journal, phase: 'verifying', history: { ...journal.history, copy } });
}

/** The spec, and the files of the cycle, or of the one that it verifies. */
function watchedPaths({ file, begun, watched }: StartedCycle): readonly string[] {
	const folder = folderOf(file.path);
	const { spec, edits } = begun.begin;
	const ends = edits.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from]));
	return [folder === '' ? spec.path : `${folder}/${spec.path}`, ...ends, ...watched];
}

async function describeTouched(
	disk: Disk,
	file: HistoryFile,
	{ history }: Journal,
	changed: string | undefined,
): Promise<string | undefined> {
	const touched = await putHistoryBack(disk, file, history.copy);
	const reasons = [...(touched === undefined ? [] : [touched]), ...(changed === undefined ? [] : [changed])];
	return reasons.length === 0 ? undefined : reasons.join('; ');
}

/** Append the status; once it is noted what that is, whoever comes next can do it. */
async function endWith(
	{ disk, now }: Host,
	{ file, begun }: StartedCycle,
	journal: Journal,
	{ status, results, reason }: VerifyReport,
): Promise<Failure | undefined> {
	const end = { begin: begun.id, status, results, ...(reason !== undefined && { reason }), time: now().toISOString() };
	const text = endCycle(file.document.text, end);
	let state = unfinished;
	try {
		const history = { ...journal.history, end: inFormatOf(file, text) };
		await writeJournal(disk, { ...journal, phase: 'ending', history });
		state = noted;
		await appendHistory(disk, file, text);
	} catch (error) {
		return toFailure(error, state);
	}
	// All is done: a note that cannot be removed tells the next writer just that.
	await tidyUp(disk, journal).catch(ignoreDiskError);
	await removeJournal(disk).catch(ignoreDiskError);
	return undefined;
}
