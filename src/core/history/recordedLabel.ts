import { statementSlug } from '../spec/readableId';
import type { RecordedChange } from './record';

/**
 * What people call the requirement of a recorded change: its explicit id, number or name; `''` where it has none.
 *
 * A record tells ids alone: one that is made of the words of the statement says nothing that those do not.
 */
export function recordedLabel({ kind, id, wasId, before, after }: RecordedChange): string {
	// One that is gone may have been given a free id, since another has its own now.
	const label = kind === 'removed' ? (wasId ?? id) : id;
	const words = label.slice(label.lastIndexOf('/') + 1).replace(/-\d+$/, '');
	const isReadable = [before, after].some(side => side && statementSlug(side.text).replace(/-\d+$/, '') === words);
	return isReadable ? '' : label;
}
