/** Lines to put in, with what they need of the lines around them. */
export interface InsertedLines {
	readonly lines: readonly string[];
	readonly blankBefore: boolean;
	readonly blankAfter: boolean;
	/** Whether nothing may come between them and the lines put in before. */
	readonly joins: boolean;
}

/** Changes to a list of lines, by line numbers from 1. */
export interface LineEdits {
	/** Lines to take out. */
	readonly removed: ReadonlySet<number>;
	/** What goes after a line, in order; 0 is before the first. */
	readonly inserted: ReadonlyMap<number, readonly InsertedLines[]>;
}

/** The lines with the changes made. Blank lines are added where they are needed and not left doubled by a removal. */
export function editLines(lines: readonly string[], { removed, inserted }: LineEdits): readonly string[] {
	const result: string[] = [];
	let needsBlank = false;
	let followsRemoval = false;
	const push = (line: string) => {
		const blank = line.trim() === '';
		if (needsBlank && !blank && !isBlankEnd(result)) {
			result.push('');
		}
		needsBlank = false;
		if (!(blank && followsRemoval && isBlankEnd(result))) {
			result.push(line);
		}
		followsRemoval = false;
	};
	for (let number = 0; number <= lines.length; number++) {
		if (removed.has(number)) {
			followsRemoval = true;
		} else if (number > 0) {
			push(lines[number - 1] ?? '');
		}
		for (const block of inserted.get(number) ?? []) {
			needsBlank = !block.joins && (needsBlank || block.blankBefore) && result.length > 0;
			block.lines.forEach(push);
			needsBlank = block.blankAfter;
		}
	}
	return result;
}

function isBlankEnd(lines: readonly string[]): boolean {
	return lines.length === 0 || lines.at(-1)?.trim() === '';
}
