import type { Failure } from '../failure';
import { recordedSpecPath } from '../history/baseline/movers';
import { endCycle } from '../history/write/writeCycle';
import type { CancellationToken, Disk, Host } from '../host';
import { tempBeside } from '../store/tempName';
import type { Applied } from './applied';
import type { ApplyOptions } from './applyOptions';
import { changedFiles, describeChanged, noteFiles } from './changedFiles';
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

export interface SettleOptions extends Pick<ApplyOptions, 'verify' | 'onOutput' | 'isSavedSpec'> {
	/** Texts of approved commands that are not among those of the cycle, since they expect what stays pending. */
	readonly waiting?: readonly string[];
}

/**
 * Run the commands of a started cycle, and append the status that they earn.
 *
 * Where apply.md, the spec or a file of the cycle changed while they ran, nobody knows what the commands ran over: those
 * that met their expectations earn no more than UNVERIFIED, and the reason says which. apply.md is put back then.
 */
export async function settleCycle(
	host: Host,
	started: StartedCycle,
	options: SettleOptions,
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
			const changed = await findChanged(host.disk, started, files, options);
			const isWaiting = verify.length === 0 && (options.waiting?.length ?? 0) > 0;
			const told = isWaiting ? { ...ran, reason: 'the commands expect what stays pending' } : ran;
			report = judgeTouched(told, await describeTouched(host.disk, started.file, journal, changed));
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
	const { spec, edits } = begun.begin;
	const ends = edits.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from]));
	return [recordedSpecPath(file.path, spec.path), ...ends, ...watched];
}

/** Which files are not as they were before the commands; what the user saved of the spec is the next change, and no work of theirs. */
async function findChanged(
	disk: Disk,
	{ file, begun }: StartedCycle,
	noted: ReadonlyMap<string, string | undefined>,
	{ isSavedSpec }: Pick<ApplyOptions, 'isSavedSpec'>,
): Promise<readonly string[]> {
	const specPath = recordedSpecPath(file.path, begun.begin.spec.path);
	const changed = await changedFiles(disk, noted);
	const spec = changed.get(specPath);
	const isSaved = spec !== undefined && (await isSavedSpec?.(spec)) === true;
	return [...changed.keys()].filter(path => !(isSaved && path === specPath));
}

/** What passed over files that changed meanwhile proves nothing; what failed, failed. */
function judgeTouched(ran: VerifyReport, touched: string | undefined): VerifyReport {
	if (touched === undefined) {
		return ran;
	}
	const reason = ran.reason === undefined ? touched : `${ran.reason}; ${touched}`;
	return { ...ran, status: ran.status === 'applied' ? 'unverified' : ran.status, reason };
}

async function describeTouched(
	disk: Disk,
	file: HistoryFile,
	{ history }: Journal,
	paths: readonly string[],
): Promise<string | undefined> {
	const touched = await putHistoryBack(disk, file, history.copy);
	const changed = describeChanged(paths);
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
	const text = endCycle(begun.append, end);
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
