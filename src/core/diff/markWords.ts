import { diffWordsWithSpace } from 'diff/lib/diff/word.js';

export interface WordMark {
	readonly text: string;
	readonly mark: 'same' | 'added' | 'removed';
}

/** Texts that are longer together are compared by their ends only. */
const lengthLimit = 20_000;
/** Words that may differ before the comparison gives up. */
const editLimit = 600;

/**
 * Mark what differs between two wordings, word by word.
 *
 * `same` and `removed` texts together are `before`, `same` and `added` ones are `after`. What was
 * removed stands before what took its place. Huge or wholly different texts get one mark for the
 * part between their equal ends.
 */
export function markWords(before: string, after: string): readonly WordMark[] {
	const parts =
		before.length + after.length > lengthLimit
			? undefined
			: diffWordsWithSpace(before, after, { maxEditLength: editLimit });
	if (!parts) {
		return markMiddle(before, after);
	}
	return joinNeighbours(
		parts.map(({ value, added, removed }) => ({ text: value, mark: added ? 'added' : removed ? 'removed' : 'same' })),
	);
}

/** One mark between equal ends, which are cut at white space so that words stay whole. */
function markMiddle(before: string, after: string): readonly WordMark[] {
	const limit = Math.min(before.length, after.length);
	let head = 0;
	while (head < limit && before[head] === after[head]) {
		head++;
	}
	while (head > 0 && head < Math.max(before.length, after.length) && before[head - 1] !== ' ') {
		head--;
	}
	let tail = 0;
	while (tail < limit - head && before.at(-1 - tail) === after.at(-1 - tail)) {
		tail++;
	}
	while (tail > 0 && before.at(-tail) !== ' ') {
		tail--;
	}
	const marks: readonly WordMark[] = [
		{ text: before.slice(0, head), mark: 'same' },
		{ text: before.slice(head, before.length - tail), mark: 'removed' },
		{ text: after.slice(head, after.length - tail), mark: 'added' },
		{ text: before.slice(before.length - tail), mark: 'same' },
	];
	return marks.filter(({ text }) => text !== '');
}

/** Make one mark a side of changes that only white space keeps apart, so that phrases read as phrases. */
function joinNeighbours(parts: readonly WordMark[]): readonly WordMark[] {
	const marks: WordMark[] = [];
	let run: WordMark[] = [];
	for (const part of parts) {
		const isGap = part.mark === 'same' && part.text.trim() === '';
		if (part.mark !== 'same' || (isGap && run.length > 0)) {
			run.push(part);
			continue;
		}
		marks.push(...joinRun(run), part);
		run = [];
	}
	return [...marks, ...joinRun(run)];
}

/** A run that only adds or only removes stays as it is: its white space did not change. */
function joinRun(run: readonly WordMark[]): readonly WordMark[] {
	const gap = run.at(-1)?.mark === 'same' ? run.slice(-1) : [];
	const changed = run.slice(0, run.length - gap.length);
	const removed = textOf(changed, 'added');
	const added = textOf(changed, 'removed');
	if (removed.trim() === '' || added.trim() === '') {
		return run;
	}
	return [{ text: removed, mark: 'removed' }, { text: added, mark: 'added' }, ...gap];
}

function textOf(run: readonly WordMark[], without: WordMark['mark']): string {
	return run
		.filter(({ mark }) => mark !== without)
		.map(({ text }) => text)
		.join('');
}
