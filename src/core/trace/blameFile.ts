import type { Host } from '../host';
import { blameLines, type LineOwner } from './blameLines';
import { type FileStep, fileSteps, type RootHistory } from './fileSteps';
import { readVersions } from './readVersions';

/** Lines of a file that one cycle made. */
export interface BlamedLines {
	/** From 1, both inclusive. */
	readonly first: number;
	readonly last: number;
	/** `null` for lines that were there before the first cycle, or that came outside of cycles. */
	readonly step: FileStep | null;
	/** False where what stood there in between is lost, so that these lines may be older. */
	readonly isExact: boolean;
}

/**
 * Find out which cycles, and so which requirements, made the lines of a file.
 *
 * The texts that it went through come from what was stored, else from Git. Reads only.
 *
 * @param path From the Root.
 * @returns What gives, for the file as it is now in LF, runs of lines in order that hold all of it, and none for a file
 * that no recorded cycle touched. It reads nothing, so that it can be asked again while somebody types.
 */
export async function blameFile(
	host: Pick<Host, 'disk' | 'git'>,
	histories: readonly RootHistory[],
	path: string,
): Promise<(text: string) => readonly BlamedLines[]> {
	const steps = fileSteps(histories, path);
	if (steps.length === 0) {
		return () => [];
	}
	const ownersOf = blameLines(await readVersions(host, steps));
	return text => {
		const owners = ownersOf(text);
		// What follows the last line end is no line.
		return toRuns(text.endsWith('\n') ? owners.slice(0, -1) : owners);
	};
}

function toRuns(owners: readonly LineOwner<FileStep>[]): readonly BlamedLines[] {
	const runs: { first: number; last: number; step: FileStep | null; isExact: boolean }[] = [];
	for (const [index, { owner, isExact }] of owners.entries()) {
		const run = runs.at(-1);
		if (run && run.step === owner && run.isExact === isExact) {
			run.last = index + 1;
		} else {
			runs.push({ first: index + 1, last: index + 1, step: owner, isExact });
		}
	}
	return runs;
}
