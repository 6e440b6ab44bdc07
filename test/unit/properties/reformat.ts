/** What a formatter of Markdown may do to a file, each alone or with others. */
export interface Reformatting {
	readonly bullets: boolean;
	readonly emphasis: boolean;
	readonly blankLines: boolean;
	readonly fences: boolean;
	readonly tables: boolean;
	readonly escapes: boolean;
	readonly trailingSpace: boolean;
}

const fence = /^(`{3,}|~{3,})([^`]*)$/;

/**
 * Reformat Markdown as Prettier does, line by line: list markers, emphasis, blank lines, the marks of fences, tables,
 * escapes and spaces at the ends of lines. What stands in fences and comments is left alone, as it does.
 */
export function reformat(text: string, how: Reformatting): string {
	const result: string[] = [];
	const lines = text.split('\n');
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? '';
		const end = endOfVerbatim(lines, index);
		if (end !== undefined) {
			result.push(...shorten(lines.slice(index, end + 1), how.fences));
			index = end;
		} else if (!(how.blankLines && line.trim() === '' && result.at(-1) === '')) {
			result.push(reformatLine(line, how));
		}
	}
	return result.join('\n');
}

/** Index of the last line of the fence or comment that starts here; `undefined` where none does. */
function endOfVerbatim(lines: readonly string[], start: number): number | undefined {
	const line = lines[start] ?? '';
	const mark = fence.exec(line)?.[1];
	if (mark !== undefined) {
		const closing = lines.findIndex((other, index) => index > start && closes(other, mark));
		return closing < 0 ? lines.length - 1 : closing;
	}
	if (!line.startsWith('<!--')) {
		return undefined;
	}
	const last = lines.findIndex((other, index) => index >= start && other.includes('-->'));
	return last < 0 ? lines.length - 1 : last;
}

function closes(line: string, mark: string): boolean {
	const trimmed = line.trimEnd();
	return trimmed.length >= mark.length && [...trimmed].every(character => character === mark[0]);
}

/** Fences get three backticks, or as many as their content asks for. */
function shorten(block: readonly string[], isAsked: boolean): readonly string[] {
	const [, mark, info] = fence.exec(block[0] ?? '') ?? [];
	if (!isAsked || mark === undefined || !closes(block.at(-1) ?? '', mark)) {
		return block;
	}
	const body = block.slice(1, -1);
	const longest = Math.max(2, ...body.flatMap(line => line.match(/`+/g) ?? []).map(run => run.length));
	const ticks = '`'.repeat(longest + 1);
	return [ticks + info, ...body, ticks];
}

function reformatLine(line: string, how: Reformatting): string {
	let result = line;
	if (how.bullets) {
		result = result.replace(/^( {0,3})[*+] (?=\S)/, '$1- ').replace(/^( {0,3}\d{1,9})\) /, '$1. ');
	}
	if (how.emphasis) {
		result = result.replace(/(?<![*\w\\])\*([a-zA-Z][\w ]*\w)\*(?![*\w])/g, '_$1_').replace(/__(\w+)__/g, '**$1**');
	}
	if (how.tables && /^\|.*\|$/.test(result)) {
		result = result.replace(/\|\s*/g, '|   ').replace(/\s*\|$/, '   |');
	}
	if (how.escapes) {
		result = result.replace(/(?<=\w )\*(?= \w)/g, '\\*');
	}
	return how.trailingSpace ? result.trimEnd() : result;
}
