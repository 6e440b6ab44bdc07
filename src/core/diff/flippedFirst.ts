import type { Change } from './change';
import type { AgainstMain } from './compareWithMain';

/** The changes in their order, but those of a delta first that flip what its main spec says. */
export function flippedFirst(changes: readonly Change[], againstMain: AgainstMain): readonly Change[] {
	if (againstMain.size === 0) {
		return changes;
	}
	const isFlipped = (change: Change) => (againstMain.get(change) ?? change).impact === 'flipped';
	return [...changes.filter(isFlipped), ...changes.filter(change => !isFlipped(change))];
}
