import { diffLines } from '../../lines/diffLines';
import type { LineHunk } from '../../lines/hunk';
import type { TextFormat } from '../../text/document';
import type { Baseline, History } from '../history';
import { digestOf } from '../identity';
import type { Digest, RecordedSpec } from '../record';
import { replay, sizeOf } from './replay';

export interface SpecToRecord {
	readonly history: History;
	/** What the cycle starts from; only its text counts. */
	readonly baseline: Pick<Baseline, 'text'>;
	/** The spec as the cycle leaves it, in LF without BOM. */
	readonly after: string;
	/** Relative to the folder of apply.md. */
	readonly path: string;
	readonly format: TextFormat;
	/** Line hunks from baseline to `after`, where they are known already. */
	readonly hunks?: readonly LineHunk[];
}

/**
 * Record a spec on both sides of a cycle.
 *
 * As a patch where the earlier records give the baseline; as a checkpoint where they do not, or where
 * the patches since the last checkpoint, this one included, would outweigh the spec.
 */
export function recordSpec({ history, baseline, after, path, format, hunks }: SpecToRecord): RecordedSpec {
	const before = digestOf(baseline.text);
	const sides = { path, before, after: digestOf(after) };
	const stored = { eol: format.eol, bom: format.bom };
	const patched = patchedSize(history, path, before);
	const patch = hunks ?? diffLines(baseline.text.split('\n'), after.split('\n'));
	return patched === undefined || patched + sizeOf(patch) > after.length
		? { ...sides, full: after, ...stored }
		: { ...sides, patch, ...stored };
}

/** Size of the patches since the checkpoint that gives this text; `undefined` where the records do not give it. */
function patchedSize(history: History, path: string, digest: Digest): number | undefined {
	const source = history.cycles.findLast(({ record }) => {
		return record?.begin.spec.path === path && record.begin.spec.after === digest;
	});
	const replayed = source && replay(history, source);
	return replayed?.kind === 'replayed' ? replayed.patched : undefined;
}
