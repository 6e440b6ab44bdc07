import { sha256 } from '../../hash';
import type { Disk } from '../../host';
import type { FileStep } from '../commitStep';
import { isPrefix } from './isPrefix';

/**
 * What stands at the path of a step: what was there before it, what it puts there, a beginning of what it puts there or
 * of what it takes away, or something else.
 */
export type StepState = 'old' | 'new' | 'torn' | 'other';

/** Look at what stands at the path of a step now; whether it was ever done does not matter. @throws DiskError */
export async function judgeStep(disk: Disk, step: FileStep): Promise<StepState> {
	const { path } = step;
	const entry = await disk.stat(path);
	// Behind a link it is somebody else's folder.
	if ((entry && entry.kind !== 'file') || (await disk.realPath(path)) !== path) {
		return 'other';
	}
	const bytes = entry && (await disk.read(path));
	const hash = bytes && sha256(bytes);
	const [before, after] = ['before' in step ? step.before : undefined, 'after' in step ? step.after : undefined];
	if (before === after) {
		// Only the mode changes.
		return hash !== before ? 'other' : 'mode' in step && entry?.mode === step.mode ? 'old' : 'new';
	}
	if (hash === before || hash === after) {
		return hash === before ? 'old' : 'new';
	}
	const source = step.kind === 'create' ? step.temp : step.backup;
	return step.kind !== 'replace' && (await isTorn(disk, bytes, source)) ? 'torn' : 'other';
}

/** Where the disk has no hard links, a second name is a copy, and a writer may be stopped while it makes that. */
async function isTorn(disk: Disk, bytes: Uint8Array | undefined, source: string): Promise<boolean> {
	const entry = await disk.stat(source);
	const whole = entry?.kind === 'file' && entry.links === 1 ? await disk.read(source) : undefined;
	return bytes !== undefined && whole !== undefined && isPrefix(bytes, whole);
}
