import type { Expectation, VerifyCommand } from '../spec/spec';

/**
 * Read the commands in the lines of a shell fence, `firstLine` being the number of the first.
 *
 * A command is the lines up to its expectation, run as one; the lines after the last expectation are one command
 * more, so a fence without any expectation is one command. An expectation is a comment of its own line or at a
 * line's end: `# Expected: TEXT (exit N)`. TEXT is taken as written; without TEXT, or as a bare `exit N`, only the
 * exit code counts; without `(exit N)` it is 0. Expectations in a row are lines of one expected text. Lines that
 * hold nothing but comments are no command.
 */
export function parseCommands(lines: readonly string[], firstLine: number): readonly VerifyCommand[] {
	const commands: VerifyCommand[] = [];
	let first = 0;
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? '';
		const mark = findExpectation(line);
		if (mark < 0) {
			continue;
		}
		const ownLine = line.slice(0, mark).trim() === '';
		const body = lines.slice(first, index);
		if (!ownLine) {
			body.push(line.slice(0, mark));
		}
		const last = ownLine ? endOfExpectations(lines, index) : index;
		const texts = [line.slice(mark), ...lines.slice(index + 1, last + 1)];
		const command = toCommand(body, firstLine + first);
		if (command) {
			commands.push({ ...command, expect: readExpectation(texts), expectLine: firstLine + index });
		}
		first = last + 1;
		index = last;
	}
	const rest = first < lines.length ? toCommand(lines.slice(first), firstLine + first) : undefined;
	return rest ? [...commands, { ...rest, expect: { exit: 0 } }] : commands;
}

const expectation = /^#[ \t]*Expected[ \t]*(?::|(?=\(exit)|$)/i;
const exitAtEnd = /(?:^|\s)\(exit(?: code)? (\d{1,3})\)$/i;
const bareExit = /^exit(?: code)? (\d{1,3})$/i;

/** Offset of the `#` at which the shell sees a comment that is an expectation, or -1. */
function findExpectation(line: string): number {
	if (!line.includes('#')) {
		return -1;
	}
	let quote = '';
	for (let at = 0; at < line.length; at++) {
		const character = line.charAt(at);
		if (character === '\\' && quote !== "'") {
			at++;
		} else if (quote !== '') {
			quote = character === quote ? '' : quote;
		} else if (character === '"' || character === "'") {
			quote = character;
		} else if (character === '#' && (at === 0 || ' \t'.includes(line.charAt(at - 1)))) {
			return expectation.test(line.slice(at)) ? at : -1;
		}
	}
	return -1;
}

/** Index of the last of the expectation lines in a row. */
function endOfExpectations(lines: readonly string[], index: number): number {
	let last = index;
	while (last + 1 < lines.length && expectation.test((lines[last + 1] ?? '').trim())) {
		last++;
	}
	return last;
}

function readExpectation(lines: readonly string[]): Expectation {
	let exit = 0;
	const texts: string[] = [];
	for (const line of lines) {
		let text = line.trim().replace(expectation, '').trim();
		const code = exitAtEnd.exec(text) ?? bareExit.exec(text);
		if (code) {
			exit = Number(code[1]);
			text = text.slice(0, code.index).trim();
		}
		if (text !== '') {
			texts.push(text);
		}
	}
	return texts.length > 0 ? { exit, stdout: texts.join('\n') } : { exit };
}

function toCommand(lines: readonly string[], line: number): { command: string; line: number } | undefined {
	const from = lines.findIndex(text => text.trim() !== '');
	const isCommand = lines.some(text => !/^\s*(?:#|$)/.test(text));
	return isCommand ? { command: lines.slice(from).join('\n').trimEnd(), line: line + from } : undefined;
}
