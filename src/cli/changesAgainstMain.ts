import { type AgainstMain, compareWithMain } from '../core/diff/compareWithMain';
import type { Host } from '../core/host';
import { readDeltaPath } from '../core/lint/deltas/deltaPath';
import type { Plan } from '../core/plan/plan';
import { readSpecFile } from '../core/plan/state/readSpecFile';
import { parseSpec } from '../core/spec/parseSpec';

/** What the entries of a plan's delta do to its main spec, as both stand on the disk; nothing for any other plan. */
export async function changesAgainstMain(host: Host, { spec, changes }: Plan): Promise<AgainstMain> {
	const main = readDeltaPath(spec.path)?.main;
	if (main === undefined) {
		return new Map();
	}
	const [own, other] = await Promise.all([readSpecFile(host, spec.path), readSpecFile(host, main)]);
	return own.kind === 'failed' || other.kind === 'failed'
		? new Map()
		: compareWithMain(changes, parseSpec(spec.path, own.document.text), parseSpec(main, other.document.text));
}
