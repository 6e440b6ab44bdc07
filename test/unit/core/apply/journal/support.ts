import assert from 'node:assert/strict';
import { journalPath } from '../../../../../src/core/apply/journal/journal';
import type { MemoryDisk } from '../../../support/memoryDisk';
import { exited, type MemoryHost } from '../../../support/memoryHost';
import { StoppedDead } from '../faultyDisk';
import { apply, greetingHost, historyPath, planGreeting } from '../support';

/** A Root with a plan of three edits whose commands pass. */
export function readyHost(): MemoryHost {
	return greetingHost({ run: () => exited(0, 'Welcome\n') });
}

/** Apply the plan and be killed right before a step that is told by its name, its path, and what the disk holds by then. */
export async function killApply(
	host: MemoryHost,
	isLast: (step: string, path: string, disk: MemoryDisk) => boolean,
): Promise<void> {
	const { plan } = await planGreeting(host);
	let isDead = false;
	host.disk.beforeStep = (step, path) => {
		isDead ||= isLast(step, path, host.disk);
		if (isDead) {
			throw new StoppedDead();
		}
	};
	await assert.rejects(apply(host, plan), StoppedDead);
	host.disk.beforeStep = () => {};
}

/** Be killed once one file is replaced and two are not: a tree that is neither the old nor the new one. */
export const halfWritten = (step: string, _path: string, disk: MemoryDisk): boolean =>
	step === 'link' && disk.text('src/hello.py') === 'print("Welcome")\r\n';

/** Be killed before the beginning of the cycle is appended. */
export const beforeCycle = (step: string, path: string): boolean => step === 'append' && path === historyPath;

/** Be killed once the status is noted, before it is appended. */
export const beforeStatus = (step: string, path: string, disk: MemoryDisk): boolean =>
	beforeCycle(step, path) && (disk.text(journalPath) ?? '').includes('"phase":"ending"');

/** Be killed while the commands run. */
export const whileVerifying = (step: string, path: string, disk: MemoryDisk): boolean =>
	step === 'writeNew' &&
	path.startsWith('.spec-ops/.spec-ops-') &&
	(disk.text(journalPath) ?? '').includes('"phase":"verifying"');
