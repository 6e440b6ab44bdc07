import type { Failure } from '../failure';
import { sha256 } from '../hash';
import { endCycle } from '../history/writeCycle';
import { type CancellationToken, DiskError, type Host } from '../host';
import type { Plan } from '../plan/plan';
import { discardPlan } from '../plan/planStore';
import { objectPath } from '../store/objectStore';
import { runVerify, type VerifyReport } from '../verify/runVerify';
import type { Applied, ApplyOptions } from './applyPlan';
import { commitFiles } from './commitFiles';
import { appendHistory, type HistoryFile } from './historyFile';
import type { StartedCycle } from './startCycle';
import { toFailure } from './toFailure';

/** Run the approved commands of a started cycle, and append the status that they earn. */
export async function settleCycle(
	host: Host,
	plan: Plan,
	{ file, begun }: StartedCycle,
	options: ApplyOptions,
	token: CancellationToken,
): Promise<Applied | Failure> {
	const ran = await verify(host, plan, options, token);
	try {
		const touched = await restoreHistory(host, file);
		const report: VerifyReport = touched === undefined ? ran : { ...ran, status: 'failed', reason: touched };
		const { status, results, reason } = report;
		const why = reason === undefined ? {} : { reason };
		const end = { begin: begun.id, status, results, ...why, time: host.now().toISOString() };
		await appendHistory(host.disk, file, endCycle(file.document.text, end));
		await forgetPlan(host, plan);
		return { kind: 'applied', cycle: begun.begin.cycle, status, edits: begun.begin.edits, results, ...why };
	} catch (error) {
		return toFailure(
			error,
			'The files and the cycle are written; its status is not, so the next apply closes it as FAILED (unfinished).',
		);
	}
}

function verify(host: Host, plan: Plan, options: ApplyOptions, token: CancellationToken): Promise<VerifyReport> {
	const approved = plan.verify.filter(command => command.approved);
	return options.verify
		? runVerify(host.commands, approved, text => options.onOutput?.(text), token)
		: Promise.resolve({ status: 'unverified', results: [], reason: 'not run' });
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

/** A plan that was applied fits nothing any more; one that cannot be removed is found stale. */
async function forgetPlan(host: Host, plan: Plan): Promise<void> {
	try {
		await discardPlan(host, plan.spec.path);
	} catch (error) {
		if (!(error instanceof DiskError)) {
			throw error;
		}
	}
}
