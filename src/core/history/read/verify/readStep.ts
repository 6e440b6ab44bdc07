import type { Expectation } from '../../../spec/spec';
import { readCodeSpan } from '../../write/codeSpan';
import { readRemark } from './expectations';
import { isCommandLine, mayBeCommand } from './isCommandLine';

export interface VerifyStep {
	readonly command: string;
	/** Only where the line says it. */
	readonly expect: Expectation | undefined;
	/** Whether the line says more than that. */
	readonly isMore: boolean;
}

const lead = /^[ \t]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(?:\[[ xX✓✔]?\][ \t]+)?(?:[✅✔☑❌⚠]\uFE0F?[ \t]*)?/u;
const verb = /^(?:(?:then|and)[ \t])?(?:run(?:ning)?|ran|execute[d]?|command|cmd)(?::|\*\*:|:\*\*)?[ \t]+/i;
const prompt = /^(?:\$|❯)[ \t]+(?=\S)/;

/** Read a line of text that says what was run: a command as code at its start, or after a prompt. */
export function readStep(line: string): VerifyStep | undefined {
	const content = line
		.replace(lead, '')
		.replace(/^[*_]{1,2}(?=[A-Za-z]{2,9}:)/, '')
		.replace(verb, '');
	const mark = prompt.exec(content);
	if (mark) {
		return { command: content.slice(mark[0].length).trimEnd(), expect: undefined, isMore: false };
	}
	const code = readCodeSpan(content);
	if (!code) {
		return content !== line && isCommandLine(content)
			? { command: content.trim(), expect: undefined, isMore: false }
			: undefined;
	}
	const command = code.content.replace(prompt, '').trim();
	const rest = content.slice(code.length).trim();
	const expect = readRemark(` ${rest}`);
	// Code of several words is one where it stands alone, or where what it prints is told.
	const isLikely = /\s/.test(command) && mayBeCommand(command);
	if (!isCommandLine(command) && !(isLikely && (rest === '' || expect !== undefined || isArgued(command)))) {
		return undefined;
	}
	return { command, expect, isMore: rest !== '' && !expect && /[\p{L}\p{N}]/u.test(rest) };
}

/** Whether it has options, paths or quotes, as commands do. */
function isArgued(command: string): boolean {
	return /\s-{1,2}\w|\/|["'|<>&]|\.\w+(?:\s|$)/.test(command);
}
