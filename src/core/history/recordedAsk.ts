import { askedKind } from '../diff/askedKind';
import type { ChangeKind } from '../diff/change';
import { deltaOperationOf } from '../spec/dialects/deltaOperationOf';
import type { RecordedChange } from './record';

/**
 * What a recorded change of a delta asked of the software: its kind, but for a new entry what the heading asks for that
 * it stood under.
 */
export function recordedAsk({ kind, section }: RecordedChange): ChangeKind {
	const delta = section.map(deltaOperationOf).find(operation => operation !== undefined);
	return askedKind({ kind, ...(delta && { delta }) });
}
