import type { MemoryDisk } from './memoryDisk';

/** Text of every file but what is local to the machine, and but the paths in `besides`. */
export function userFiles(disk: MemoryDisk, ...besides: readonly string[]): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(disk.snapshot()).filter(([path]) => !path.startsWith('.spec-ops/') && !besides.includes(path)),
	);
}
