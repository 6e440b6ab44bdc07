import type { Change } from '../../diff/change';
import type { RecordedChange } from '../record';

/** A change as records hold it: what the patch of the spec tells is not told twice. */
export function toRecordedChange({ kind, impact, id, wasId, level, section, before, after }: Change): RecordedChange {
	return { kind, impact, id, wasId, level, section, before, after };
}
