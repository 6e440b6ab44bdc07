import { parseCommands } from '../../verify/parseCommands';
import { typedLines } from '../../verify/typedLines';
import type { CycleCommand } from '../history';
import type { BodyLine } from './readBody';

export interface ReadCommands {
	readonly commands: readonly CycleCommand[];
	/** Lines outside the code. */
	readonly unread: readonly BodyLine[];
}

interface Fence {
	readonly info: string;
	readonly firstLine: number;
	/** Characters before the marks that open it, which its lines may have, too: people put fences into lists. */
	readonly indent: number;
	readonly lines: string[];
}

const shells = /^(?:bash|sh|shell|zsh|console|shell-session|terminal)?$/i;
const sessions = /^(?:console|shell-session|terminal)$/i;

/** Read the commands of a Verify section from its code fences; without one, from its lines where they name an expectation. */
export function readCommands(lines: readonly BodyLine[]): ReadCommands {
	const { fences, outside } = splitFences(lines);
	if (fences.length === 0 && outside.some(({ text }) => /^\s*# ?Expected\b/i.test(text))) {
		const [first, ...others] = outside;
		const body = first && shells.test(first.text.trim()) ? others : outside;
		const texts = body.map(({ text }) => text);
		return { commands: commandsOf({ info: '', firstLine: body[0]?.line ?? 1, indent: 0, lines: texts }), unread: [] };
	}
	const commands: CycleCommand[] = [];
	for (const fence of fences) {
		if (shells.test(fence.info)) {
			commands.push(...commandsOf(fence));
		} else {
			outside.push(
				...fence.lines.map((text, index): BodyLine => ({ text, line: fence.firstLine + index, kind: 'code' })),
			);
		}
	}
	return { commands, unread: outside };
}

/** Content of the first code fence, or `undefined`; and the lines outside all fences. */
export function readFence(lines: readonly BodyLine[]) {
	const { fences, outside } = splitFences(lines);
	const [first, ...others] = fences.map(fence => fence.lines.join('\n'));
	return { text: others.length > 0 ? [first, ...others].join('\n') : first, outside };
}

function splitFences(lines: readonly BodyLine[]): {
	readonly fences: readonly Fence[];
	readonly outside: BodyLine[];
} {
	const fences: Fence[] = [];
	const outside: BodyLine[] = [];
	let open: Fence | undefined;
	for (const line of lines) {
		if (line.kind === 'fence') {
			open = open ? undefined : openFence(line);
			if (open) {
				fences.push(open);
			}
		} else if (open) {
			open.lines.push(outdent(line.text, open.indent));
		} else if (line.text !== '' && line.text.trim() !== '') {
			outside.push(line);
		}
	}
	return { fences, outside };
}

function openFence({ text, line }: BodyLine): Fence {
	const indent = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(text)?.[0].length ?? 0;
	return { info: infoOf(text), firstLine: line + 1, indent, lines: [] };
}

/** Without that many blanks at most. */
function outdent(text: string, indent: number): string {
	let at = 0;
	while (at < indent && (text[at] === ' ' || text[at] === '\t')) {
		at++;
	}
	return at === 0 ? text : text.slice(at);
}

function infoOf(line: string): string {
	return /[`~]{3,}[ \t]*([^\s`{]*)/.exec(line)?.[1] ?? '';
}

function commandsOf({ info, firstLine, lines }: Fence): readonly CycleCommand[] {
	const typed = sessions.test(info) ? typedLines(lines) : lines;
	return parseCommands(typed, firstLine).map(({ command, expect }) => ({ command, expect }));
}
