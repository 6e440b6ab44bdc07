import { findConflictMarkers } from '../text/findConflictMarkers';
import { type BlockList, kindCodes } from './blocks/blockList';
import type { Problem, Severity } from './spec';
import type { ExplicitId } from './statements/statement';

/** Find what is wrong with a spec as a document: repeated explicit ids, fences that nothing closes, conflict markers. */
export function findProblems(text: string, blocks: BlockList, duplicates: readonly ExplicitId[]): readonly Problem[] {
	const problems = [...openFences(text, blocks), ...conflictMarkers(text)];
	if (duplicates.length > 0) {
		const lines = new LineIndex(text);
		for (const { id, start } of duplicates) {
			const { line, column } = lines.placeOf(start);
			const message = `The id ${id} is used before in this spec.`;
			problems.push(problem('duplicate-id', 'error', message, line, column, column + id.length));
		}
	}
	return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

function openFences(text: string, blocks: BlockList): readonly Problem[] {
	const problems: Problem[] = [];
	for (let index = 0; blocks.mayHave('fence') && index < blocks.length; index++) {
		if (blocks.kindCode(index) !== kindCodes.fence || blocks.closed(index)) {
			continue;
		}
		const start = blocks.start(index);
		const column = start - text.lastIndexOf('\n', start - 1);
		const message = 'Nothing closes this code fence, so all that follows is taken for code.';
		const end = column + blocks.level(index);
		problems.push(problem('unclosed-fence', 'warning', message, blocks.line(index), column, end));
	}
	return problems;
}

function conflictMarkers(text: string): readonly Problem[] {
	const markers = findConflictMarkers(text);
	const lines = markers.length > 0 ? text.split('\n') : [];
	return markers.map(line => {
		const message = 'This line is left over from a merge conflict.';
		return problem('conflict-marker', 'error', message, line, 1, (lines[line - 1] ?? '').length + 1);
	});
}

function problem(
	rule: string,
	severity: Severity,
	message: string,
	line: number,
	column: number,
	endColumn: number,
): Problem {
	return { rule, severity, message, line, column, endLine: line, endColumn };
}

/** Finds lines and columns of ascending offsets, all in one pass over the text. */
class LineIndex {
	readonly #text: string;
	#line = 1;
	#start = 0;

	constructor(text: string) {
		this.#text = text;
	}

	placeOf(offset: number): { readonly line: number; readonly column: number } {
		let feed = this.#text.indexOf('\n', this.#start);
		while (feed >= 0 && feed < offset) {
			this.#line++;
			this.#start = feed + 1;
			feed = this.#text.indexOf('\n', this.#start);
		}
		return { line: this.#line, column: offset - this.#start + 1 };
	}
}
