import { saveDocuments } from '../edit/saveDocuments';
import type { SpecSession } from '../session/specSession';
import { dirtyPreviews } from './dirtyPreviews';

/** Save the proposed texts of a spec that are open with changes, which takes them into its plan. */
export async function savePreviews(one: SpecSession): Promise<boolean> {
	return saveDocuments(one, dirtyPreviews(one));
}
