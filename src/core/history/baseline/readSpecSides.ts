import { applyHunks, reverseHunks } from '../../lines/applyHunks';
import type { Cycle, History } from '../history';
import { digestOf } from '../identity';
import type { Digest } from '../record';
import { replaySpec } from './replaySpec';

/** A spec around a cycle; `undefined` for a side that cannot be had. In LF without BOM. */
export interface SpecSides {
	readonly before: string | undefined;
	readonly after: string | undefined;
}

/**
 * The text of the spec before and after a recorded cycle: from the records, else stored.
 *
 * Each text is given only where its digest is the recorded one.
 *
 * @param stored A stored text in LF without BOM by its digest, or `undefined`.
 */
export async function readSpecSides(
	history: History,
	cycle: Cycle,
	stored: (digest: Digest) => Promise<string | undefined>,
): Promise<SpecSides> {
	const spec = cycle.record?.begin.spec;
	if (!spec) {
		return { before: undefined, after: undefined };
	}
	const find = async (digest: Digest) =>
		fromRecords(history, spec.path, digest) ?? checked(await stored(digest), digest);
	const after = await find(spec.after);
	const undone = after !== undefined && spec.patch ? applyHunks(after, reverseHunks(spec.patch)) : undefined;
	return { before: checked(undone, spec.before) ?? (await find(spec.before)), after };
}

function fromRecords(history: History, path: string, digest: Digest): string | undefined {
	return digest === digestOf('') ? '' : replaySpec(history, path, digest)?.text;
}

function checked(text: string | undefined, digest: Digest): string | undefined {
	return text !== undefined && digestOf(text) === digest ? text : undefined;
}
