import type { Expectation, VerifyCommand } from '../../../spec/spec';
import { parseCommands } from '../../../verify/parseCommands';
import type { CycleCommand } from '../../history';
import { pushAll } from '../pushAll';
import type { BodyLine } from '../readBody';
import { type SectionItem, sectionItems } from '../sectionItems';
import { readExpectation, readExpectedLine, toComment } from './expectations';
import { isCommandLine, isSentence, mayBeCommand } from './isCommandLine';
import { readStep } from './readStep';
import { isSession, sessionLines } from './sessionLines';

export interface ReadCommands {
	readonly commands: readonly CycleCommand[];
	/** Lines that say more than the commands do, such as what they printed. */
	readonly notes: readonly BodyLine[];
	/** Lines that hold no command. */
	readonly unread: readonly BodyLine[];
}

const shells = /^(?:bash|sh|shell|zsh|console|shell-session|terminal)$/i;
const nothing = /^(?:none|nothing|n\/a|tbd)?$/i;
const outputLabel =
	/^\W*(?:(?:actual|command|sample|the|its|which)[ \t])*(?:outputs?|results?|prints?|printed|logs?|stdout|response|returns?|transcript)\W*$/i;

/**
 * Read the commands of a Verify section, and what is expected of them: from code fences, indented code, code in a line,
 * or plain lines that are commands beyond doubt.
 *
 * What a command printed, and prose, is never taken for one.
 */
export function readCommands(lines: readonly BodyLine[]): ReadCommands {
	const reader = new CommandReader(sectionItems(lines));
	return reader.read();
}

interface Found {
	readonly command: string;
	expect: Expectation;
	/** Whether the text says what is expected. */
	isSaid: boolean;
}

class CommandReader {
	readonly #items: readonly SectionItem[];
	readonly #commands: Found[] = [];
	readonly #notes: BodyLine[] = [];
	readonly #unread: BodyLine[] = [];
	/** What the line before announces: what is expected, or what was printed. */
	#announced: { readonly kind: 'expected' | 'output'; readonly line: BodyLine } | undefined;
	/** Plain lines that are a command once their expectation comes. */
	#plain: BodyLine[] = [];

	constructor(items: readonly SectionItem[]) {
		const [first, second] = items;
		// The word that was the info of a fence, in a copy without marks.
		const isInfo = first?.kind === 'line' && shells.test(first.line.text.trim()) && second?.kind === 'line';
		this.#items = isInfo ? items.slice(1) : items;
	}

