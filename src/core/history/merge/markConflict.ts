import { readHistorySide } from './historySide';

/**
 * Two histories that are not merged, as one file with markers, as Git writes them: what both begin with once, then the
 * rest of each whole. `conflictSides` gives both back.
 *
 * @param ours In LF without BOM.
 * @param theirs In LF without BOM.
 */
export function markConflict(ours: string, theirs: string): string {
	const [mine, yours] = [readHistorySide(ours), readHistorySide(theirs)];
	const first = mine.blocks.findIndex(({ text }, index) => text !== yours.blocks[index]?.text);
	const differing = first < 0 ? mine.blocks.length : first;
	const at = mine.head === yours.head ? (mine.blocks[differing]?.start ?? ours.length) : 0;
	const shared = ours.slice(0, at);
	const rest = theirs.startsWith(shared) ? theirs.slice(at) : theirs;
	const head = theirs.startsWith(shared) ? shared : '';
	const own = ours.slice(head.length);
	return `${endLine(head)}<<<<<<< ours\n${endLine(own)}=======\n${endLine(rest)}>>>>>>> theirs\n`;
}

function endLine(text: string): string {
	return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
