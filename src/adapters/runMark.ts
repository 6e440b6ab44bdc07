import { startOf } from './processIdentity';

/** Variable of the environment by which all processes of a run are found; a child is started with it. */
export const runVariable = 'SPEC_OPS_RUN';

/** What the marks begin with of all that a process runs; empty where the platform does not tell when it was started. */
export function markOf(pid: number, start: string): string {
	return start === '' ? '' : `${pid}-${start}-`;
}

/** Value of `runVariable` for a run of this process, which no other run has. */
export async function newRunMark(): Promise<string> {
	return `${markOf(process.pid, await startOf(process.pid))}${crypto.randomUUID()}`;
}
