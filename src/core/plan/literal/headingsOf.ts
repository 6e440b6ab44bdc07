/** How far up is looked for them. */
const linesAbove = 60;
const comment = /^\s*(?:#|\/\/|--(?=\s)|;|\*|\/\*)/;
const section = /^\[{1,2}[^\]]+\]{1,2}\s*$/;
/** What an object of a list or a manifest is called. */
const itsName =
	/^\s*(?:(?:-\s+)?["']?(?:name|kind|id|repo|repository|package|job_name)["']?\s*[:=]\s*\S|<(?:artifactId|name|id)>)/;
const decorator = /^\s*@\w[\w.]*(?:\([^;]*\))?\s*$/;

/**
 * What a line stands under: the lines above it that are indented less, its `[section]`, the name that its object or
 * manifest gives itself, what stands before the open braces of its own line, the function whose parameter it is, and
 * the comment right above it.
 *
 * @param before The line up to the value.
 */
export function headingsOf(text: string, lineStart: number, before: string): readonly string[] {
	const headings = [...openersOf(before), /\b(?:function|def|fn|func|fun)\s+(\w+)\([^)]*$/.exec(before)?.[1] ?? ''];
	let indent = depthOf(before);
	let named = '';
	const isItem = /^\s*-/.test(before);
	let end = lineStart - 1;
	for (let count = 0; end >= 0 && count < linesAbove; count++) {
		const start = text.lastIndexOf('\n', end - 1) + 1;
		const line = text.slice(start, end);
		const depth = depthOf(line);
		const isOwner = depth === indent && isItem && headings.every(heading => heading === '') && /:\s*$/.test(line);
		if (/^---/.test(line)) {
			break;
		} else if (
			(count === 0 && (comment.test(line) || decorator.test(line))) ||
			(depth === indent && !isItem && itsName.test(line))
		) {
			headings.push(line);
		} else if (section.test(line)) {
			headings.push(line);
			break;
		} else if (line.trim() !== '' && (depth < indent || isOwner)) {
			headings.push(line);
			indent = depth;
		} else if (depth > indent && itsName.test(line)) {
			named = line;
		} else if (depth === indent && /^\s*metadata:\s*$/.test(line)) {
			headings.push(named);
		}
		end = start - 1;
	}
	// A program's exit is explained by what it says before.
	return /\bexit[\s(]*$/i.test(before) ? [...headings, lineBefore(text, lineStart)] : headings;
}

function depthOf(line: string): number {
	return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

function lineBefore(text: string, lineStart: number): string {
	const end = Math.max(0, lineStart - 1);
	return text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
}

/** What stands before the braces of a line that are still open. */
function openersOf(before: string): readonly string[] {
	const open: string[] = [];
	let from = 0;
	for (const { 0: brace, index } of before.matchAll(/[{}]/g)) {
		if (brace === '{') {
			open.push(/[^(,;]*$/.exec(before.slice(from, index))?.[0] ?? '');
		} else {
			open.pop();
		}
		from = index + 1;
	}
	return open;
}
