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
		return { commands: commandsOf({ info: '', firstLine: body[0]?.line ?? 1, lines: texts }), unread: [] };
	}
	const foreign = fences.filter(({ info }) => !shells.test(info));
	const foreignLines = foreign.flatMap(({ firstLine, lines: texts }) =>
		texts.map((text, index): BodyLine => ({ text, line: firstLine + index, kind: 'code' })),
	);
	return {
		commands: fences.filter(({ info }) => shells.test(info)).flatMap(commandsOf),
		unread: [...outside, ...foreignLines],
	};
}

/** Content of the first code fence, or `undefined`; and the lines outside all fences. */
export function readFence(lines: readonly BodyLine[]) {
	const { fences, outside } = splitFences(lines);
	const texts = fences.flatMap(fence => fence.lines);
	return { text: fences.length > 0 ? texts.join('\n') : undefined, outside };
}

function splitFences(lines: readonly BodyLine[]): {
	readonly fences: readonly Fence[];
	readonly outside: readonly BodyLine[];
} {
	const fences: Fence[] = [];
	const outside: BodyLine[] = [];
	let open: Fence | undefined;
	for (const line of lines) {
		if (line.kind === 'fence') {
			open = open ? undefined : { info: infoOf(line.text), firstLine: line.line + 1, lines: [] };
			if (open) {
				fences.push(open);
			}
		} else if (open) {
			open.lines.push(line.text);
		} else if (line.text.trim() !== '') {
			outside.push(line);
		}
	}
	return { fences, outside };
}

function infoOf(line: string): string {
	return /[`~]{3,}[ \t]*([^\s`{]*)/.exec(line)?.[1] ?? '';
}

function commandsOf({ info, firstLine, lines }: Fence): readonly CycleCommand[] {
	const typed = sessions.test(info) ? typedLines(lines) : lines;
	return parseCommands(typed, firstLine).map(({ command, expect }) => ({ command, expect }));
}
