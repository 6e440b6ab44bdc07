import { parseHistory } from './read/parseHistory';
import { scanHistory } from './read/scanHistory';

/**
 * Resolve the merge conflict of an apply.md to which two branches appended cycles: the file as the one side has it,
 * then the cycles of the other, each as it was written.
 *
 * Git compares line by line, so it mixes two cycles that have lines in common; taking both sides of each conflict would
 * leave pieces of them. Here each side is put together again as a whole.
 *
 * @param text In LF without BOM, with the markers that Git left.
 * @returns `undefined` where a side did more than append cycles, or where there is no conflict: a person has to look.
 */
export function keepBothSides(text: string): string | undefined {
	const ours = readSide(text, 'ours');
	const theirs = readSide(text, 'theirs');
	const first = theirs.blocks.findIndex((block, index) => block !== ours.blocks[index]);
	const shared = first < 0 ? theirs.blocks.length : first;
	const own = new Set([...ours.blocks.slice(shared), ...ours.ids.slice(shared)]);
	const appended = theirs.blocks.slice(shared);
	const isKnown = [...appended, ...theirs.ids.slice(shared)].some(part => part !== null && own.has(part));
	if (shared === 0 || own.size === 0 || appended.length === 0 || isKnown) {
		return undefined;
	}
	return `${ours.text.trimEnd()}\n\n${theirs.text.slice(theirs.starts[shared]).trimEnd()}\n`;
}

/** A file as one branch has it. */
interface Side {
	readonly text: string;
	/** Offsets of what stands above the first cycle, then of each cycle. */
	readonly starts: readonly number[];
	/** What begins there, without the blank lines around. */
	readonly blocks: readonly string[];
	/** Identities of the records in them, where they have one. */
	readonly ids: readonly (string | null)[];
}

function readSide(conflicted: string, side: 'ours' | 'theirs'): Side {
	const text = takeSide(conflicted, side);
	const starts = [0, ...scanHistory(text).cycles.map(({ start }) => start)];
	const blocks = starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
	return { text, starts, blocks, ids: [null, ...parseHistory(text).cycles.map(({ id }) => id)] };
}

function takeSide(text: string, side: 'ours' | 'theirs'): string {
	const problems = parseHistory(text).problems.filter(({ rule }) => rule === 'conflict-marker');
	const conflicts = new Set(problems.map(({ line }) => line));
	let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
	const kept: string[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		if (part === 'both' && line.startsWith('<<<<<<<') && conflicts.has(index + 1)) {
			part = 'ours';
		} else if (part === 'ours' && /^\|{7}(?: |$)/.test(line)) {
			part = 'base';
		} else if ((part === 'ours' || part === 'base') && line === '=======') {
			part = 'theirs';
		} else if (part === 'theirs' && /^>{7}(?: |$)/.test(line)) {
			part = 'both';
		} else if (part === 'both' || part === side) {
			kept.push(line);
		}
	}
	return kept.join('\n');
}
