import { parseCommands } from '../verify/parseCommands';
import { typedLines } from '../verify/typedLines';
import type { Block } from './blocks/block';
import { type BlockList, kindCodes } from './blocks/blockList';
import { SPACE, TAB } from './blocks/characters';
import { isSectionHeading } from './readSections';
import type { VerifyCommand } from './spec';
import type { SectionPath } from './statements/sectionPath';

/**
 * Read the standing verification commands: the shell fences under a heading Verify or Verification, quotes left out.
 *
 * @param deepest How deep the headings of the sections are at most.
 * @param entry The section that the text begins in, where it is a part of a file.
 */
export function readVerify(
	text: string,
	blocks: BlockList,
	sections: readonly SectionPath[],
	deepest: number,
	entry: SectionPath | null = null,
): readonly VerifyCommand[] {
	if (!entry?.holdsCommands && !sections.some(section => section.holdsCommands)) {
		return [];
	}
	const commands: VerifyCommand[] = [];
	let section = entry;
	let opened = 0;
	let quoteEnd = 0;
	for (let index = 0; index < blocks.length; index++) {
		const kind = blocks.kindCode(index);
		if (isSectionHeading(blocks, index, deepest)) {
			section = sections[opened++] ?? null;
		} else if (kind === kindCodes.quote) {
			quoteEnd = Math.max(quoteEnd, blocks.at(index).endLine);
		} else if (kind === kindCodes.fence && section?.holdsCommands && blocks.line(index) > quoteEnd) {
			commands.push(...commandsOf(text, blocks.at(index)));
		}
	}
	return commands;
}

const shells = /^[ \t]*(?:bash|sh|shell|zsh|console|shell-session|terminal)\b/i;
const sessions = /^[ \t]*(?:console|shell-session|terminal)\b/i;

function commandsOf(text: string, fence: Block): readonly VerifyCommand[] {
	const lines = text.slice(fence.start, fence.end).split('\n');
	const info = (lines[0] ?? '').slice(fence.level);
	if (!shells.test(info)) {
		return [];
	}
	const indent = columnsBefore(text, fence.start);
	const body = lines.slice(1, fence.closed ? -1 : undefined).map(line => outdent(line, indent));
	return parseCommands(sessions.test(info) ? typedLines(body) : body, fence.line + 1);
}

/** Columns of the line before an offset, marks of holders counted as blanks. */
function columnsBefore(text: string, offset: number): number {
	let columns = 0;
	for (let at = text.lastIndexOf('\n', offset - 1) + 1; at < offset; at++) {
		columns += text.charCodeAt(at) === TAB ? 4 - (columns & 3) : 1;
	}
	return columns;
}

/** The line without up to `columns` columns of indentation. */
function outdent(line: string, columns: number): string {
	let at = 0;
	let reached = 0;
	while (reached < columns && (line.charCodeAt(at) === SPACE || line.charCodeAt(at) === TAB)) {
		reached += line.charCodeAt(at) === TAB ? 4 - (reached & 3) : 1;
		at++;
	}
	return ' '.repeat(Math.max(0, reached - columns)) + line.slice(at);
}
