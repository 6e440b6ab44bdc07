import { findCommittedText } from '../../history/baseline/findCommittedText';
import { replay } from '../../history/baseline/replay';
import { digestOf } from '../../history/identity';
import type { Digest } from '../../history/record';
import type { Host } from '../../host';
import type { SpecState } from '../../plan/state/readState';
import { readObjectText } from '../../store/readObjectText';

/**
 * The text of a spec by its digest, in LF without BOM: one that is at hand, was stored, can be replayed from the
 * records, or stands in a commit.
 */
export async function findSpecText(host: Host, state: SpecState, digest: Digest): Promise<string | undefined> {
	const { baseline, document, history, specPath } = state;
	const known = ['', baseline.text, document.text].find(text => digestOf(text) === digest);
	const stored = known ?? (await readObjectText(host.disk, digest));
	if (stored !== undefined && digestOf(stored) === digest) {
		return stored;
	}
	const source = history.cycles.findLast(({ record }) => record?.begin.spec.after === digest);
	const replayed = source && replay(history, source);
	if (replayed?.kind === 'replayed') {
		return replayed.text;
	}
	return findCommittedText(host.git, specPath, digest);
}