	read(): ReadCommands {
		for (const item of this.#items) {
			if (item.kind === 'line') {
				this.#readLine(item.line);
			} else {
				this.#endPlain();
				this.#readCode(item);
				this.#announced = undefined;
			}
		}
		this.#endPlain();
		this.#endAnnounced();
		const commands = this.#commands.map(({ command, expect }) => ({ command, expect }));
		return { commands, notes: this.#notes, unread: this.#unread };
	}

	#readCode(item: Exclude<SectionItem, { readonly kind: 'line' }>): void {
		if (this.#announced) {
			this.#readAnnounced(item);
			return;
		}
		const info = item.kind === 'fence' ? item.info : '';
		const lines = item.lines.map(toComment);
		const session = isSession(lines);
		if (!(session || shells.test(info) || (info === '' && this.#isCode(lines)))) {
			pushAll(this.#unread, item.source);
			return;
		}
		if (!session) {
			pushAll(this.#commands, parseCommands(lines, 1).map(toFound));
			return;
		}
		const { typed, printed } = sessionLines(lines);
		const found = parseCommands(typed, 1).map(toFound);
		pushAll(this.#commands, found);
		// What is expected is told with the commands.
		const told = new Set(found.flatMap(({ expect }) => expect.stdout?.split('\n') ?? []));
		if (printed.some(line => !told.has(line))) {
			pushAll(this.#notes, item.source);
		}
	}

	/** Whether code without the name of a language is commands: then it says what is expected, or begins with one. */
	#isCode(lines: readonly string[]): boolean {
		const first = lines.find(line => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '';
		const isSaid = lines.some(line => /^#? ?Expected\b|\s# ?Expected\b/i.test(line.trim()));
		return isSaid ? mayBeCommand(first) : isCommandLine(first);
	}

	/** Code that the line before calls the output of the last command, real or expected. */
	#readAnnounced(item: Exclude<SectionItem, { readonly kind: 'line' }>): void {
		const text = item.lines.join('\n').trim();
		if (this.#announced?.kind === 'expected' && text !== '' && this.#expect({ exit: 0, stdout: text })) {
			return;
		}
		const line = this.#announced?.line;
		pushAll(this.#notes, line ? [line, ...item.source] : item.source);
	}

	#readLine(line: BodyLine): void {
		const { text } = line;
		const expected = line.kind === 'text' ? readExpectedLine(text) : undefined;
		if (expected !== undefined) {
			this.#readExpected(line, expected);
			return;
		}
		this.#endAnnounced();
		if (line.kind !== 'text') {
			this.#notes.push(line);
		} else if (outputLabel.test(text) && this.#commands.length > 0) {
			this.#announced = { kind: 'output', line };
		} else {
			this.#readText(line);
		}
	}

	#readExpected(line: BodyLine, expected: string): void {
		this.#endAnnounced();
		if (this.#plain.length > 0) {
			const lines: BodyLine[] = [];
			for (const one of this.#plain) {
				const target = isCommandLine(one.text) || !isSentence(one.text) ? lines : this.#unread;
				target.push(one);
			}
			this.#plain = [];
			const [found] = parseCommands(
				lines.map(one => one.text),
				1,
			);
			this.#commands.push(...(found ? [{ command: found.command, expect: { exit: 0 }, isSaid: false }] : []));
		}
		if (expected === '') {
			this.#announced = { kind: 'expected', line };
		} else if (!this.#expect(readExpectation(expected))) {
			this.#unread.push(line);
		}
	}

	/** Give the last command its expectation; a further line goes on with the text of the first. */
	#expect(expect: Expectation | undefined): boolean {
		const last = this.#commands.at(-1);
		if (!last || !expect) {
			return false;
		}
		const texts = [last.isSaid ? last.expect.stdout : undefined, expect.stdout].filter(text => text !== undefined);
		const exit = expect.exit || last.expect.exit;
		last.expect = texts.length > 0 ? { exit, stdout: texts.join('\n') } : { exit };
		last.isSaid = true;
		return true;
	}

	#readText(line: BodyLine): void {
		const step = readStep(line.text);
		if (step) {
			this.#endPlain();
			this.#commands.push({
				command: step.command,
				expect: step.expect ?? { exit: 0 },
				isSaid: step.expect !== undefined,
			});
			if (step.isMore) {
				this.#notes.push(line);
			}
		} else if (this.#goesOn() || (mayBeCommand(line.text) && !isNothing(line.text))) {
			this.#plain.push(line);
		} else if (!isNothing(line.text)) {
			this.#endPlain();
			this.#unread.push(line);
		}
	}

	#goesOn(): boolean {
		return this.#plain.at(-1)?.text.endsWith('\\') ?? false;
	}

	/** Plain lines without an expectation: those that are commands beyond doubt, and their parts behind a `\`. */
	#endPlain(): void {
		let open: string[] | undefined;
		for (const line of this.#plain) {
			if (open) {
				open.push(line.text);
			} else if (isCommandLine(line.text)) {
				open = [line.text];
			} else {
				this.#unread.push(line);
			}
			if (open && !line.text.endsWith('\\')) {
				pushAll(this.#commands, parseCommands(open, 1).map(toFound));
				open = undefined;
			}
		}
		if (open) {
			this.#commands.push({ command: open.join('\n'), expect: { exit: 0 }, isSaid: false });
		}
		this.#plain = [];
	}

	/** An announcement that nothing followed. */
	#endAnnounced(): void {
		if (this.#announced) {
			this.#unread.push(this.#announced.line);
			this.#announced = undefined;
		}
	}
}

function toFound({ command, expect, expectLine }: VerifyCommand): Found {
	return { command, expect, isSaid: expectLine !== undefined };
}

/** Whether a line says that nothing was verified, or has no words. */
function isNothing(text: string): boolean {
	return nothing.test(text.replace(/[^\p{L}\p{N}/]+/gu, ' ').trim());
}
