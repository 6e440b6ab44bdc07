import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux has a file system in memory for whoever needs one. */
const memory = '/dev/shm';
const prefix = 'spec-ops-run-';
/** What tests leave there at most, as measured, and as much again. */
const neededBytes = 2 * 1024 ** 3;
/** What the processes of the tests need for themselves. */
const spareBytes = 6 * 1024 ** 3;
/** No run takes that long: what is older was left by one that was killed. */
const leftoverMs = 24 * 3600 * 1000;

/** Name of the environment variable with the folder of temporary files that is on a disk. */
const diskVariable = 'SPEC_OPS_TEST_DISK';

/**
 * Have this process, and those that it starts from now on, keep temporary files in memory where that can be had.
 * They are deleted when it ends.
 *
 * The product waits for the disk many times in each of its writes. On a disk, tests that write thousands of times do
 * little but wait, and what they find out is the same.
 */
export function useMemoryFolder(): void {
	const disk = tmpdir();
	const folder = process.env[diskVariable] === undefined ? makeFolder() : undefined;
	if (folder !== undefined) {
		process.env[diskVariable] = disk;
		process.env.TMPDIR = folder;
	}
}

/** Run something whose temporary files are on a disk. */
export async function onDisk<T>(run: () => Promise<T>): Promise<T> {
	const { TMPDIR: memoryFolder, [diskVariable]: disk } = process.env;
	if (disk === undefined) {
		return run();
	}
	process.env.TMPDIR = disk;
	return run().finally(() => {
		process.env.TMPDIR = memoryFolder;
	});
}

function makeFolder(): string | undefined {
	if (!existsSync(memory) || process.availableMemory() < neededBytes + spareBytes) {
		return undefined;
	}
	const { bavail, bsize } = statfsSync(memory);
	if (bavail * bsize < neededBytes) {
		return undefined;
	}
	removeLeftovers();
	const folder = mkdtempSync(join(memory, prefix));
	// As every folder of temporary files is: some programs are started as another user.
	chmodSync(folder, 0o1777);
	process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
	return canRunIn(folder) ? folder : undefined;
}

function removeLeftovers(): void {
	for (const name of readdirSync(memory).filter(name => name.startsWith(prefix))) {
		const folder = join(memory, name);
		if (Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > leftoverMs) {
			rmSync(folder, { recursive: true, force: true });
		}
	}
}

/** Containers often mount it so that no program in it can be started. */
function canRunIn(folder: string): boolean {
	const program = join(folder, 'probe');
	writeFileSync(program, '#!/bin/sh\nexit 0\n');
	chmodSync(program, 0o755);
	const { status } = spawnSync(program);
	rmSync(program);
	return status === 0;
}
