import type { Failure } from '../failure';
import { sha256 } from '../hash';
import { endCycle } from '../history/write/writeCycle';
import { type CancellationToken, DiskError, type Host } from '../host';
import { objectPath } from '../store/objectStore';
import { runVerify, type VerifyReport } from '../verify/runVerify';
import type { Applied, ApplyOptions } from './applyPlan';
import { commitFiles } from './commitFiles';
import { appendHistory, type HistoryFile } from './historyFile';
import type { StartedCycle } from './startCycle';
import { toFailure } from './toFailure';

/** How a started cycle ended: all of `Applied` but what is left of a plan. */
export type Settled = Omit<Applied, 'rest'>;

/** Run the commands of a started cycle, and append the status that they earn. */
export async function settleCycle(
	host: Host,
	{ file, begun }: StartedCycle,
	options: Pick<ApplyOptions, 'verify' | 'onOutput'>,
	token: CancellationToken,
): Promise<Settled | Failure> {
	const { verify, cycle, edits } = begun.begin;
	const ran: VerifyReport = options.verify
		? await runVerify(host.commands, verify, text => options.onOutput?.(text), token)
		: { status: 'unverified', results: [], outputs: [], reason: 'not run' };
	try {
		const touched = await restoreHistory(host, file);
		const report: VerifyReport = touched === undefined ? ran : { ...ran, status: 'failed', reason: touched };
		const { status, results, outputs, reason } = report;
		const why = reason === undefined ? {} : { reason };
		const end = { begin: begun.id, status, results, ...why, time: host.now().toISOString() };
		await appendHistory(host.disk, file, endCycle(file.document.text, end));
		return { kind: 'applied', cycle, status, edits, results, outputs, ...why };
	} catch (error) {
		return toFailure(
			error,
			'The files and the cycle are written; its status is not, so the next apply closes it as FAILED (unfinished).',
		);
	}
}

/**
 * Put apply.md back as this program wrote it, where the commands changed it.
 *
 * @returns What happened, for the reason of the status; `undefined` where the file is untouched.
 * @throws DiskError
 */
async function restoreHistory({ disk }: Host, { path, bytes }: HistoryFile): Promise<string | undefined> {
	const entry = await disk.stat(path);
	const found = entry?.kind === 'file' ? await disk.read(path) : undefined;
	const before = found && sha256(found);
	if (before === sha256(bytes)) {
		return undefined;
	}
	if (entry && before === undefined) {
		throw new DiskError('not_regular', path, 'was replaced by the commands');
	}
	const write = { path, bytes, executable: false };
	const commit = await commitFiles(disk, [
		before === undefined ? { op: 'create', ...write } : { op: 'modify', before, ...write },
	]);
	if (commit.kind !== 'committed') {
		throw new DiskError('other', path, 'was changed by the commands and could not be put back');
	}
	await commit.finish();
	const kept = before === undefined ? '' : `; their version is in ${objectPath(before)}`;
	return `the commands changed apply.md, which was put back${kept}`;
}
