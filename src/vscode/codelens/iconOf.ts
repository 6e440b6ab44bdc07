import type { Change, ChangeKind } from '../../core/diff/change';

const icons: Readonly<Record<ChangeKind, string>> = {
	added: 'diff-added',
	removed: 'diff-removed',
	modified: 'diff-modified',
	moved: 'arrow-swap',
	renamed: 'diff-renamed',
};

/** Name of the icon that stands for a change, the same everywhere. */
export function iconOf({ kind, impact }: Pick<Change, 'kind' | 'impact'>): string {
	return impact === 'flipped' ? 'warning' : icons[kind];
}
