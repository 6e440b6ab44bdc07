import { askedKind } from './askedKind';
import type { Change } from './change';
import type { AgainstMain } from './compareWithMain';

/** How a change is shown: by what it asks of the software, and of a delta by what it does to the main spec. */
export function shownKind(change: Change, againstMain: AgainstMain): Pick<Change, 'kind' | 'impact'> {
	return { kind: askedKind(change), impact: (againstMain.get(change) ?? change).impact };
}
