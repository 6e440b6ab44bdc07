import type { Mark } from './findMarks';

/**
 * The marks with neighbours of one kind as one, since an editor draws thousands slowly: those that follow each other
 * line upon line, and of added ones also those with nothing but blank lines between, which were added with them.
 *
 * @param marks In the order of their lines.
 */
export function joinMarks(marks: readonly Mark[], isBlank: (line: number) => boolean): readonly Mark[] {
	const joined: Mark[] = [];
	for (const mark of marks) {
		const before = joined.at(-1);
		if (before?.kind === mark.kind && isJoined(before, mark, isBlank)) {
			joined[joined.length - 1] = { ...before, last: Math.max(before.last, mark.last) };
		} else {
			joined.push(mark);
		}
	}
	return joined;
}

function isJoined({ kind, last }: Mark, { first }: Mark, isBlank: (line: number) => boolean): boolean {
	let line = last + 1;
	while (kind === 'added' && line < first && isBlank(line)) {
		line++;
	}
	return line >= first;
}
