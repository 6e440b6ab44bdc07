import type { Disk } from '../host';
import { prepareStateFolder, stateFolder } from './prepareStateFolder';
import { tempBeside } from './tempName';

/** Where the task that was handed off last stands, from the Root: out of Git's sight, and replaced by the next one. */
export const taskPath = `${stateFolder}/task.md`;

/**
 * Write a task for an agent to its place, so that whoever starts the agent names a file and quotes none of its text.
 *
 * @throws DiskError where the disk refuses; an older task then stands as it was.
 */
export async function saveTask(disk: Disk, task: string): Promise<void> {
	await prepareStateFolder(disk);
	const temp = tempBeside(taskPath);
	await disk.writeNew(temp, new TextEncoder().encode(task), 0o600);
	try {
		await disk.rename(temp, taskPath);
	} catch (error) {
		await disk.remove(temp).catch(() => {});
		throw error;
	}
}
