import { diffLines } from '../../lines/diffLines';
import type { LineHunk } from '../../lines/hunk';
import type { TextFormat } from '../../text/document';
import type { Baseline, History } from '../history';
import { digestOf } from '../identity';
import type { RecordedSpec } from '../record';
import { sizeOf } from './replay';
import { replaySpec } from './replaySpec';

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
	const patched = replaySpec(history, path, before)?.patched;
	const patch = hunks ?? diffLines(baseline.text.split('\n'), after.split('\n'));
	return patched === undefined || patched + sizeOf(patch) > after.length
		? { ...sides, full: after, ...stored }
		: { ...sides, patch, ...stored };
}
